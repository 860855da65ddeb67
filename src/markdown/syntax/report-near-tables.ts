import type { Nodes, Root } from 'mdast'
import type { Position } from '../../brief/index.ts'
import type { DetailsOf, Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isBarRule } from './drawings/bar-table.ts'
import { isDashGroups } from './drawings/dash-table.ts'
import { gridBorder } from './drawings/grid-table.ts'
import { walk } from './walk.ts'

type Fault = DetailsOf<'markdown/near-table'>['fault']

/** Reports what its author has drawn as a table and no rule of Markdown takes for one: it is printed as it was typed. */
export function reportNearTables(root: Root, text: string, report: Report): void {
  const from = (node: Nodes): string => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    return start === undefined || end === undefined ? '' : text.slice(start, end)
  }
  walk(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'thematicBreak' && node.type !== 'code') return
    const source = from(node)
    const found =
      node.type === 'code' ? inCode(source) : node.type === 'paragraph' ? inLines(source) : inBreak(source)
    if (found === undefined) return
    const place = placeIn(node)
    report('markdown/near-table', place && lineOf(place, source, found.line), { fault: found.fault })
  })
}

interface Found {
  readonly line: number
  readonly fault: Fault
}

function inBreak(source: string): Found | undefined {
  return isDashGroups(source) ? { line: 0, fault: 'dashes' } : undefined
}

/** Code in fences is meant as code. */
function inCode(source: string): Found | undefined {
  const lines = source.split('\n')
  const rule = lines.findIndex((line, at) => at > 0 && line.includes('|') && isBarRule(line))
  if (/^[`~]/.test(source) || rule < 0 || !lines[rule - 1]?.includes('|')) return undefined
  return { line: 0, fault: 'indented' }
}

function inLines(source: string): Found | undefined {
  // Lines after the first still have the marks of quotes around them.
  const lines = source
    .split('\n')
    .map((line, at) => (at === 0 ? line : line.replace(/^[ \t>]*/, '')).trimEnd())
  const border = lines.findIndex((line) => gridBorder.test(line))
  if (border >= 0) return { line: border, fault: 'grid' }
  const rule = lines.findIndex(
    (line, at) => isBarRule(line) && (line.includes('|') || lines[at - 1]?.includes('|')),
  )
  if (rule >= 0) return { line: rule, fault: 'cells' }
  const isRow = (line: string | undefined): boolean => line !== undefined && /^\|.+\|$/.test(line)
  const row = lines.findIndex((line, at) => isRow(line) && isRow(lines[at + 1]))
  return row < 0 ? undefined : { line: row, fault: 'no rule' }
}

function lineOf(place: Position, source: string, line: number): Position {
  if (line === 0) return place
  const offset = source.split('\n', line).join('\n').length + 1
  const text = source.slice(offset).split('\n', 1)[0] ?? ''
  const start = { line: place.start.line + line, column: 1, offset: place.start.offset + offset }
  return { start, end: { ...start, column: text.length + 1, offset: start.offset + text.length } }
}
