import type { Root } from 'mdast'
import type { DetailsOf, Report } from '../../diagnostics/index.ts'
import { isBarRule } from './drawings/bar-table.ts'
import { isDashGroups } from './drawings/dash-table.ts'
import { gridBorder } from './drawings/grid-table.ts'
import { linesOf, type NodeLine } from './source-lines.ts'
import { walk } from './walk.ts'

type Fault = DetailsOf<'markdown/near-table'>['fault']

/** Reports what its author has drawn as a table and no rule of Markdown takes for one: it is printed as it was typed. */
export function reportNearTables(root: Root, text: string, report: Report): void {
  walk(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'thematicBreak' && node.type !== 'code') return
    const lines = linesOf(node, text)
    const found =
      node.type === 'code' ? inCode(lines) : node.type === 'paragraph' ? inLines(lines) : inBreak(lines)
    if (found?.line !== undefined) report('markdown/near-table', found.line.position, { fault: found.fault })
  })
}

interface Found {
  readonly line: NodeLine | undefined
  readonly fault: Fault
}

function inBreak([line]: readonly NodeLine[]): Found | undefined {
  return line !== undefined && isDashGroups(line.text) ? { line, fault: 'dashes' } : undefined
}

/** Code in fences is meant as code. */
function inCode(lines: readonly NodeLine[]): Found | undefined {
  const [first] = lines
  const rule = lines.findIndex(({ text }, at) => at > 0 && text.includes('|') && isBarRule(text))
  const isMeant = first !== undefined && /^[`~]/.test(first.text)
  return isMeant || !hasBar(lines[rule - 1]) ? undefined : { line: first, fault: 'indented' }
}

function inLines(lines: readonly NodeLine[]): Found | undefined {
  const border = lines.find(({ text }) => gridBorder.test(text))
  if (border !== undefined) return { line: border, fault: 'grid' }
  const rule = lines.find((line, at) => isBarRule(line.text) && (hasBar(line) || hasBar(lines[at - 1])))
  if (rule !== undefined) return { line: rule, fault: 'cells' }
  const row = lines.find((line, at) => isRow(line) && isRow(lines[at + 1]))
  return row === undefined ? undefined : { line: row, fault: 'no rule' }
}

function hasBar(line: NodeLine | undefined): boolean {
  return line?.text.includes('|') === true
}

function isRow(line: NodeLine | undefined): boolean {
  return line !== undefined && /^\|.+\|$/.test(line.text)
}
