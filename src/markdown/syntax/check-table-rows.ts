import type { Root, Table, TableCell, TableRow } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { walk } from './walk.ts'
import { wordsOf } from './words-of.ts'

/**
 * Looks for rows that the rules of GitHub's tables make of something else: a sentence right below a table is a row of it, a line
 * of dashes is another, and cells beyond the columns of the head are dropped. All are reported; what would be dropped gets a column.
 */
export function checkTableRows(root: Root, text: string, report: Report): void {
  walk(root, (node) => {
    if (node.type !== 'table') return
    const columns = node.align?.length ?? 0
    for (const row of node.children) {
      if (columns > 1 && isSentence(row, text)) report('markdown/text-in-table', placeIn(row), {})
      else if (row !== node.children[0] && isRule(row)) report('markdown/rule-in-table', placeIn(row), {})
      const surplus = row.children.slice(columns)
      if (surplus.some(saysSomething)) reportSurplus(surplus, columns, report)
    }
    widen(node, columns)
  })
}

/** Whether no bar divides or frames a row: its text has become the first cell. */
function isSentence({ children, position }: TableRow, text: string): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (children.length !== 1 || start === undefined || end === undefined) return false
  return !/(?<!\\)\|/.test(text.slice(start, end))
}

/** Whether a row was meant as a line between two others. */
function isRule({ children }: TableRow): boolean {
  return children.length > 1 && children.every((cell) => /^:?-{3,}:?$/.test(wordsOf(cell)))
}

function saysSomething({ children }: TableCell): boolean {
  return children.length > 0
}

function reportSurplus(surplus: readonly TableCell[], columns: number, report: Report): void {
  const said = surplus.filter(saysSomething)
  const words = said.map(wordsOf).join(' | ')
  const first = said[0]?.children[0]
  report('markdown/surplus-cells', first && placeIn(first), { columns, words })
}

/** Later stages keep as many cells of a row as the table has columns. */
function widen(table: Table, columns: number): void {
  const counts = table.children.map(({ children }) => children.findLastIndex(saysSomething) + 1)
  const wanted = counts.reduce((most, count) => Math.max(most, count), columns)
  while (table.align && table.align.length < wanted) table.align.push(null)
}
