import { type Code, sum } from '../brief/index.ts'
import { orderWords, type Shaped } from '../type/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, type Container, frame, space } from './atoms.ts'
import { shapeCode } from './code-words.ts'
import { linesToAtoms } from './flow.ts'
import { polyline } from './items.ts'
import { baselineOf } from './lines.ts'
import type { Item, PlacedWord } from './page.ts'
import type { Flow } from './setting.ts'
import { inset } from './sheet.ts'
import { displayGap } from './spacing.ts'

/** Preformatted lines on a soft ground. A line that is too long goes on under a small turned arrow. */
export function flowCode(code: Code, flow: Flow): readonly Atom[] {
  const { colours, roles } = flow.setting.publication.brand
  const style = roles.code
  const padding = style.size * paddingEms
  const container: Container = { column: flow.column, cut: padding / 2, background: colours.tint }
  // Code runs from left to right in every language.
  const inner: Flow = {
    ...flow,
    direction: 'ltr',
    isBody: false,
    column: inset(flow.column, padding, padding, 'ltr'),
    containers: [...flow.containers, container],
  }
  const lines = code.text
    .split('\n')
    .flatMap((line) => wrap(shapeCode(line, style, inner), inner.column.width, style.size))
    .map((line) => ({ frame: lineFrame(line, code, inner), hyphenated: false, ratio: 0, width: 0 }))
  const edge = frame({ height: padding, containers: inner.containers })
  const gap = space(displayGap(flow))
  return [gap, ...anchoredAt(code, [edge, ...linesToAtoms(lines), edge], flow), gap]
}

/** Whether its lines fit a column without being broken. */
export function fitsColumn(code: Code, flow: Flow): boolean {
  const style = flow.setting.publication.brand.roles.code
  const measure = flow.column.width - 2 * style.size * paddingEms
  return code.text
    .split('\n')
    .every((line) => sum(shapeCode(line, style, flow).map(({ width }) => width)) <= measure + 0.01)
}

const paddingEms = 0.9
/** How far a continued line is set in, in ems: room for its mark. */
const continuedIndent = 1.6

interface CodeLine {
  readonly words: readonly { readonly shaped: Shaped; readonly width: number }[]
  readonly isContinued: boolean
}

function wrap(
  words: readonly { readonly shaped: Shaped; readonly width: number }[],
  measure: number,
  size: number,
): readonly CodeLine[] {
  const lines: { words: { shaped: Shaped; width: number }[]; isContinued: boolean }[] = [
    { words: [], isContinued: false },
  ]
  let used = 0
  for (const word of words) {
    const line = lines.at(-1)
    if (line === undefined) break
    if (used + word.width > measure + 0.01 && line.words.length > 0) {
      lines.push({ words: [word], isContinued: true })
      used = continuedIndent * size + word.width
    } else {
      line.words.push(word)
      used += word.width
    }
  }
  return lines
}

function lineFrame({ words, isContinued }: CodeLine, code: Code, flow: Flow) {
  const { colours, roles } = flow.setting.publication.brand
  const style = roles.code
  const baseline = baselineOf(style)
  const places = placesOf(words, flow.column.left + (isContinued ? continuedIndent * style.size : 0))
  const runs: { face: Shaped['face']; words: PlacedWord[] }[] = []
  for (const [index, { shaped }] of words.entries()) {
    const last = runs.at(-1)
    const word = { x: places[index] ?? 0, shaped }
    if (last?.face === shaped.face) last.words.push(word)
    else runs.push({ face: shaped.face, words: [word] })
  }
  const texts = runs.map(
    ({ face, words: placed }): Item => ({
      type: 'text',
      origin: { type: 'content', node: code },
      y: baseline,
      size: style.size,
      face,
      colour: colours[style.colour],
      tracking: style.tracking,
      scale: 1,
      words: placed,
    }),
  )
  const mark = isContinued ? [continuationMark(flow.column.left, baseline, style.size, colours.muted)] : []
  return frame({ height: style.leading, baseline, items: [...mark, ...texts], containers: flow.containers })
}

/** Where words stand that are seen in their order from `left` on: a comment may run from right to left. */
function placesOf(words: CodeLine['words'], left: number): readonly number[] {
  const places = words.map(() => left)
  let x = left
  for (const index of orderWords(words.map(({ shaped }) => shaped.text))) {
    places[index] = x
    x += words[index]?.width ?? 0
  }
  return places
}

/** An arrow that turns into the line. */
function continuationMark(left: number, baseline: number, size: number, colour: string): Item {
  const at = (x: number, y: number): readonly [number, number] => [left + x * size, baseline - y * size]
  return polyline(
    { type: 'artifact', kind: 'layout' },
    [at(0.3, 0.7), at(0.3, 0.25), at(1.1, 0.25), at(0.9, 0.4), at(1.1, 0.25), at(0.9, 0.1)],
    { colour, width: size * 0.06 },
  )
}
