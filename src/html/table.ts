import type { Cell, Row, Table } from '../brief/index.ts'
import { captionElement, common, renderBlocks } from './blocks.ts'
import { element, type HtmlElement, lines } from './element.ts'
import { renderInlines } from './inline.ts'
import type { Setting } from './setting.ts'

const parts = [
  ['head', 'thead'],
  ['body', 'tbody'],
  ['foot', 'tfoot'],
] as const

/** A table within a region that scrolls by itself, can be reached by keyboard and has a name. */
export function renderTable(table: Table, setting: Setting): HtmlElement {
  const name = setting.publication.locale.words.table
  const rows = parts.flatMap(([part, tag]) => {
    const own = table.children.filter((row) => row.part === part)
    return own.length === 0 ? [] : [element(tag, {}, lines(own.map((row) => renderRow(row, setting))))]
  })
  const caption = table.caption === undefined ? [] : [captionElement('caption', table.caption, setting)]
  const whole = element(
    'table',
    { ...common(table, setting), class: 'r-table' },
    lines([...caption, ...rows]),
  )
  return element(
    'section',
    {
      class: 'scroll',
      'aria-label': `${name} ${tableNumber(table, setting)}`,
      tabindex: setting.edition === 'html' ? 0 : undefined,
    },
    [whole],
  )
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

function renderRow(row: Row, setting: Setting): HtmlElement {
  return element('tr', common(row, setting), lines(row.children.map((cell) => renderCell(cell, setting))))
}

function renderCell(cell: Cell, setting: Setting): HtmlElement {
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
      class: `r-${role} ${cell.align}`,
      scope: cell.scope && scopes[cell.scope],
      colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    },
    children,
  )
}
