import { type Cell, type Row, rowGroups, type Table } from '../brief/index.ts'
import { tagCaption } from './caption-tags.ts'
import type { PdfDictionary } from './syntax.ts'
import { text } from './syntax.ts'
import type { Tagging } from './tagging.ts'
import type { StructureType, Tag } from './tags.ts'

/** Caption first; then head, bodies and foot, as far as there are any (ISO 32000-1, 14.8.4.3.4). */
export function tagTable(table: Table, tagging: Tagging): Tag {
  const grid = placeCells(table, tagging.count())
  const groups = rowGroups(table).map(
    ({ part, rows }): Tag => ({ type: parts[part], children: rows.map((row) => tagRow(row, grid, tagging)) }),
  )
  return {
    type: 'Table',
    node: table,
    children: [...(table.caption === undefined ? [] : [tagCaption(table.caption, tagging)]), ...groups],
  }
}

const parts: Readonly<Record<Row['part'], StructureType>> = { head: 'THead', body: 'TBody', foot: 'TFoot' }

interface PlacedCell {
  readonly cell: Cell
  readonly part: Row['part']
  readonly row: number
  readonly id: string
}

interface Grid {
  readonly cells: ReadonlyMap<Cell, PlacedCell>
  /** The header cells. */
  readonly headers: readonly PlacedCell[]
  /** One row of heads and no spans: the scopes say all; otherwise each cell names its headers. */
  readonly isRegular: boolean
}

function placeCells(table: Table, number: number): Grid {
  const placed = table.children.flatMap(({ part, children }, row) =>
    children.map(
      (cell): PlacedCell => ({ cell, part, row, id: `t${number}.r${row + 1}.c${cell.column + 1}` }),
    ),
  )
  const headRows = table.children.filter(({ part }) => part === 'head').length
  return {
    cells: new Map(placed.map((one) => [one.cell, one])),
    headers: placed.filter(({ cell }) => cell.scope !== undefined),
    isRegular: headRows <= 1 && placed.every(({ cell }) => cell.columnSpan === 1 && cell.rowSpan === 1),
  }
}

function tagRow(row: Row, grid: Grid, tagging: Tagging): Tag {
  tagging.target(row)
  return {
    type: 'TR',
    node: row,
    children: row.children.map((cell): Tag => {
      tagging.target(cell)
      const placed = grid.cells.get(cell)
      if (placed === undefined) throw new Error('a cell stands in its table')
      return {
        type: cell.scope === undefined ? 'TD' : 'TH',
        node: cell,
        lasting: true,
        ...(cell.lang === undefined ? {} : { lang: cell.lang }),
        ...(cell.scope === undefined ? {} : { id: placed.id }),
        ...attributesOf(placed, grid),
        children: tagging.tagBlocks(cell.children),
      }
    }),
  }
}

function attributesOf(placed: PlacedCell, grid: Grid): Pick<Tag, 'attributes'> {
  const { cell } = placed
  const headers = grid.isRegular ? [] : headersOf(placed, grid)
  const attributes: PdfDictionary = {
    ...(cell.scope === undefined ? {} : { Scope: cell.scope === 'column' ? 'Column' : 'Row' }),
    ...(cell.columnSpan > 1 ? { ColSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(headers.length > 0 ? { Headers: headers.map(({ id }) => text(id)) } : {}),
  }
  return Object.keys(attributes).length === 0 ? {} : { attributes: { Table: attributes } }
}

/** The headers of columns above the cell and those of rows before it; inner ones last. */
function headersOf(placed: PlacedCell, { headers }: Grid): readonly PlacedCell[] {
  return headers.filter((other) => {
    if (other.cell === placed.cell) return false
    if (other.cell.scope === 'column')
      return other.row < placed.row && overlaps(columnsOf(other), columnsOf(placed))
    if (other.cell.scope === 'row')
      return other.cell.column < placed.cell.column && overlaps(rowsOf(other), rowsOf(placed))
    return false
  })
}

type Extent = readonly [start: number, end: number]

function columnsOf({ cell }: PlacedCell): Extent {
  return [cell.column, cell.column + cell.columnSpan]
}

function rowsOf({ row, cell }: PlacedCell): Extent {
  return [row, row + cell.rowSpan]
}

function overlaps(first: Extent, second: Extent): boolean {
  return first[0] < second[1] && second[0] < first[1]
}
