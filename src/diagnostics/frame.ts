import type { Point, Position } from '../brief/index.ts'
import { type Cell, cellsOf } from './columns.ts'

/** The first line of a place, and carets under what of the place is on it. */
export interface Frame {
  readonly number: string
  readonly line: string
  /** Spaces up to the carets. */
  readonly indent: string
  readonly carets: string
}

/** Columns of a line that are shown, and how many of them before the place where the line is cut there. */
const widest = 100
const before = 30
/** UTF-16 units on either side of the place that are looked at: a picture in the text may have millions. */
const reach = 400
const ellipsis: Cell = { shown: '…', width: 1, from: -1, to: -1 }

/** The frame of a place; `undefined` where the text has no such line. */
export function printFrame(text: string, { start, end }: Position): Frame | undefined {
  const line = lineAt(text, start)
  if (line === undefined) return undefined
  const from = Math.min(start.column - 1, line.length)
  const to = end.line === start.line ? Math.min(end.column - 1, line.length) : line.length
  const cells = crop(cellsAround(line, from), from, to)
  const first = cells.findIndex((cell) => cell.to > from)
  const inside = cells.filter((cell) => cell.to > from && cell.from < to)
  return {
    number: String(start.line),
    line: cells
      .map(({ shown }) => shown)
      .join('')
      .trimEnd(),
    indent: ' '.repeat(columns(first === -1 ? cells : cells.slice(0, first))),
    // An empty place, and a mark that fills no column, still have one.
    carets: '^'.repeat(Math.max(1, columns(inside))),
  }
}

/** Found by its offset, so that a thousand findings do not count the lines of a book a thousand times. */
function lineAt(text: string, { line, column, offset }: Point): string | undefined {
  const from = offset - (column - 1)
  const isStart = line === 1 ? from === 0 : /[\r\n]/.test(text.charAt(from - 1))
  if (!isStart || from > text.length) return text.split(lineEnd, line)[line - 1]
  const length = text.slice(from).search(lineEnd)
  return length === -1 ? text.slice(from) : text.slice(from, from + length)
}

const lineEnd = /\r\n|\r|\n/

function cellsAround(line: string, from: number): readonly Cell[] {
  const [start, end] = [Math.max(0, from - reach), Math.min(line.length, from + reach)]
  return [
    ...(start > 0 ? [ellipsis] : []),
    ...cellsOf(line.slice(start, end)).map((cell) => ({
      ...cell,
      from: cell.from + start,
      to: cell.to + start,
    })),
    ...(end < line.length ? [ellipsis] : []),
  ]
}

/** A long line around a place in it, with an ellipsis where it goes on. */
function crop(cells: readonly Cell[], from: number, to: number): readonly Cell[] {
  if (columns(cells) <= widest) return cells
  const isShownFromStart = columns(cells.filter((cell) => cell.from < to)) < widest
  const first = isShownFromStart ? 0 : firstShown(cells, from)
  const opening = first === 0 ? [] : [ellipsis]
  const rest = cells.slice(first)
  const room = widest - opening.length
  if (columns(rest) <= room) return [...opening, ...rest]
  return [...opening, ...rest.slice(0, fitting(rest, room - 1)), ellipsis]
}

/** As far before the place as a reader needs to find it, and further where the line ends soon. */
function firstShown(cells: readonly Cell[], from: number): number {
  const place = cells.findIndex((cell) => cell.to > from)
  const preceding = cells.slice(0, place === -1 ? cells.length : place).toReversed()
  const following = columns(cells) - columns(preceding)
  const room = Math.max(before, widest - 1 - following)
  return preceding.length - fitting(preceding, room)
}

/** How many of the cells have room. */
function fitting(cells: readonly Cell[], room: number): number {
  let filled = 0
  const over = cells.findIndex(({ width }) => {
    filled += width
    return filled > room
  })
  return over === -1 ? cells.length : over
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
