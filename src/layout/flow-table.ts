import type { TextStyle } from '../brand/index.ts'
import {
  type Block,
  type Cell,
  type CellDemand,
  type Inline,
  type Row,
  sum,
  type Table,
} from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, type Container, costs, type Frame, penalty, space } from './atoms.ts'
import { captionSource, captionWords } from './flow-caption.ts'
import { naturalWidth } from './lines.ts'
import type { Flow } from './setting.ts'
import type { Column } from './sheet.ts'
import { captionGap, displayGap } from './spacing.ts'
import { stack } from './stack.ts'
import { columnWidths } from './table-columns.ts'
import { gridCells, groupRows } from './table-grid.ts'
import { setRows, type TableLook } from './table-rows.ts'

/** Caption, head, rows; the head stands again on every page the table goes on to. */
export function flowTable(table: Table, flow: Flow): readonly Atom[] {
  const look = fitTable(table, flow)
  const caption = table.caption === undefined ? [] : captionWords(table.caption, flow)
  const source = table.caption === undefined ? [] : captionSource(table.caption, flow)
  const groups = groupRows(table)
  const headRows = table.children.findLastIndex((row) => row.part === 'head') + 1
  const head = groups.filter(({ to }) => to <= headRows).flatMap((group) => setRows(table, group, look, flow))
  const container: Container = { column: look.column, cut: 0, ...repeated(head, flow) }
  const inner: Flow = { ...flow, isBody: false, containers: [...flow.containers, container] }
  const body = groups
    .filter(({ to }) => to > headRows)
    .flatMap((group, index): readonly Atom[] => [
      penalty(index === 0 ? costs.torn : costBefore(table.children[group.from], table)),
      ...joinFrames(setRows(table, group, look, inner)),
    ])
  const gap = space(displayGap(flow))
  const near = [space(captionGap(flow)), penalty(costs.torn)]
  const atoms = [
    ...(table.caption === undefined ? caption : anchoredAt(table.caption, caption, flow)),
    ...(caption.length === 0 ? [] : near),
    ...joinFrames(head),
    ...body,
    ...(source.length === 0 ? [] : [...near, ...source]),
  ]
  return [gap, ...anchoredAt(table, atoms, flow), gap]
}

/** Sizes tried, as shares of the table's own, before a table is called too wide. */
const shrinkSteps = [1, 0.92, 0.84, 0.76]

/** The widest place and the largest type in which the table's longest words fit. */
function fitTable(table: Table, flow: Flow): TableLook {
  const { sheet, publication } = flow.setting
  const columns: readonly Column[] = flow.isBody ? [flow.column, sheet.full] : [flow.column]
  let narrowest: TableLook | undefined
  for (const scale of shrinkSteps) {
    const type = typeOf(scale, flow)
    const demands = gridCells(table).map(({ cell }) => demandOf(cell, type, flow))
    for (const column of columns) {
      const look = lookOf(type, columnWidths(table.columns.length, demands, column.width), column, flow)
      if (sum(look.widths) <= column.width + 0.01) return look
      if (narrowest === undefined || sum(look.widths) < sum(narrowest.widths)) narrowest = look
    }
  }
  if (narrowest === undefined) throw new Error('a table is tried in at least one size')
  const needed = sum(narrowest.widths)
  const available = columns.at(-1)?.width ?? needed
  flow.setting.complain('layout/table-too-wide', table.position, {
    over: Math.ceil(needed - available),
    page: publication.brand.page.size,
  })
  return narrowest
}

type TableType = Pick<TableLook, 'body' | 'head' | 'padding'>

function typeOf(scale: number, flow: Flow): TableType {
  const { roles } = flow.setting.publication.brand
  const body = scaled(roles.table, scale)
  const head = scaled(roles['table-head'], scale)
  return { body, head, padding: { across: body.size * 0.55, down: body.size * 0.34 } }
}

function lookOf(type: TableType, widths: readonly number[], column: Column, flow: Flow): TableLook {
  const width = Math.max(sum(widths), 1)
  const left = flow.direction === 'ltr' ? column.left : column.left + column.width - width
  return { ...type, widths, column: { left, width } }
}

function scaled(style: TextStyle, scale: number): TextStyle {
  return scale === 1 ? style : { ...style, size: style.size * scale, leading: style.leading * scale }
}

function demandOf(cell: Cell, type: TableType, flow: Flow): CellDemand {
  const style = { ...(cell.scope === undefined ? type.body : type.head), hyphenate: false }
  const texts = cell.children.flatMap(inlinesOf)
  const widest = (some: readonly (readonly Inline[])[]): number =>
    Math.max(0, ...some.map((inlines) => naturalWidth(inlines, style, flow)))
  const edges = 2 * type.padding.across
  const most = widest(texts)
  return {
    column: cell.column,
    columnSpan: cell.columnSpan,
    least: edges + (texts.every(isOneWord) ? most : widest(texts.flatMap(longestWords))),
    most: edges + most,
  }
}

function isOneWord(inlines: readonly Inline[]): boolean {
  const [only, ...others] = inlines
  return others.length === 0 && only?.type === 'run' && !divides.test(only.text)
}

/** Where a line may end in a word, or between words. */
const divides = /[\s\u00AD\u200B]+|(?<=[-–—/])/

/** Candidates for the widest word: the longest of each run; a picture counts as it is. */
function longestWords(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  return inlines.flatMap((inline): readonly (readonly Inline[])[] => {
    if (inline.type === 'break') return []
    if (inline.type !== 'run') return [[inline]]
    const words = inline.text.split(divides)
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
    return longest === '' ? [] : [[{ ...inline, text: longest }]]
  })
}

/** Every run of inline content inside a block. */
function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children]
    case 'figure':
      return [block.children]
    case 'list':
      return block.children.flatMap((item) => item.children.flatMap(inlinesOf))
    case 'quote':
    case 'pull-quote':
    case 'box':
      return block.children.flatMap(inlinesOf)
    default:
      return []
  }
}

/** A page may end between rows, but not between the last row and a foot that sums it up. */
function costBefore(row: Row | undefined, table: Table): number {
  return row?.part === 'foot' && table.children[table.children.length - 1] === row ? costs.widow : costs.none
}

function joinFrames(frames: readonly Frame[]): readonly Atom[] {
  return frames.flatMap((frame, index): readonly Atom[] =>
    index === 0 ? [frame] : [penalty(costs.torn), frame],
  )
}

/** Notes and anchors of a head are on its first page only; one that fills half a page is not set again. */
function repeated(head: readonly Frame[], flow: Flow): { readonly repeat?: Frame } {
  const [first] = head
  const height = sum(head.map((frame) => frame.height))
  if (first === undefined || height > flow.setting.sheet.depth / 2) return {}
  return { repeat: stack(head, flow) }
}
