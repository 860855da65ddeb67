import type { Column } from './blocks.ts'

/** What a cell asks of the columns that it covers, in the unit of whoever sets the table. */
export interface CellDemand {
  readonly column: number
  readonly columnSpan: number
  /** Its longest word. */
  readonly least: number
  /** All its text on one line. */
  readonly most: number
}

/**
 * Widths of columns by the shares that the author wants them to have of `room`; columns without one divide what is left as
 * they would by their words alone (`natural`). None is narrower than its longest word (`least`).
 */
export function sharedWidths(
  columns: readonly Pick<Column, 'share'>[],
  least: readonly number[],
  natural: readonly number[],
  room: number,
): readonly number[] {
  const stated = sum(columns.map(({ share = 0 }) => share))
  const needed = sum(least)
  if (stated === 0 || needed >= room) return natural
  const open = sum(natural.filter((_, index) => columns[index]?.share === undefined))
  // Where every column has its share, they fill the table.
  const whole = open === 0 ? stated : Math.max(stated, 1)
  const wishes = natural.map((width, index) => {
    const { share } = columns[index] ?? {}
    const wish = share === undefined ? (room * (1 - stated / whole) * width) / open : (room * share) / whole
    return Math.max(wish, least[index] ?? 0)
  })
  const surplus = sum(wishes) - room
  const given = sum(wishes) - needed
  return wishes.map((wish, index) =>
    given === 0 ? wish : wish - (surplus * (wish - (least[index] ?? 0))) / given,
  )
}

/** What divides the words of a cell: space, leave to break, and the end of a part after a hyphen, dash or slash. */
export const wordEnds = /[\s\u00AD\u200B]+|(?<=[-–—/])/

/**
 * How wide each column has to be for what its cells ask; none is narrower than `floor`. Cells of one column come first;
 * what a wider cell needs beyond that is divided among its columns.
 */
export function spreadOverColumns(
  count: number,
  demands: readonly CellDemand[],
  widthOf: (demand: CellDemand) => number,
  floor = 0,
): readonly number[] {
  const widths = new Array<number>(count).fill(floor)
  const bySpan = [...demands].sort((one, other) => one.columnSpan - other.columnSpan)
  for (const demand of bySpan) {
    const { column, columnSpan } = demand
    const covered = widths.slice(column, column + columnSpan)
    const missing = widthOf(demand) - sum(covered)
    if (missing <= 0) continue
    for (const [index, width] of covered.entries()) widths[column + index] = width + missing / covered.length
  }
  return widths
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
