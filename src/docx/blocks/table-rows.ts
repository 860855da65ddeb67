import {
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, Row } from '../../brief/index.ts'
import { eighthsOfPoint } from '../lengths.ts'
import { makeParagraph } from '../paragraph.ts'
import { familyOf, type Setting, type State } from '../state.ts'
import { cellStyleIds } from '../styles/display-styles.ts'
import { tableLines } from '../styles/table-style.ts'
import { themePlaces } from '../theme.ts'
import { expectTarget, renderBlocks, within } from './blocks.ts'
import { cellPadding } from './column-widths.ts'
import { keepTablesApart } from './tables-apart.ts'

export interface RowPlan {
  /** Of the columns, in twips. */
  readonly widths: readonly number[]
  readonly type: keyof typeof cellStyleIds
  readonly index: number
  readonly headRows: number
}

/**
 * A row that stays on one page. Head rows are repeated on each page and announced with each cell. A table without a head
 * has its first row marked: Word knows no table without, and screen readers cannot move in one.
 */
export function renderRow(row: Row, plan: RowPlan, state: State, setting: Setting): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(plan.index < Math.max(1, plan.headRows) ? { tableHeader: true } : {}),
    children: row.children.map((cell) => renderCell(cell, row, plan, state, within(row, setting))),
  })
}

function renderCell(cell: Cell, row: Row, plan: RowPlan, state: State, setting: Setting): TableCell {
  const isHead = row.part === 'head' || cell.scope !== undefined
  const { ground: _, align: __, shorter: ___, ...plain } = within(cell, setting)
  const width = plan.widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, part) => sum + part, 0)
  const inner: Setting = {
    ...plain,
    style: cellStyleIds[plan.type][isHead ? 'head' : 'text'],
    family: familyOf(state, 'TableText'),
    depth: 0,
    indent: 0,
    measure: Math.max(narrowest, width / 20 - cellPadding),
    ...(cell.align === 'start' ? {} : { align: cell.align }),
  }
  if (cell === row.children[0]) expectTarget(row, state)
  expectTarget(cell, state)
  const content = keepTablesApart(renderBlocks(cell.children, state, inner), inner.style)
  // Word refuses a cell that does not end with a paragraph.
  const children =
    content.at(-1) instanceof Paragraph
      ? content
      : [...content, makeParagraph({ style: inner.style, children: [] }, state, inner)]
  return new TableCell({
    // Blocks are paragraphs, tables and content controls; all of them may stand in a cell (CT_Tc).
    children: children as (Paragraph | Table)[],
    width: { size: width, type: WidthType.DXA },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...headLine(cell, plan, state),
  })
}

/** The least that is left for what is in a cell. */
const narrowest = 24

/** The table's style draws a line below the first row; in a head of several rows it belongs below the last. */
function headLine(
  { rowSpan }: Cell,
  { index, headRows }: RowPlan,
  { brand }: State,
): { readonly borders?: ITableCellBorders } {
  if (headRows < 2 || index >= headRows || brand.tables.rules === 'none') return {}
  const { colour, width } = index + rowSpan < headRows ? tableLines.inner : tableLines.outer
  const bottom = {
    style: BorderStyle.SINGLE,
    size: eighthsOfPoint(width),
    space: 0,
    color: { theme: themePlaces[colour] },
  }
  return { borders: { bottom } }
}
