import { visualOrder } from '../bidi/visual-order.ts'
import type { ObjectPiece, ParagraphSpec, PlacedObject, Segment, SetLine } from '../paragraph.ts'
import type { Shaper } from '../shaper.ts'
import { type Cell, cellsOf, lettersIn, widthOf } from './cells.ts'
import { endSpaceOf } from './end-space.ts'
import type { Token } from './fragment.ts'
import { endOverhang, startOverhang } from './overhang.ts'
import type { Place } from './point-list.ts'
import { type Shares, shareRoom, type Yielding } from './share-room.ts'
import type { Slice } from './slice-word.ts'
import { shapeSpace } from './turned-space.ts'

/** Looser than this a justified line is said to be badly set. */
export const loosest = 3
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
  const cells = cellsOf(tokens, extent.after, extent.until, shape)
  const indent = extent.index === 0 ? spec.firstIndent : 0
  const measure = (spec.widths[Math.min(extent.index, spec.widths.length - 1)] ?? 0) - indent
  const [first, last] = [cells[0], cells.at(-1)]
  const hangStart = first?.type === 'slice' ? startOverhang(first.slice, spec.hang) : 0
  const hangEnd = last?.type === 'slice' ? endOverhang(last.slice, spec.hang) : 0
  const natural = sum(cells, widthOf) - hangStart - hangEnd
  const room = measure - natural
  const isFilled = spec.align === 'justify' && !extent.isLast
  const yields = isFilled || (spec.align === 'justify' && room < 0)
  const letters = spec.expand ? sum(cells, lettersIn) - hangStart - hangEnd : 0
  const shares = yields ? shareRoom(room, { ...elasticityOf(cells), letters }) : unchanged
  const { ratio, scale } = shares
  const width = natural + shares.change
  const start = indent - hangStart * scale + offsetOf(spec, measure - width)
  const whole = hangStart * scale + width + hangEnd * scale
  const x = spec.direction === 'ltr' ? start : indent + measure - start - whole
  const end = { x: spec.direction === 'ltr' ? x + whole : x, direction: spec.direction, scale }
  return {
    width,
    ...placeCells(cells, x, shares, spec.direction, shape),
    endSpace: endSpaceOf(tokens, extent.until.token, cells, end, shape),
    hyphenated: extent.until.hyphenated,
    ratio,
    overfull: width > measure + tolerated || (isFilled && (ratio > loosest || width < measure - tolerated)),
  }
}

/** Of ragged lines, and of last ones with room to spare. */
const unchanged: Shares = { ratio: 0, scale: 1, change: 0 }

/** Puts cells at their places from `from` on, left to right as they are seen, and lists them as they are read. */
function placeCells(
  cells: readonly Cell[],
  from: number,
  { ratio, scale }: Shares,
  direction: ParagraphSpec['direction'],
  shape: Shaper,
): { readonly segments: readonly Segment[]; readonly objects: readonly PlacedObject[] } {
  const segments: Segment[] = []
  const objects: { piece: ObjectPiece; x: number }[] = []
  const widths = cells.map((cell) => widthOf(cell) + lettersIn(cell) * (scale - 1) + yieldOf(cell, ratio))
  const places = placesOf(widths, levelsOfCells(cells, direction), from)
  for (const [index, cell] of cells.entries()) {
    const [x, width] = [places[index] ?? from, widths[index] ?? 0]
    if (cell.type === 'space') {
      const { piece } = cell.space
      for (const shaped of shapeSpace(cell.space, cells[index - 1], cells[index + 1], shape))
        segments.push({ piece, shaped, x, width, scale })
    } else if (cell.slice.type === 'object') objects.push({ piece: cell.slice.piece, x })
    else placeParts(cell.slice, x, scale, segments)
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
  scale: number,
  segments: Segment[],
): void {
  let x = from
  const isTurned = level % 2 === 1
  for (const shaped of parts) {
    const width = (((shaped.width + piece.tracking * shaped.glyphs.length) * piece.size) / 1000) * scale
    segments.push({ piece, shaped, x: isTurned ? 2 * from + whole * scale - x - width : x, width, scale })
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

function elasticityOf(cells: readonly Cell[]): Pick<Yielding, 'stretch' | 'shrink'> {
  const of = (side: 'stretch' | 'shrink'): number =>
    sum(cells, (cell) => (cell.type === 'space' ? cell.space[side] : 0))
  return { stretch: of('stretch'), shrink: of('shrink') }
}

/** What a space grows or shrinks by. */
function yieldOf(cell: Cell, ratio: number): number {
  if (cell.type !== 'space') return 0
  return ratio * (ratio > 0 ? cell.space.stretch : cell.space.shrink)
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
