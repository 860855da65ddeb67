import type { Column } from './sheet.ts'

/** What a cell asks of the columns it covers, in points. */
export interface CellDemand {
  readonly column: number
  readonly columnSpan: number
  /** Its longest word. */
  readonly least: number
  /** All its text on one line. */
  readonly most: number
}

/**
 * Widths of columns from their content, as CSS 2.2, 17.5.2.2 does it: each column gets what its words need at least,
 * and a share of the rest by how much more it would like. A table that is content with less than `available` stays
 * narrow; one that needs more is as wide as its words.
 */
export function columnWidths(
  count: number,
  demands: readonly CellDemand[],
  available: number,
): readonly number[] {
  const least = spread(count, demands, ({ least: width }) => width)
  const most = spread(count, demands, ({ most: width }) => width).map((width, index) =>
    Math.max(width, least[index] ?? 0),
  )
  const [leastSum, mostSum] = [sum(least), sum(most)]
  if (leastSum >= available) return least
  if (mostSum <= available)
    return most.map((width) => (mostSum === 0 ? available / count : (width * available) / mostSum))
  const share = (available - leastSum) / (mostSum - leastSum)
  return least.map((width, index) => width + share * ((most[index] ?? width) - width))
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

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Cells of one column first; what a wider cell needs beyond that is divided among its columns. */
function spread(
  count: number,
  demands: readonly CellDemand[],
  widthOf: (demand: CellDemand) => number,
): readonly number[] {
  const widths = new Array<number>(count).fill(0)
  const byWidth = [...demands].sort((one, other) => one.columnSpan - other.columnSpan)
  for (const demand of byWidth) {
    const { column, columnSpan } = demand
    const covered = widths.slice(column, column + columnSpan)
    const missing = widthOf(demand) - sum(covered)
    if (missing <= 0) continue
    for (const [index, width] of covered.entries()) widths[column + index] = width + missing / covered.length
  }
  return widths
}
