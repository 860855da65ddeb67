import type { Element } from 'hast'
import type { Alignment, Block, Cell, Column, Row, Table } from '../../brief/index.ts'
import { lowerBlocks } from './blocks.ts'
import { captionOf, lowerSaying } from './captions.ts'
import { columnShares } from './column-shares.ts'
import { elementsIn, isBlank, isElement, placeOf, property } from './element.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'
import { columnsOf, gridOf, type PlacedCell, type PlacedRow } from './table-grid.ts'

/** A table as a grid without holes: spans are cut at the end of their part, missing cells are empty ones. */
export function lowerTable(element: Element, context: Context, state: State): readonly Block[] {
  const caption = elementsIn(element.children, 'caption').map((found) =>
    lowerSaying(found.children, within(element, context), state),
  )
  const at = atPlace(element, context, state)
  const inner = { ...within(element, context), scope: {}, figures: false }
  const grid = gridOf(element)
  const count = columnsOf(grid)
  if (count === 0) return []
  const shares = columnShares(element, grid, count, inner, state)
  const columns = Array.from({ length: count }, (_, column): Column => {
    const share = shares[column]
    return { align: columnAlign(grid, column), ...(share === undefined ? {} : { share }) }
  })
  const children = grid.map((row) => lowerRow(row, columns, inner, state))
  const said = captionOf(caption, at.position)
  const table: Table = {
    type: 'table',
    ...at,
    ...(said === undefined ? {} : { caption: said }),
    columns,
    children,
  }
  return [table, ...lowerStrays(element, context, state)]
}

function lowerRow(row: PlacedRow, columns: readonly Column[], context: Context, state: State): Row {
  const at = atPlace(row.element, context, state)
  const inner = within(row.element, context)
  const cells = row.cells.map((cell) => lowerCell(cell, row, columns, inner, state))
  const holes = row.holes.map(
    (column): Cell => ({
      type: 'cell',
      column,
      columnSpan: 1,
      rowSpan: 1,
      align: columns[column]?.align ?? 'start',
      children: [],
      position: at.position,
    }),
  )
  return {
    type: 'row',
    ...at,
    part: row.part,
    ...(row.opensBody ? { opensBody: true } : {}),
    children: [...cells, ...holes].sort((a, b) => a.column - b.column),
  }
}

function lowerCell(
  { element, column, columnSpan, rowSpan }: PlacedCell,
  { part }: PlacedRow,
  columns: readonly Column[],
  context: Context,
  state: State,
): Cell {
  const at = atPlace(element, { ...context, scope: {} }, state)
  const children = lowerBlocks(element.children, { ...within(element, context), scope: {} }, state)
  const scope = children.length === 0 ? undefined : scopeOf(element, part, context, state)
  return {
    type: 'cell',
    ...at,
    ...(scope === undefined ? {} : { scope }),
    column,
    columnSpan,
    rowSpan,
    align:
      alignOf(element) ??
      (columnSpan > 1 && scope === 'column' ? 'center' : (columns[column]?.align ?? 'start')),
    children,
    position: placeOf(element, context),
  }
}

/**
 * What a header cell is the header of; one without words, as in the corner of a table, is the header of nothing. Columns have
 * theirs in the head of the table: Word and its readers know no others.
 */
function scopeOf(element: Element, part: PlacedRow['part'], context: Context, state: State): Cell['scope'] {
  if (element.tagName !== 'th') return undefined
  const stated = property(element, 'scope')?.toLowerCase() ?? ''
  if (/^row/.test(stated)) return 'row'
  if (part === 'head') return 'column'
  if (!/^col/.test(stated)) return 'row'
  state.report('markdown/late-head', placeOf(element, context), {})
  return undefined
}

function alignOf(element: Element): Alignment | undefined {
  const style = /(?:^|[;\s])text-align\s*:\s*([a-z]+)/i.exec(property(element, 'style') ?? '')?.[1]
  return alignments[(property(element, 'align') ?? style ?? '').toLowerCase()]
}

const alignments: Readonly<Record<string, Alignment | undefined>> = {
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
}

/** As the first cell of the body says that lies in this column alone, or of the head where the body says nothing. */
function columnAlign(grid: readonly PlacedRow[], column: number): Alignment {
  const inColumn = (part: PlacedRow['part']) =>
    grid
      .filter((row) => row.part === part)
      .flatMap(({ cells }) => cells.filter((cell) => cell.column === column && cell.columnSpan === 1))
      .map(({ element }) => alignOf(element))
      .find((align) => align !== undefined)
  return inColumn('body') ?? inColumn('head') ?? 'start'
}

/** What stands in a table without belonging to it. Parsers move such things out of it; trees made by hand may not. */
function lowerStrays(element: Element, context: Context, state: State): readonly Block[] {
  const parts = ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr']
  const strays = element.children.filter((child) => !isBlank(child) && !isElement(child, ...parts))
  return lowerBlocks(strays, within(element, context), state)
}
