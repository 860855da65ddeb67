import type { TextStyle } from '../brand/index.ts'
import {
  type Block,
  type Cell,
  type CellDemand,
  type Inline,
  sum,
  type Table,
  wordEnds,
} from '../brief/index.ts'
import { naturalWidth } from './lines.ts'
import type { Flow } from './setting.ts'
import type { Column, Sheet } from './sheet.ts'
import { cappedWidths, columnWidths } from './table-columns.ts'
import { gridCells } from './table-grid.ts'
import type { TableLook, TableType } from './table-rows.ts'

/** How a table is set, and by how many points its longest words stand out over the widest place even so. */
export interface FittedTable {
  readonly look: TableLook
  readonly over: number
}

export type FitTable = (table: Table, flow: Flow) => FittedTable

/** Fits tables, in type of `largest` of its size at most. One of the text is asked about more than once, and measured once for each kind of page. */
export function tableFitter(largest = 1): FitTable {
  const scales = shrinkSteps.filter((scale) => scale <= largest)
  const known = new Map<Sheet, Map<Table, FittedTable>>()
  return (table, flow) => {
    const { sheet } = flow.setting
    if (!flow.isBody || flow.column !== sheet.display) return fitTable(table, scales, flow)
    const onSheet = known.get(sheet) ?? new Map<Table, FittedTable>()
    known.set(sheet, onSheet)
    const fitted = onSheet.get(table) ?? fitTable(table, scales, flow)
    onSheet.set(table, fitted)
    return fitted
  }
}

/** Sizes tried, as shares of the table's own, before a table is called too wide. */
const shrinkSteps = [1, 0.92, 0.84, 0.76]

/**
 * The largest type, and in it the first place, in which the table's longest words fit. Where there is none, the smallest type
 * in the widest place, whose longest words are divided anywhere, for what runs off the page is lost.
 */
function fitTable(table: Table, scales: readonly number[], flow: Flow): FittedTable {
  const { sheet } = flow.setting
  const hasRail = flow.isBody && sheet.columns.length === 1
  const columns: readonly Column[] = hasRail ? [flow.column, sheet.full] : [flow.column]
  let smallest: TableLook | undefined
  for (const scale of scales) {
    const type = typeOf(scale, flow)
    const demands = gridCells(table).map(({ cell }) => demandOf(cell, type, flow))
    for (const column of columns) {
      smallest = lookOf(type, columnWidths(table.columns, demands, column.width), column, flow)
      if (sum(smallest.widths) <= column.width + 0.01) return { look: smallest, over: 0 }
    }
  }
  const widest = columns.at(-1)
  if (smallest === undefined || widest === undefined) throw new Error('a table is tried in at least one size')
  const widths = cappedWidths(smallest.widths, widest.width)
  return { look: lookOf(smallest, widths, widest, flow), over: sum(smallest.widths) - widest.width }
}

function typeOf(scale: number, flow: Flow): TableType {
  const { roles } = flow.setting.publication.brand
  const body = scaled(roles.table, scale)
  const head = scaled(roles['table-head'], scale)
  return { body, head, padding: { across: body.size * 0.55, down: body.size * 0.34 } }
}

function lookOf(
  { body, head, padding }: TableType,
  widths: readonly number[],
  column: Column,
  flow: Flow,
): TableLook {
  const width = Math.max(sum(widths), 1)
  const left = flow.direction === 'ltr' ? column.left : column.left + column.width - width
  return { body, head, padding, widths, column: { left, width } }
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
  const pictures = texts.flatMap((inlines) =>
    inlines.filter(({ type }) => type === 'picture').map((one) => [one]),
  )
  const picture = Math.min(widest(pictures), flow.column.width * leastPicture)
  return {
    column: cell.column,
    columnSpan: cell.columnSpan,
    least: edges + (texts.every(isOneWord) ? most : Math.max(widest(texts.flatMap(longestWords)), picture)),
    most: edges + most,
  }
}

function isOneWord(inlines: readonly Inline[]): boolean {
  const [only, ...others] = inlines
  return others.length === 0 && only?.type === 'run' && !wordEnds.test(only.text)
}

/** Share of the measure that a picture in a cell takes at least, unless it is smaller: it gives way to words. */
const leastPicture = 1 / 6

/** Candidates for the widest word: the longest of each run. */
function longestWords(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  return inlines.flatMap((inline): readonly (readonly Inline[])[] => {
    if (inline.type === 'break' || inline.type === 'picture') return []
    if (inline.type !== 'run') return [[inline]]
    const words = inline.text.split(wordEnds)
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
