import type { Cell, Table } from '../brief/index.ts'

/** A cell at its place in the grid. */
export interface GridCell {
  readonly cell: Cell
  readonly row: number
}

/** Rows that cells tie together: they can only be set as one. */
export interface RowGroup {
  readonly from: number
  /** After the last row. */
  readonly to: number
}

export function gridCells(table: Table): readonly GridCell[] {
  return table.children.flatMap((row, index) => row.children.map((cell) => ({ cell, row: index })))
}

/** Divides rows wherever no cell reaches over the border between them. */
export function groupRows(table: Table): readonly RowGroup[] {
  const groups: RowGroup[] = []
  let from = 0
  let reach = 0
  for (const [index, row] of table.children.entries()) {
    if (index >= reach && index > from) {
      groups.push({ from, to: index })
      from = index
    }
    for (const { rowSpan } of row.children) reach = Math.max(reach, index + rowSpan)
  }
  return table.children.length === 0 ? [] : [...groups, { from, to: table.children.length }]
}
