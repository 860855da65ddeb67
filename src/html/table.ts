import type { Cell, Row, Table } from '../brief/index.ts'
import { common, renderBlocks } from './blocks.ts'
import { captionLine, originLines } from './caption.ts'
import { element, type HtmlElement, lines } from './element.ts'
import { renderInlines } from './inline.ts'
import { isWiderThanPaper } from './paper-width.ts'
import type { Setting } from './setting.ts'
import { manyColumns, stackedHeads, statedRole } from './stacked.ts'

const parts = [
  ['head', 'thead'],
  ['body', 'tbody'],
  ['foot', 'tfoot'],
] as const

/** A table within a region that scrolls by itself, can be reached by keyboard and has a name; its source stays below. */
export function renderTable(table: Table, setting: Setting): HtmlElement {
  const { caption } = table
  const heads = stackedHeads(table, setting)
  const rows = parts.flatMap(([part, tag]) => {
    const own = table.children.filter((row) => row.part === part)
    return own.length === 0
      ? []
      : [
          element(
            tag,
            { role: statedRole('rowgroup', heads) },
            lines(own.map((row) => renderRow(row, table, heads, setting))),
          ),
        ]
  })
  const title = caption === undefined ? [] : captionLine(caption, setting)
  const heading = title.length === 0 ? [] : [element('caption', {}, title)]
  const whole = element(
    'table',
    { ...common(table, setting), class: classesOf(table, heads, setting), role: statedRole('table', heads) },
    lines([...heading, ...rows]),
  )
  const region = element(
    'section',
    {
      class: 'scroll',
      'aria-label': `${setting.publication.locale.words.table} ${tableNumber(table, setting)}`,
      tabindex: setting.edition === 'html' ? 0 : undefined,
    },
    [whole],
  )
  const origin = caption === undefined ? [] : originLines(caption, setting)
  return element('div', { class: 'table' }, lines([region, ...origin]))
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

/** A book sets wide tables closer, and stacks those that it can; a page sets them closer on paper. */
function classesOf(table: Table, heads: Heads, { edition }: Setting): string | undefined {
  if (edition !== 'epub') return isWiderThanPaper(table) ? 'crowded' : undefined
  if (table.columns.length < manyColumns) return undefined
  return heads === undefined ? 'many' : 'many stack'
}

type Heads = readonly string[] | undefined

function renderRow(row: Row, table: Table, heads: Heads, setting: Setting): HtmlElement {
  const own = row.part === 'head' ? undefined : heads
  const cells = row.children.map((cell) => {
    const set = renderCell(cell, table, setting)
    const role = cell.scope === undefined ? 'cell' : cell.scope === 'row' ? 'rowheader' : 'columnheader'
    const head = cell.scope === undefined ? own?.[cell.column] : undefined
    return heads === undefined
      ? set
      : {
          ...set,
          properties: {
            ...set.properties,
            role,
            ...(head === undefined ? {} : { 'data-head': head }),
          },
        }
  })
  return element('tr', { ...common(row, setting), role: statedRole('row', heads) }, lines(cells))
}

function renderCell(cell: Cell, { columns }: Table, setting: Setting): HtmlElement {
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
