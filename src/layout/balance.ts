import type { TextStyle } from '../brand/index.ts'
import type { Inline } from '../brief/index.ts'
import type { Piece } from '../type/index.ts'
import { type LineOptions, setComposed, type TextLine } from './lines.ts'
import { type Composed, compose, type Look } from './looks.ts'
import type { Flow } from './setting.ts'

/**
 * Sets display lines, such as a title: broken where its sense breaks, after a colon, if that costs no line more, and
 * about equally long, in the narrowest measure with as many lines.
 */
export function setBalanced(inlines: readonly Inline[], style: TextStyle, flow: Flow): readonly TextLine[] {
  const plain: TextStyle = { ...style, hyphenate: false }
  const composed = compose(inlines, plain, flow)
  const full = setComposed(composed, plain, flow)
  if (full.length < 2 || full.length > mostLines || style.align !== 'start') return full
  const atColon = brokenAtColon(composed, flow)
  const bySense = atColon === undefined ? [] : setComposed(atColon, plain, flow)
  return atColon !== undefined && bySense.length === full.length
    ? narrowed(atColon, bySense, plain, flow)
    : narrowed(composed, full, plain, flow)
}

/** More than so many lines are a paragraph. */
const mostLines = 4
/** Points. */
const precision = 4

function narrowed(
  composed: Composed,
  full: readonly TextLine[],
  style: TextStyle,
  flow: Flow,
): readonly TextLine[] {
  let best = full
  let [low, high] = [flow.column.width / 2, flow.column.width]
  while (high - low > precision) {
    const width = (low + high) / 2
    const tried = setComposed(composed, style, flow, narrowTo(width, flow))
    if (tried.length === full.length && tried.every((line) => line.width <= width + precision)) {
      best = tried
      high = width
    } else low = width
  }
  return best
}

/** Narrowed at its end, so that lines keep their place in either direction. */
function narrowTo(width: number, { column, direction }: Flow): LineOptions {
  const left = direction === 'ltr' ? column.left : column.left + column.width - width
  return { column: { left, width } }
}

/** The same with a line break after the first colon that has words after it. */
function brokenAtColon({ pieces, looks }: Composed, flow: Flow): Composed | undefined {
  const index = pieces.findIndex((piece) => piece.type === 'text' && colon.test(piece.text))
  const piece = pieces[index]
  const look = piece === undefined ? undefined : looks.get(piece)
  if (piece?.type !== 'text' || look === undefined) return undefined
  const at = piece.text.search(colon) + 1
  const { position } = flow.setting.publication.brief
  const first = { ...piece, text: piece.text.slice(0, at) }
  const rest = { ...piece, text: piece.text.slice(at).trimStart() }
  const lineBreak: Piece = { type: 'break', node: { type: 'break', marks: [], position } }
  const { written } = look
  const partOf = (from: number, to?: number): Look =>
    written === undefined ? look : { ...look, written: written.slice(from, to).trimStart() }
  return {
    pieces: [...pieces.slice(0, index), first, lineBreak, rest, ...pieces.slice(index + 1)],
    looks: new Map([...looks, [first, partOf(0, at)], [lineBreak, look], [rest, partOf(at)]]),
  }
}

const colon = /[:：](?=\s+\S)/
