import { type FileChild, Table, TableLayoutType, WidthType } from 'docx'
import type { Table as BriefTable } from '../../brief/index.ts'
import { plainText } from '../../brief/index.ts'
import { element } from '../element.ts'
import { twips } from '../lengths.ts'
import type { Setting, State } from '../state.ts'
import { tableStyleId } from '../styles/table-style.ts'
import { legalText } from '../xml.ts'
import { columnShares } from './column-shares.ts'
import { renderCaption, renderSources } from './figures.ts'
import { renderRow } from './table-rows.ts'

/** A table with its caption above and its source below. */
export function renderTable(table: BriefTable, state: State, setting: Setting): readonly FileChild[] {
  const { caption } = table
  return [
    ...(caption === undefined ? [] : renderCaption(caption, 'table', state, setting)),
    renderGrid(table, state, setting),
    ...(caption === undefined ? [] : renderSources(caption, state, setting)),
  ]
}

function renderGrid(table: BriefTable, state: State, setting: Setting): Table {
  // The space that a box before it wants cannot be had inside a cell.
  state.pending.before = 0
  const shares = columnShares(table)
  const widths = shares.map((share) => twips(share * setting.measure))
  const headRows = table.children.filter(({ part }) => part === 'head').length
  const rows = table.children.map((row, index) => renderRow(row, { widths, index, headRows }, state, setting))
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
