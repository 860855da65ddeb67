import { wordsOf } from './pieces.ts'
import type { Element, Node } from './reading.ts'
import { UnreadableEdition } from './unreadable.ts'

/** A cell at its place in the grid, with the cells that are its heads. */
export interface Placed {
  readonly cell: Element
  /** From 0. */
  readonly column: number
  /** Of columns first, then of the row; in reading order. */
  readonly heads: readonly Element[]
}

/**
 * Places the cells of rows on the grid that their spans make (HTML, 4.9.12.1) and finds the heads of each: cells with the
 * scope of a column above it, and with that of a row before it.
 */
export function gridOf(rows: readonly Node[]): readonly Placed[] {
  const cells = rows.reduce((sum, row) => sum + (row.type === 'element' ? row.children.length : 0), 0)
  const above: Above = { reach: [], columnHeads: [], left: leastWork + workPerCell * cells }
  return rows.flatMap((row) => (row.type === 'element' && row.is.kind === 'row' ? placeRow(row, above) : []))
}

interface Above {
  /** For each column, how many rows more a cell from above reaches down, and the heads of rows that it is. */
  readonly reach: { rows: number; rowHead: Element | undefined }[]
  /** For each column, its heads so far. */
  readonly columnHeads: Element[][]
  /** Places and heads that may still be looked at: a few cells can span millions of places. */
  left: number
}

const leastWork = 200_000
const workPerCell = 40

function spend(work: number, above: Above): void {
  above.left -= work
  if (above.left < 0) throw new UnreadableEdition('it is too large: cells of a table span too much')
}

function placeRow(row: Element, above: Above): readonly Placed[] {
  const { reach, columnHeads } = above
  const placed: Placed[] = []
  const rowHeads: Element[] = []
  let column = 0
  const skipTaken = (): void => {
    for (let taken = reach[column]; taken !== undefined && taken.rows > 0; taken = reach[column]) {
      spend(1, above)
      taken.rows -= 1
      if (taken.rowHead !== undefined && !rowHeads.includes(taken.rowHead)) rowHeads.push(taken.rowHead)
      column += 1
    }
  }
  const newHeads: (readonly [number, Element])[] = []
  for (const cell of row.children) {
    if (cell.type !== 'element' || cell.is.kind !== 'cell') continue
    skipTaken()
    const { scope, columnSpan, rowSpan } = cell.is
    const isHead = scope !== undefined && saysSomething(cell)
    const ownHeads = new Set<Element>()
    spend(columnSpan, above)
    for (let covered = column; covered < column + columnSpan; covered += 1) {
      spend(columnHeads[covered]?.length ?? 0, above)
      for (const head of columnHeads[covered] ?? []) ownHeads.add(head)
      reach[covered] = { rows: rowSpan - 1, rowHead: isHead && scope === 'row' ? cell : undefined }
      if (isHead && scope === 'column') newHeads.push([covered, cell])
    }
    spend(ownHeads.size + rowHeads.length, above)
    placed.push({ cell, column, heads: [...ownHeads, ...rowHeads] })
    if (isHead && scope === 'row') rowHeads.push(cell)
    column += columnSpan
  }
  skipTaken()
  for (const [covered, head] of newHeads) {
    columnHeads[covered] ??= []
    columnHeads[covered]?.push(head)
  }
  return placed
}

/** An empty corner heads nothing, whatever it is called. */
function saysSomething({ children }: Element): boolean {
  return wordsOf(children).trim() !== ''
}
