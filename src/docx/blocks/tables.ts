import {
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Table as BriefTable, Cell, Row } from '../../brief/index.ts'
import { plainText } from '../../brief/index.ts'
import { element } from '../element.ts'
import { twips } from '../lengths.ts'
import { makeParagraph } from '../paragraph.ts'
import { familyOf, type Setting, type State } from '../state.ts'
import { tableStyleId } from '../styles/table-style.ts'
import { legalText } from '../xml.ts'
import { renderBlocks, within } from './blocks.ts'
import { columnShares } from './column-shares.ts'
import { renderCaption, renderSources } from './figures.ts'

/** A table with its caption above and its source below. */
export function renderTable(table: BriefTable, state: State, setting: Setting): readonly FileChild[] {
  const { caption } = table
  if (table.id !== undefined) state.pending.bookmarks.push(state.bookmarks.nameOf(table.id))
  return [
    ...(caption === undefined ? [] : renderCaption(caption, 'table', state, setting)),
    renderGrid(table, state, setting),
    ...(caption === undefined ? [] : renderSources(caption, state, setting)),
  ]
}

function renderGrid(table: BriefTable, state: State, setting: Setting): Table {
  const shares = columnShares(table)
  const widths = shares.map((share) => twips(share * setting.measure))
  const headRows = table.children.filter(({ part }) => part === 'head').length
  const rows = table.children.map((row, index) =>
    renderRow(row, { widths, isHead: index < Math.max(1, headRows) }, state, setting),
  )
  const title = table.caption === undefined ? '' : plainText(table.caption.children)
  return new DescribedTable(
    {
      rows,
      style: tableStyleId,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.AUTOFIT,
      ...(setting.indent === 0 ? {} : { indent: { size: twips(setting.indent), type: WidthType.DXA } }),
      ...(setting.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
      tableLook: {
        firstRow: headRows > 0,
        lastRow: false,
        firstColumn: table.children.some(({ children }) => children[0]?.scope === 'row'),
        lastColumn: false,
        noHBand: !state.brand.tables.stripes,
        noVBand: true,
      },
    },
    legalText(title),
  )
}

/** The library has no way to give a table the title that screen readers announce. */
class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], title: string) {
    super(options)
    const [properties] = this.root
    if (title !== '' && typeof properties === 'object' && 'addChildElement' in properties) {
      const holder = properties as { addChildElement: (child: unknown) => void }
      holder.addChildElement(element('w:tblCaption', { 'w:val': title }))
    }
  }
}

interface RowPlan {
  readonly widths: readonly number[]
  /**
   * Rows that Word repeats on each page and announces with each cell. A table without a head has its first row marked:
   * Word knows no table without, and screen readers cannot move in one.
   */
  readonly isHead: boolean
}

function renderRow(row: Row, plan: RowPlan, state: State, setting: Setting): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(plan.isHead ? { tableHeader: true } : {}),
    children: row.children.map((cell) => renderCell(cell, row, plan, state, within(row, setting))),
  })
}

function renderCell(cell: Cell, row: Row, { widths }: RowPlan, state: State, setting: Setting): TableCell {
  const isHead = row.part === 'head' || cell.scope !== undefined
  const { ground, align, ...plain } = within(cell, setting)
  const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, part) => sum + part, 0)
  const inner: Setting = {
    ...plain,
    style: isHead ? 'TableHead' : 'TableText',
    family: familyOf(state, 'TableText'),
    depth: 0,
    indent: 0,
    measure: Math.max(24, width / 20 - 11),
    ...(cell.align === 'start' ? {} : { align: cell.align }),
  }
  const content = renderBlocks(cell.children, state, inner)
  const options: IParagraphOptions = {}
  const end = content.at(-1)
  // Word refuses a cell that does not end with a paragraph.
  const children =
    end instanceof Paragraph
      ? content
      : [...content, makeParagraph({ style: inner.style, children: [], options }, state, inner)]
  return new TableCell({
    // Blocks are paragraphs, tables and content controls; all of them may stand in a cell (CT_Tc).
    children: children as (Paragraph | Table)[],
    width: { size: width, type: WidthType.DXA },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  })
}
