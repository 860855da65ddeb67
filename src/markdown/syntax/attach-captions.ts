import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { shorten } from './apply-attributes.ts'
import { parseAttributes } from './attributes.ts'
import type { DrawnElement } from './drawings/settle-drawings.ts'
import { isParent, walk } from './walk.ts'

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>

/** What begins the caption of a table, as Pandoc has it. */
const opening = /^(?:[Tt]able)?:[ \t]+(?=\S)/

/**
 * Gives tables the captions that stand before or behind them: `Table: words {#id}`, or `: words`. Table and caption become
 * what the directive `:::table[words]` is. A caption that stands beside no table is reported. As in Pandoc, one between two
 * tables belongs to the first, unless that has one already.
 */
export function attachCaptions(root: Root, report: Report): void {
  walk(root, (node) => {
    if (!isParent(node)) return
    for (let index = 0; index < node.children.length; index += 1) {
      const [child, next] = node.children.slice(index, index + 2)
      if (isCaption(child) && isTable(next)) {
        node.children[index] = directiveOf(child, next)
        node.children.splice(index + 1, 1)
      } else if (isCaption(child)) report('markdown/caption-without-table', placeIn(child), {})
      else if (isTable(child)) {
        const own = child.type === 'table' ? takeFromRows(child) : undefined
        const caption = own ?? (isCaption(next) ? next : undefined)
        if (caption === undefined) continue
        node.children[index] = directiveOf(caption, child)
        if (own === undefined) node.children.splice(index + 1, 1)
      }
    }
    mergeDirective(node)
  })
}

function isTable(node: Nodes | undefined): node is Table | DrawnElement {
  return node?.type === 'table' || (node?.type === 'drawnElement' && node.data?.hName === 'table')
}

function isCaption(node: Nodes | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.data?.directiveLabel !== true && opens(node.children)
}

function opens([first]: readonly PhrasingContent[]): boolean {
  return first?.type === 'text' && opening.test(first.value)
}

/** A caption right below a table of GitHub's has become its last rows, which have no other cell. */
function takeFromRows(table: Table): Paragraph | undefined {
  const index = table.children.findIndex(
    (row, at) => at > 0 && row.children.length === 1 && opens(wordsIn(row)),
  )
  const rows = index < 0 ? [] : table.children.slice(index)
  const [first] = rows
  if (first === undefined || (table.align?.length ?? 0) < 2 || rows.some((row) => row.children.length > 1))
    return
  table.children.splice(index)
  const children = rows.flatMap((row, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...wordsIn(row),
  ])
  return { type: 'paragraph', children, ...(first.position && { position: first.position }) }
}

function wordsIn(row: TableRow): readonly PhrasingContent[] {
  return row.children[0]?.children ?? []
}

/** The directive that says of a table what its caption does. */
function directiveOf(caption: Paragraph, table: Table | DrawnElement): ContainerDirective {
  const [first] = caption.children
  const attributes = takeAttributes(caption)
  if (first?.type === 'text') shorten(first, opening.exec(first.value)?.[0].length ?? 0, first.value.length)
  const label: Paragraph = { ...caption, data: { ...caption.data, directiveLabel: true } }
  const { position } = caption
  return {
    type: 'containerDirective',
    name: 'table',
    attributes,
    children: [label, table],
    ...(position && { position }),
  }
}

/** What stands in braces at the end of a caption. */
function takeAttributes({ children }: Paragraph): Record<string, string> {
  const last = children.at(-1)
  const braces = last?.type === 'text' ? /[ \t\n]*\{([^{}\n]*)\}[ \t]*$/.exec(last.value) : null
  const attributes = parseAttributes(braces?.[1] ?? '')
  if (last?.type !== 'text' || braces === null || attributes === undefined) return {}
  shorten(last, 0, braces.index)
  const { id, classes, values } = attributes
  return {
    ...(id === undefined ? {} : { id }),
    ...(classes.length === 0 ? {} : { class: classes.join(' ') }),
    ...Object.fromEntries(values),
  }
}

/** An author's directive that holds nothing but a table with a caption says the same of the same table. */
function mergeDirective(node: Parents): void {
  if (node.type !== 'containerDirective' || node.name !== 'table') return
  const [only, ...others] = node.children
  if (only?.type !== 'containerDirective' || only.name !== 'table' || others.length > 0) return
  node.attributes = { ...only.attributes, ...node.attributes }
  node.children = only.children
}
