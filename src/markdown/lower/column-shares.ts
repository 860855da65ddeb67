import type { Element } from 'hast'
import { elementsIn, placeOf, property } from './element.ts'
import type { Context, State } from './state.ts'
import type { PlacedRow } from './table-grid.ts'

/**
 * The part of its table that each column is to be wide, by `col`, by `colgroup`, or by the cells of the first row that says
 * it. Lengths are parts of one another where every column has one of the same unit; alone they say nothing on a page whose
 * width nobody knows, and are reported.
 */
export function columnShares(
  table: Element,
  grid: readonly PlacedRow[],
  count: number,
  context: Context,
  state: State,
): readonly (number | undefined)[] {
  const stated = [...columnElements(table), ...cellElements(grid, count)]
  const wishes = Array.from({ length: count }, (_, column) => {
    const found = stated.find((each) => each.column === column && widthOf(each.element) !== undefined)
    return found === undefined ? undefined : { ...widthOf(found.element), element: found.element }
  })
  const [first] = wishes.filter((wish) => wish !== undefined)
  if (first === undefined) return []
  if (wishes.every((wish) => wish !== undefined && wish.unit === first.unit)) {
    const whole = wishes.reduce((sum, wish) => sum + (wish?.size ?? 0), 0)
    return wishes.map((wish) => (wish?.size ?? 0) / whole)
  }
  return wishes.map((wish) => {
    if (wish?.unit === '%') return Math.min(1, (wish.size ?? 0) / 100)
    if (wish !== undefined)
      state.report('markdown/column-width', placeOf(wish.element, context), {
        width: `${wish.size}${wish.unit ?? ''}`,
      })
    return undefined
  })
}

interface Stated {
  readonly column: number
  readonly element: Element
}

/** A `colgroup` speaks for its columns where they say nothing, and without any for as many as it spans. */
function columnElements(table: Element): readonly Stated[] {
  const spans = elementsIn(table.children, 'colgroup', 'col').flatMap((group) => {
    const columns = elementsIn(group.children, 'col')
    if (columns.length === 0) return [{ element: group, span: spanOf(group) }]
    return columns.map((column) => ({
      element: widthOf(column) === undefined ? group : column,
      span: spanOf(column),
    }))
  })
  let next = 0
  return spans.flatMap(({ element, span }) => {
    const from = next
    next += span
    return Array.from({ length: span }, (_, index) => ({ column: from + index, element }))
  })
}

function spanOf(element: Element): number {
  const span = Number(property(element, 'span') ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, mostColumns) : 1
}

/** As HTML has it (4.9.3). */
const mostColumns = 1000

/** Cells that lie in one column. */
function cellElements(grid: readonly PlacedRow[], count: number): readonly Stated[] {
  const found = new Map<number, Element>()
  for (const { cells } of grid)
    for (const { element, column, columnSpan } of cells)
      if (columnSpan === 1 && column < count && !found.has(column) && widthOf(element) !== undefined)
        found.set(column, element)
  return [...found].map(([column, element]) => ({ column, element }))
}

interface Width {
  readonly size: number
  readonly unit: string
}

/** A width in percent, as a multiple (`2*`), or as a length; a number alone is one of pixels. */
function widthOf(element: Element): Width | undefined {
  const style = /(?:^|[;\s])width\s*:\s*([^;]+)/i.exec(property(element, 'style') ?? '')?.[1]
  const match = /^\s*(\d{1,6}(?:\.\d{1,20})?)\s*(%|\*|[a-z]{1,4})?\s*(?:!important)?$/i.exec(
    style ?? property(element, 'width') ?? '',
  )
  const size = Number(match?.[1] ?? 0)
  return size > 0 ? { size, unit: match?.[2]?.toLowerCase() ?? 'px' } : undefined
}
