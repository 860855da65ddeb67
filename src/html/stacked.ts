import { plainText, type Table } from '../brief/index.ts'
import type { Setting } from './setting.ts'

/** Columns from which on a table is too wide for the screen of a phone. */
export const manyColumns = 5

/**
 * The heads of a wide table's columns, by which a book names each cell where rows are set one cell under the other: on
 * screens that would show a word a line otherwise. Nothing for tables that are narrow, or whose cells span others.
 */
export function stackedHeads(table: Table, { edition }: Setting): readonly string[] | undefined {
  const [first, second] = table.children
  if (edition !== 'epub' || table.columns.length < manyColumns) return undefined
  if (first?.part !== 'head' || second?.part === 'head') return undefined
  const cells = table.children.flatMap((row) => row.children)
  if (cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1)) return undefined
  const heads = first.children.map(({ children }) =>
    children.map((block) => (block.type === 'paragraph' ? plainText(block.children) : '')).join(' '),
  )
  return heads.every((head) => head.trim() !== '') ? heads : undefined
}

/** What elements of a table are, said again: some readers forget it of those that are set as blocks. */
export function statedRole(
  name: 'table' | 'rowgroup' | 'row',
  heads: readonly string[] | undefined,
): string | undefined {
  return heads === undefined ? undefined : name
}
