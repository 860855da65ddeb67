import {
  type CellDemand,
  sharedWidths,
  spreadOverColumns,
  sum,
  type Column as TableColumn,
} from '../brief/index.ts'
import type { Column } from './sheet.ts'

/**
 * Widths of columns from their content. Columns that are content with less than an equal share get what they like, so
 * that short entries stay on one line beside long text; of the others, as in CSS 2.2, 17.5.2.2, each gets what its words
 * need at least, and a share of the rest by how much more it would like. A table that likes less than `available` is
 * spread; one that needs more is as wide as its words. Widths that the author has stated go before all this.
 */
export function columnWidths(
  columns: readonly TableColumn[],
  demands: readonly CellDemand[],
  available: number,
): readonly number[] {
  const count = columns.length
  const least = spreadOverColumns(count, demands, ({ least: width }) => width)
  const most = spreadOverColumns(count, demands, ({ most: width }) => width).map((width, index) =>
    Math.max(width, least[index] ?? 0),
  )
  const leastSum = sum(least)
  if (leastSum >= available) return least
  return sharedWidths(columns, least, naturalWidths(least, most, available), available)
}

function naturalWidths(
  least: readonly number[],
  most: readonly number[],
  available: number,
): readonly number[] {
  const mostSum = sum(most)
  if (mostSum <= available)
    return most.map((width) => (mostSum === 0 ? available / most.length : (width * available) / mostSum))
  const content = contentColumns(least, most, available)
  const given = (index: number): number => (content.has(index) ? (most[index] ?? 0) : 0)
  const open = least.map((width, index) => (content.has(index) ? 0 : width))
  const room = available - sum(most.map((_, index) => given(index)))
  const wanted = sum(open.map((width, index) => (content.has(index) ? 0 : (most[index] ?? width) - width)))
  const share = (room - sum(open)) / wanted
  return least.map((width, index) =>
    content.has(index) ? given(index) : width + share * ((most[index] ?? width) - width),
  )
}

/** Columns that like no more than an equal share of what those before them leave, the narrowest first. */
function contentColumns(
  least: readonly number[],
  most: readonly number[],
  available: number,
): ReadonlySet<number> {
  const content = new Set<number>()
  const byWish = most.map((_, index) => index).sort((one, other) => (most[one] ?? 0) - (most[other] ?? 0))
  let [room, open, needed] = [available, most.length, sum(least)]
  for (const index of byWish) {
    const [wish, need] = [most[index] ?? 0, least[index] ?? 0]
    if (wish > room / open || room - wish < needed - need) break
    content.add(index)
    room -= wish
    open -= 1
    needed -= need
  }
  return content
}

/**
 * Columns that need more than `available` brought down to it, the widest first, so that narrow ones stay as they are and the
 * longest words of the others are divided.
 */
export function cappedWidths(widths: readonly number[], available: number): readonly number[] {
  const ascending = [...widths].sort((one, other) => one - other)
  let room = available
  for (const [index, width] of ascending.entries()) {
    const share = room / (ascending.length - index)
    if (width > share) return widths.map((one) => Math.min(one, share))
    room -= width
  }
  return widths
}

/** The edges of the columns from `column` on, from left to right in either direction. */
export function cellColumn(
  widths: readonly number[],
  { column, columnSpan }: { readonly column: number; readonly columnSpan: number },
  table: Column,
  isRightToLeft: boolean,
): Column {
  const before = sum(widths.slice(0, column))
  const width = sum(widths.slice(column, column + columnSpan))
  const left = isRightToLeft ? table.left + table.width - before - width : table.left + before
  return { left, width }
}
