import { sum, type Table } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, type Container, costs, type Frame, penalty, space } from './atoms.ts'
import { captionSource, captionWords } from './flow-caption.ts'
import type { Flow } from './setting.ts'
import { captionGap, displayGap } from './spacing.ts'
import { stack } from './stack.ts'
import { groupRows, type RowGroup } from './table-grid.ts'
import { setRows } from './table-rows.ts'

/** Caption, head, rows; the head stands again on every page the table goes on to. */
export function flowTable(table: Table, flow: Flow): readonly Atom[] {
  const { look, over } = flow.setting.fit(table, flow)
  if (over > 0) complainOfWidth(table, over, flow)
  const caption = table.caption === undefined ? [] : captionWords(table.caption, flow)
  const source = table.caption === undefined ? [] : captionSource(table.caption, flow)
  const groups = groupRows(table)
  const headRows = table.children.findLastIndex((row) => row.part === 'head') + 1
  const head = groups
    .filter(({ to }) => to <= headRows)
    .flatMap((group, index): readonly Atom[] => [
      ...(index === 0 ? [] : [penalty(costs.torn)]),
      ...setRows(table, group, look, flow),
    ])
  const container: Container = { column: look.column, cut: 0, ...repeated(head, flow) }
  const inner: Flow = { ...flow, isBody: false, containers: [...flow.containers, container] }
  const body = groups
    .filter(({ to }) => to > headRows)
    .map((group) => ({ ...group, atoms: setRows(table, group, look, inner) }))
  const rows = body.flatMap(({ atoms: own }, index): readonly Atom[] => [
    penalty(index === 0 ? costs.torn : costBefore(body, index, table, flow)),
    ...own,
  ])
  const gap = space(displayGap(flow))
  const near = [space(captionGap(flow)), penalty(costs.torn)]
  const atoms = [
    ...(table.caption === undefined ? caption : anchoredAt(table.caption, caption, flow)),
    ...(caption.length === 0 ? [] : near),
    ...head,
    ...rows,
    ...(source.length === 0 ? [] : [...near, ...source]),
  ]
  return [gap, ...anchoredAt(table, atoms, flow), gap]
}

function complainOfWidth(table: Table, over: number, { setting }: Flow): void {
  const page = setting.publication.brand.page.size
  const isTurned = setting.sheet === setting.turned
  setting.complain('layout/table-too-wide', table.position, { over: Math.ceil(over), page, isTurned })
}

/** Rows that are set as one. */
interface SetGroup extends RowGroup {
  readonly atoms: readonly Atom[]
}

/**
 * A page may end between rows, but not between the last row and a foot that sums it up, and in a table of some length
 * not where it would leave one row alone, as with the lines of a paragraph. A tall row stands well alone.
 */
function costBefore(body: readonly SetGroup[], index: number, table: Table, flow: Flow): number {
  const group = body[index]
  const last = table.children.length - 1
  if (group === undefined) return costs.none
  if (group.from === last && table.children[last]?.part === 'foot') return costs.widow
  const from = body[0]?.from ?? 0
  const usual = isSmall(body, flow) ? costs.row : costs.none
  if (last + 1 - from < longTable) return usual
  const isEnd = last + 1 - from >= 2 * endRows && group.from > last + 1 - endRows
  if (isEnd && body.slice(index).every((one) => isLow(one, flow))) return costs.widow
  const isLone =
    (group.from === from + 1 && isLow(body[0], flow)) || (group.from === last && isLow(group, flow))
  return isLone ? costs.widow : usual
}

/** Whether a table in one of several columns is low enough to be kept whole, for columns end oftener than pages. */
function isSmall(body: readonly SetGroup[], { setting }: Flow): boolean {
  const { columns, depth } = setting.sheet
  return columns.length > 1 && sum(body.map(heightOf)) < depth * smallTable
}

const smallTable = 1 / 3

/** Rows of the body from which on a table is long enough for two of them to stand together on each page. */
const longTable = 4
/** Rows that stand together at the end of a table twice as long or longer, for the last may sum up the others. */
const endRows = 3
/** Share of a page that a row has to be lower than to look lost. */
const lowRow = 1 / 8

function isLow(group: SetGroup | undefined, { setting }: Flow): boolean {
  return group === undefined || heightOf(group) < setting.sheet.depth * lowRow
}

function heightOf({ atoms }: { readonly atoms: readonly Atom[] }): number {
  return sum(atoms.map((atom) => (atom.type === 'frame' ? atom.height : 0)))
}

/** Notes and anchors of a head are on its first page only; one that fills half a page is not set again. */
function repeated(head: readonly Atom[], flow: Flow): { readonly repeat?: Frame } {
  const height = heightOf({ atoms: head })
  if (height === 0 || height > flow.setting.sheet.depth / 2) return {}
  return { repeat: stack(head, flow) }
}
