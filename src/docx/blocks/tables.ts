import { type FileChild, Table, TableLayoutType, WidthType } from 'docx'
import type { Table as BriefTable } from '../../brief/index.ts'
import { plainText } from '../../brief/index.ts'
import { element } from '../element.ts'
import { twips } from '../lengths.ts'
import type { Setting, State } from '../state.ts'
import { smallType } from '../styles/display-styles.ts'
import { tableStyleId } from '../styles/table-style.ts'
import { legalText } from '../xml.ts'
import { columnWidths, hasRoom } from './column-widths.ts'
import { renderCaption, renderSources } from './figures.ts'
import { renderRow } from './table-rows.ts'

/** A table with its caption above and its source below. */
export function renderTable(table: BriefTable, state: State, setting: Setting): readonly FileChild[] {
  const { caption } = table
  const head = caption === undefined ? [] : renderCaption(caption, 'table', state, setting)
  const grid = renderGrid(table, state, setting)
  const sources = caption === undefined ? [] : renderSources(caption, state, setting)
  // Tables have no space of their own.
  if (sources.length === 0) state.pending.before = state.brand.roles.body.leading
  return [...head, grid, ...sources]
}

function renderGrid(table: BriefTable, state: State, setting: Setting): Table {
  // The space that a box before it wants cannot be had inside a cell.
  state.pending.before = 0
  const { widths, indent, type } = gridOf(table, state, setting)
  const headRows = table.children.filter(({ part }) => part === 'head').length
  const rows = table.children.map((row, index) =>
    renderRow(row, { widths, type, index, headRows }, state, setting),
  )
  const title = table.caption === undefined ? '' : plainText(table.caption.children)
  return new DescribedTable(
    {
      rows,
      style: tableStyleId,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.AUTOFIT,
      ...(indent === 0 ? {} : { indent: { size: twips(indent), type: WidthType.DXA } }),
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

/** A table of the text whose words have no room in the column may begin in the rail beside it; where they have none there either, they are smaller. */
function gridOf(table: BriefTable, { brand, measures }: State, { measure, indent, direction }: Setting) {
  const isInText = measure === measures.column && indent === 0 && direction === 'ltr'
  const places = isInText ? [measure, measure + measures.rail] : [measure]
  const { size } = brand.roles.table
  const type = hasRoom(table, places.at(-1) ?? measure, size) ? 'usual' : 'small'
  const { place, widths } = columnWidths(table, places, type === 'usual' ? size : size * smallType)
  // Where a brand leaves no room, a column is as narrow as Word can have it.
  return {
    widths: widths.map((width) => Math.max(1, twips(width))),
    indent: indent - (place - measure),
    type,
  } as const
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
