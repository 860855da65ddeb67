import type { Block, Cell, Inline, Table } from '../../brief/index.ts'
import { plainText } from '../../brief/index.ts'

/** Columns get no less than this share of an even division. */
const narrowest = 0.45
/** Words beyond this many letters wrap anyway. */
const longestLine = 60

/** How the width of a table is divided, from the lengths of its cells: proportional to the square root, as areas of text are. */
export function columnShares(table: Table): readonly number[] {
  const count = table.columns.length
  const longest = Array.from({ length: count }, () => 1)
  const cells = table.children.flatMap((row) => row.children)
  for (const cell of cells.filter(({ columnSpan }) => columnSpan === 1)) {
    longest[cell.column] = Math.max(longest[cell.column] ?? 1, Math.min(longestLine, lengthOf(cell)))
  }
  const weights = longest.map((letters) => Math.sqrt(letters))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const floor = narrowest / count
  const shares = weights.map((weight) => Math.max(floor, weight / total))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => share / sum)
}

function lengthOf(cell: Cell): number {
  return cell.children.map(lettersOf).reduce((most, letters) => Math.max(most, letters), 0)
}

function lettersOf(block: Block): number {
  return 'children' in block ? plainText(block.children.filter(isInline)).length : longestLine
}

function isInline(node: { readonly type: string }): node is Inline {
  return node.type === 'run' || node.type === 'break' || node.type === 'note-ref' || node.type === 'picture'
}
