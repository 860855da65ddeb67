import { visualOrder } from '../bidi/visual-order.ts'
import type { ObjectPiece, ParagraphSpec, PlacedObject, Segment, SetLine } from '../paragraph.ts'
import type { Shaper } from '../shaper.ts'
import type { Token } from './fragment.ts'
import { spaceShrink, spaceStretch } from './list-breakpoints.ts'
import { endOverhang, startOverhang } from './overhang.ts'
import type { Place } from './point-list.ts'
import { type Slice, sliceWord, withHyphenApart } from './slice-word.ts'

/** Looser than this a justified line is said to be badly set. */
const loosest = 3
/** Sums of many widths are not exact. */
const tolerated = 1e-3

export interface LineExtent {
  /** Where the line before ended, or nothing at the beginning of the paragraph. */
  readonly after: Place | undefined
  readonly until: Place
  /** From 0. */
  readonly index: number
  readonly isLast: boolean
}

/** Puts the words of one line at their places. */
export function placeLine(
  tokens: readonly Token[],
  extent: LineExtent,
  spec: ParagraphSpec,
  shape: Shaper,
): SetLine {
  const cells = cellsOf(tokens, extent, shape)
  const indent = extent.index === 0 ? spec.firstIndent : 0
  const measure = (spec.widths[Math.min(extent.index, spec.widths.length - 1)] ?? 0) - indent
  const [first, last] = [cells[0], cells.at(-1)]
  const hangStart = first?.type === 'slice' ? startOverhang(first.slice, spec.hang) : 0
  const hangEnd = last?.type === 'slice' ? endOverhang(last.slice, spec.hang) : 0
  const natural = sum(cells, widthOf) - hangStart - hangEnd
  const isFilled = spec.align === 'justify' && !extent.isLast
  const { ratio, change } = adjust(cells, measure - natural, spec.align === 'justify', isFilled)
  const width = natural + change
  const start = indent - hangStart + offsetOf(spec, measure - width)
  const whole = hangStart + width + hangEnd
  const x = spec.direction === 'ltr' ? start : indent + measure - start - whole
  return {
    width,
    ...placeCells(cells, x, ratio, spec.direction),
    hyphenated: extent.until.hyphenated,
    ratio,
    overfull: width > measure + tolerated || (isFilled && (ratio > loosest || width < measure - tolerated)),
  }
}

/** A slice of a word, or a space with what it may grow and shrink by. */
type Cell =
  | { readonly type: 'slice'; readonly slice: Slice }
  | { readonly type: 'space'; readonly space: Extract<Token, { type: 'space' }> }

function cellsOf(tokens: readonly Token[], { after, until }: LineExtent, shape: Shaper): readonly Cell[] {
  const cells: Cell[] = []
  for (let index = after === undefined ? 0 : after.token; index <= until.token; index++) {
    const token = tokens[index]
    if (token?.type === 'word') {
      const from = index === after?.token ? after.offset : 0
      const isCut = index === until.token
      const to = isCut ? until.offset : token.text.length
      const isHyphenated = isCut && until.hyphenated
      const slices = sliceWord(token, from, to, isHyphenated, shape)
      for (const slice of isHyphenated ? withHyphenApart(slices) : slices)
        cells.push({ type: 'slice', slice })
    } else if (token?.type === 'space' && index < until.token) {
      const isDropped =
        after !== undefined && cells.length === 0 && token.isBreakable && !isAfterForced(tokens, after)
      if (!isDropped) cells.push({ type: 'space', space: token })
    }
  }
  return cells
}

/** Spaces of a fixed width at the beginning of a line that the author began stay. */
function isAfterForced(tokens: readonly Token[], after: Place): boolean {
  return tokens[after.token]?.type === 'break'
}

function adjust(
  cells: readonly Cell[],
  room: number,
  isElastic: boolean,
  isFilled: boolean,
): { readonly ratio: number; readonly change: number } {
  const elastic = isElastic ? sum(cells, (cell) => (isElasticSpace(cell) ? widthOf(cell) : 0)) : 0
  if (elastic === 0 || (room > 0 && !isFilled)) return { ratio: 0, change: 0 }
  const share = room > 0 ? spaceStretch : spaceShrink
  const ratio = Math.max(room / (elastic * share), -1)
  return { ratio, change: ratio * elastic * share }
}

/** Puts cells at their places from `from` on, left to right as they are seen, and lists them as they are read. */
function placeCells(
  cells: readonly Cell[],
  from: number,
  ratio: number,
  direction: ParagraphSpec['direction'],
): { readonly segments: readonly Segment[]; readonly objects: readonly PlacedObject[] } {
  const segments: Segment[] = []
  const objects: { piece: ObjectPiece; x: number }[] = []
  const scale = 1 + ratio * (ratio > 0 ? spaceStretch : spaceShrink)
  const widths = cells.map((cell) => widthOf(cell) * (isElasticSpace(cell) ? scale : 1))
  const places = placesOf(widths, levelsOfCells(cells, direction), from)
  for (const [index, cell] of cells.entries()) {
    const [x, width] = [places[index] ?? from, widths[index] ?? 0]
    if (cell.type === 'space') {
      const { piece, ink } = cell.space
      for (const shaped of ink.parts) segments.push({ piece, shaped, x, width })
    } else if (cell.slice.type === 'object') objects.push({ piece: cell.slice.piece, x })
    else placeParts(cell.slice, x, segments)
  }
  return { segments, objects }
}

/** Spaces at the end of a line stand where its text ends (UAX #9, rule L1). */
function levelsOfCells(cells: readonly Cell[], direction: ParagraphSpec['direction']): readonly number[] {
  const end = cells.findLastIndex(({ type }) => type === 'slice')
  return cells.map((cell, index) =>
    index > end ? (direction === 'ltr' ? 0 : 1) : cell.type === 'space' ? cell.space.level : cell.slice.level,
  )
}

function placesOf(widths: readonly number[], levels: readonly number[], from: number): readonly number[] {
  const places: number[] = widths.map(() => from)
  let x = from
  for (const index of visualOrder(levels)) {
    places[index] = x
    x += widths[index] ?? 0
  }
  return places
}

function placeParts(
  { piece, parts, width: whole, level }: Extract<Slice, { type: 'text' }>,
  from: number,
  segments: Segment[],
): void {
  let x = from
  const isTurned = level % 2 === 1
  for (const shaped of parts) {
    const width = ((shaped.width + piece.tracking * shaped.glyphs.length) * piece.size) / 1000
    segments.push({ piece, shaped, x: isTurned ? 2 * from + whole - x - width : x, width })
    x += width
  }
}

/** From where the line begins, on whichever side that is. */
function offsetOf({ align }: ParagraphSpec, room: number): number {
  switch (align) {
    case 'center':
      return room / 2
    case 'end':
      return room
    default:
      return 0
  }
}

function isElasticSpace(cell: Cell): boolean {
  return cell.type === 'space' && cell.space.isElastic
}

function widthOf(cell: Cell): number {
  return cell.type === 'space' ? cell.space.width : cell.slice.width
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
