import { type Cell, plainText, type Row, type Table } from '../brief/index.ts'

/** What names cells where the rows of a table are set as lists, one cell under the other. */
export interface StackNames {
  /** The heads of the columns that a cell stands in. */
  readonly headOf: (cell: Cell) => string | undefined
  /** The cells of earlier rows that go on in this one, with their heads. */
  readonly aboveOf: (row: Row) => string | undefined
}

/** A book names each cell by the heads of its columns: on a narrow screen its rows are lists. */
export function stackNames({ children, columns }: Table): StackNames {
  const headCells = children.filter(({ part }) => part === 'head').flatMap((row) => row.children)
  const heads = columns.map((_, column) =>
    headCells
      .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(', '),
  )
  const headOf = ({ column, columnSpan }: Cell): string | undefined => {
    const [first = '', last = ''] = [heads[column], heads[column + columnSpan - 1]]
    const named = [...new Set([first, last])].filter((head) => head !== '').join(' – ')
    return named === '' ? undefined : named
  }
  const above = cellsFromAbove(children)
  const aboveOf = (row: Row): string | undefined =>
    above
      .get(row)
      ?.map((cell) => [headOf(cell), wordsOf(cell)].filter((words) => words !== undefined).join(': '))
      .join('; ')
  return { headOf, aboveOf }
}

function cellsFromAbove(rows: readonly Row[]): ReadonlyMap<Row, readonly Cell[]> {
  const above = new Map<Row, Cell[]>()
  for (const [index, row] of rows.entries())
    for (const cell of row.part === 'head' ? [] : row.children)
      for (const lower of rows.slice(index + 1, index + cell.rowSpan))
        if (lower.part === row.part) above.set(lower, [...(above.get(lower) ?? []), cell])
  return above
}

function wordsOf({ children }: Cell): string {
  return children
    .map((block) => (block.type === 'paragraph' ? plainText(block.children) : ''))
    .join(' ')
    .trim()
}

/** What elements of a table are, said again: some readers forget it of those that are set as blocks. */
export function statedRole(
  name: 'table' | 'rowgroup' | 'row',
  names: StackNames | undefined,
): string | undefined {
  return names === undefined ? undefined : name
}
