import type { TextStyle } from '../brand/index.ts'
import { type Cell, type Row, sum, type Table } from '../brief/index.ts'
import { type Atom, costs, endsInHyphen, type Frame, frame, penalty } from './atoms.ts'
import { type Slice, sliceCell } from './cell-slices.ts'
import { type Division, divideFrame } from './divide-frame.ts'
import { flowBlocks } from './flow.ts'
import { lower, polyline, rectangle } from './items.ts'
import type { Anchor, Artifact, Item } from './page.ts'
import type { Flow } from './setting.ts'
import { type Column, inset } from './sheet.ts'
import { cellColumn } from './table-columns.ts'
import type { RowGroup } from './table-grid.ts'
import { trimmed } from './trimmed.ts'

/** The type of a table: styles of one size, and the room around the words of a cell. */
export interface TableType {
  readonly body: TextStyle
  readonly head: TextStyle
  readonly padding: { readonly across: number; readonly down: number }
}

/** How one table is set: fitted styles and the place of its columns. */
export interface TableLook extends TableType {
  readonly column: Column
  readonly widths: readonly number[]
}

/** A cell with its ink, from the top of its content. */
interface SetCell {
  readonly cell: Cell
  readonly row: number
  readonly slices: readonly Slice[]
  readonly height: number
}

/**
 * Sets rows that belong together: one frame, or, where they are higher than a good part of a page, a frame for each line with
 * the places between them where a page may end.
 */
export function setRows(table: Table, group: RowGroup, look: TableLook, flow: Flow): readonly Atom[] {
  const rows = table.children.slice(group.from, group.to)
  const cells = rows.flatMap((row, index) =>
    row.children.map((cell) => setCell(cell, row, index, look, flow)),
  )
  const heights = rowHeights(rows.length, cells, look)
  const tops = heights.map((_, index) => sum(heights.slice(0, index)))
  const whole = wholeFrame(table, group, rows, cells, { heights, tops }, look, flow)
  const { depth } = flow.setting.sheet
  if (whole.height <= depth * tallShare) return [whole]
  const calls = cells.flatMap((cell) =>
    cell.slices.map((slice) => ({
      y: (tops[cell.row] ?? 0) + look.padding.down + slice.top,
      notes: slice.notes,
    })),
  )
  const divisions = divideFrame(whole, { edges: tops.slice(1), calls, most: depth / 2 })
  return divisions.flatMap((division, index): readonly Atom[] =>
    index === 0
      ? [division.frame]
      : [penalty(costWithin(divisions, index, { heights, tops }, depth)), division.frame],
  )
}

/** Share of a page from which on rows that belong together are divided. */
const tallShare = 1 / 3

/** Of each row, down from the top of the first. */
interface RowPlaces {
  readonly heights: readonly number[]
  readonly tops: readonly number[]
}

/** A page ends rather between rows than in one, and there only in one that is tall itself, and not by its first or last line. */
function costWithin(
  divisions: readonly Division[],
  index: number,
  { heights, tops }: RowPlaces,
  depth: number,
): number {
  const isEdge = (at: number): boolean => {
    const top = divisions[at]?.top
    return top === undefined || tops.some((edge) => Math.abs(edge - top) < 0.1)
  }
  if (isEdge(index)) return costs.row
  const top = divisions[index]?.top ?? 0
  const row = tops.findLastIndex((edge) => edge <= top)
  if ((heights[row] ?? 0) <= depth * tallShare) return costs.torn
  const before = divisions[index - 1]?.frame
  const hyphen = before !== undefined && endsInHyphen(before) ? costs.hyphen : 0
  return costs.withinRow + hyphen + (isEdge(index - 1) || isEdge(index + 1) ? costs.widow : 0)
}

function setCell(cell: Cell, row: Row, index: number, look: TableLook, flow: Flow): SetCell {
  const isHead = cell.scope !== undefined || row.part === 'head'
  const area = cellColumn(look.widths, cell, look.column, flow.direction === 'rtl')
  const inner: Flow = {
    ...flow,
    style: { ...(isHead ? look.head : look.body), align: cell.align },
    column: inset(area, look.padding.across, look.padding.across, flow.direction),
    containers: [],
    isBody: false,
    lang: cell.lang ?? row.lang ?? flow.lang,
    direction: cell.direction ?? row.direction ?? flow.direction,
  }
  const slices = sliceCell(trimmed(flowBlocks(cell.children, inner)), inner)
  return { cell, row: index, slices, height: bottom(slices.at(-1)) + 2 * look.padding.down }
}

/** Rows as high as their cells; what a cell over several rows needs beyond them goes to its last row. */
function rowHeights(count: number, cells: readonly SetCell[], look: TableLook): readonly number[] {
  const heights = new Array<number>(count).fill(look.body.leading + 2 * look.padding.down)
  const bySpan = [...cells].sort((one, other) => one.cell.rowSpan - other.cell.rowSpan)
  for (const { cell, row, height } of bySpan) {
    const last = Math.min(row + cell.rowSpan, count) - 1
    const others = sum(heights.slice(row, last))
    heights[last] = Math.max(heights[last] ?? 0, height - others)
  }
  return heights
}

function wholeFrame(
  table: Table,
  group: RowGroup,
  rows: readonly Row[],
  cells: readonly SetCell[],
  { heights, tops }: RowPlaces,
  look: TableLook,
  flow: Flow,
): Frame {
  const height = sum(heights)
  const placed = cells.map((cell) => ({ cell, top: (tops[cell.row] ?? 0) + look.padding.down }))
  const anchors = rows.map((row, index): Anchor => ({ node: row, x: look.column.left, y: tops[index] ?? 0 }))
  return frame({
    height,
    items: [
      ...rows.flatMap((row, index) =>
        ground(row, group.from + index, tops[index] ?? 0, heights[index] ?? 0, table, look, flow),
      ),
      ...placed.flatMap(({ cell, top }) =>
        cell.slices.flatMap((slice) => slice.items.map((item) => lower(item, top + slice.top))),
      ),
      ...rules(table, group, tops, height, look, flow),
    ],
    anchors: [
      ...anchors,
      ...placed.flatMap(({ cell, top }) => anchorOf(cell.cell, top - look.padding.down, look)),
      ...placed.flatMap(({ cell, top }) =>
        cell.slices.flatMap((slice) =>
          slice.anchors.map((anchor) => ({ ...anchor, y: anchor.y + top + slice.top })),
        ),
      ),
    ],
    notes: cells.flatMap((cell) => cell.slices.flatMap((slice) => slice.notes)),
    containers: flow.containers,
  })
}

/** A cell that links lead to has its place, though it be empty. */
function anchorOf(cell: Cell, y: number, look: TableLook): readonly Anchor[] {
  return cell.id === undefined ? [] : [{ node: cell, x: look.column.left, y }]
}

function bottom(slice: Slice | undefined): number {
  return slice === undefined ? 0 : slice.top + slice.height
}

const background: Artifact = { type: 'artifact', kind: 'background' }
const decoration: Artifact = { type: 'artifact', kind: 'layout' }
const hairline = 0.35
const headline = 0.8

function ground(
  row: Row,
  index: number,
  top: number,
  height: number,
  table: Table,
  { column }: TableLook,
  flow: Flow,
): readonly Item[] {
  const { tables, colours } = flow.setting.publication.brand
  const area = { left: column.left, width: column.width, top, height }
  const firstBody = table.children.findIndex(({ part }) => part === 'body')
  if (row.part === 'head' && tables.headBackground !== 'paper')
    return [rectangle(background, area, colours[tables.headBackground])]
  const isStriped = tables.stripes && row.part === 'body' && (index - firstBody) % 2 === 1
  return isStriped ? [rectangle(background, area, colours.tint)] : []
}

/** Lines under rows, stronger ones around the head and at the table's end; columns too where the brand rules all. */
function rules(
  table: Table,
  group: RowGroup,
  tops: readonly number[],
  height: number,
  { column, widths }: TableLook,
  flow: Flow,
): readonly Item[] {
  const { tables, colours } = flow.setting.publication.brand
  if (tables.rules === 'none') return []
  const across = (y: number, isStrong: boolean): Item =>
    polyline(
      decoration,
      [
        [column.left, y],
        [column.left + column.width, y],
      ],
      isStrong ? { colour: colours.ink, width: headline } : { colour: colours.line, width: hairline },
    )
  const last = table.children[group.to - 1]
  const next = table.children[group.to]
  const closes = next === undefined || (last?.part === 'head' && next.part !== 'head')
  const edges = widths.map((_, index) => {
    const along = widths.slice(0, index).reduce((sum, width) => sum + width, 0)
    return flow.direction === 'ltr' ? column.left + along : column.left + column.width - along
  })
  const columns = [...edges, flow.direction === 'ltr' ? column.left + column.width : column.left].map((x) =>
    polyline(
      decoration,
      [
        [x, 0],
        [x, height],
      ],
      { colour: colours.line, width: hairline },
    ),
  )
  return [
    ...(group.from === 0 ? [across(0, true)] : []),
    ...(tables.rules === 'all' ? [...columns, ...tops.slice(1).map((top) => across(top, false))] : []),
    across(height, closes),
  ]
}
