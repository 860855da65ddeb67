import { type Cell, plainText, type Row, rowGroups, type Table } from '../brief/index.ts'
import { common, renderBlocks } from './blocks.ts'
import { captionLine, originLines } from './caption.ts'
import { shareClass } from './column-shares.ts'
import { element, type HtmlElement, lines } from './element.ts'
import { renderInlines } from './inline.ts'
import type { Setting } from './setting.ts'
import { type StackNames, stackNames, statedRole } from './stacked.ts'
import { fitClass, isTurnedOnPaper } from './table-fit.ts'

/** A table within a region that scrolls by itself, can be reached by keyboard and has a name; its source stays below. */
export function renderTable(table: Table, setting: Setting): HtmlElement {
  const { caption } = table
  const fit = fitClass(table, setting.publication.brand, setting.edition)
  const names = fit !== undefined && setting.edition === 'epub' ? stackNames(table) : undefined
  const number = tableNumber(table, setting)
  const title = caption === undefined ? [] : captionLine(caption, setting)
  const heading = headingOf(title, names, number)
  const isHeaded = heading.above.length > 0
  const groups = rowGroups(table).map(({ part, rows }) =>
    element(
      `t${part}`,
      { role: statedRole('rowgroup', names) },
      lines(rows.map((row) => renderRow(row, { table, fit, names }, setting))),
    ),
  )
  const whole = element(
    'table',
    {
      ...(isHeaded ? {} : common(table, setting)),
      class: names === undefined ? fit : `${fit} stack`,
      role: statedRole('table', names),
      'aria-labelledby': heading.id,
    },
    lines([...heading.within, ...columnGroup(table), ...groups]),
  )
  const region = element(
    'section',
    {
      class: 'scroll',
      'aria-label': `${setting.publication.locale.words.table} ${number}`,
      tabindex: setting.edition === 'html' ? 0 : undefined,
    },
    [whole],
  )
  const origin = caption === undefined ? [] : originLines(caption, setting)
  const isTurned = setting.edition === 'html' && isTurnedOnPaper(table, setting.publication.brand)
  return element(
    isHeaded ? 'figure' : 'div',
    { ...(isHeaded ? common(table, setting) : {}), class: isTurned ? 'table turned' : 'table' },
    lines([...heading.above, region, ...origin]),
  )
}

/** Where the caption of a table stands: within it, or above it with an id that names it. */
interface Heading {
  readonly within: readonly HtmlElement[]
  readonly above: readonly HtmlElement[]
  readonly id?: string
}

/**
 * An element with the stated role of a table may own nothing but rows, and `caption` takes no role (ARIA in HTML): the caption of
 * a table that states its role is that of a figure around it.
 */
function headingOf(title: readonly HtmlElement[], names: StackNames | undefined, number: number): Heading {
  if (title.length === 0) return { within: [], above: [] }
  if (names === undefined) return { within: [element('caption', {}, title)], above: [] }
  const id = `table.${number}.caption`
  return { within: [], above: [element('figcaption', { id }, title)], id }
}

/** Widths that the author has stated, as classes, for which column-widths.ts has rules. */
function columnGroup({ columns }: Table): readonly HtmlElement[] {
  if (columns.every(({ share }) => share === undefined)) return []
  const elements = columns.map(({ share }) =>
    element('col', { class: share === undefined ? undefined : shareClass(share) }, []),
  )
  return [element('colgroup', {}, elements)]
}

/** Regions need names of their own; tables count from 1, wherever they stand. */
function tableNumber(table: Table, { publication: { brief, masthead, endMatter } }: Setting): number {
  const blocks = [...(masthead.abstract?.children ?? []), ...brief.children, ...brief.notes, ...endMatter]
  return tablesIn(blocks).indexOf(table) + 1
}

function tablesIn(nodes: readonly object[]): readonly object[] {
  return nodes.flatMap((node) => {
    const inner = 'children' in node && Array.isArray(node.children) ? tablesIn(node.children) : []
    return 'type' in node && node.type === 'table' ? [node, ...inner] : inner
  })
}

/** How a table is set. */
interface Layout {
  readonly table: Table
  /** The class of a wide one. */
  readonly fit: string | undefined
  /** What names its cells, where its rows may become lists. */
  readonly names: StackNames | undefined
}

function renderRow(row: Row, layout: Layout, setting: Setting): HtmlElement {
  const { names } = layout
  const cells = row.children.map((cell) => {
    const set = renderCell(cell, layout, setting)
    if (names === undefined) return set
    const role = cell.scope === undefined ? 'cell' : cell.scope === 'row' ? 'rowheader' : 'columnheader'
    const head = row.part === 'head' || cell.scope !== undefined ? undefined : names.headOf(cell)
    const named = head === undefined ? {} : { 'data-head': head }
    return { ...set, properties: { ...set.properties, role, ...named } }
  })
  const above = row.part === 'head' ? undefined : names?.aboveOf(row)
  return element(
    'tr',
    { ...common(row, setting), role: statedRole('row', names), 'data-above': above },
    lines(cells),
  )
}

/** Digits, and what stands among them: a number is never broken, however little room there is. */
function isNumber({ children }: Cell): boolean {
  const words = children
    .map((block) => (block.type === 'paragraph' ? plainText(block.children) : 'words'))
    .join(' ')
  return /^[\s\p{P}\p{S}]*\p{Nd}[\s\p{Nd}\p{P}\p{S}]*$/u.test(words)
}

function renderCell(cell: Cell, { table: { columns }, fit }: Layout, setting: Setting): HtmlElement {
  const [only] = cell.children
  const isPlain = cell.children.length === 1 && only?.type === 'paragraph'
  const role = cell.scope === undefined ? 'table' : 'table-head'
  const children = isPlain
    ? renderInlines(only.children, setting)
    : lines(renderBlocks(cell.children, setting, role))
  const scopes = { column: 'col', row: 'row' } as const
  return element(
    cell.scope === undefined ? 'td' : 'th',
    {
      ...common(cell, setting),
      class: [
        ...(isPlain ? [`r-${role}`] : []),
        ...(fit !== undefined && isNumber(cell) ? ['number'] : []),
        cell.align,
        ...(cell.column === 0 ? ['first-column'] : []),
        ...(cell.column + cell.columnSpan === columns.length ? ['last-column'] : []),
      ].join(' '),
      scope: cell.scope && scopes[cell.scope],
      colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    },
    children,
  )
}
