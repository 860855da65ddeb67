import type { AlignType } from 'mdast'
import { type DrawnCell, type DrawnTable, type SourceLine, trimmed } from './drawn-table.ts'
import { type RuledLine, ruled } from './ruled-line.ts'

/** Groups of dashes with spaces between them, which say where columns are. */
export function isDashGroups(text: string): boolean {
  return /^ {0,3}-{2,}(?: +-{2,})+[ \t]*$/.test(text) && text.includes('---')
}

/** A line of dashes without a gap. */
export function isDashLine(text: string): boolean {
  return /^ {0,3}-{3,}[ \t]*$/.test(text)
}

/**
 * A simple or multiline table of Pandoc: columns stand below groups of dashes. In a multiline table empty lines divide the
 * rows. Nothing where a word crosses the gap between two columns: then nobody can tell to which of them it belongs.
 */
export function readDashTable(source: readonly SourceLine[]): DrawnTable | undefined {
  const lines = source.map(ruled)
  const at = source.findIndex(({ text }) => isDashGroups(text))
  const groups = lines[at]
  if (groups === undefined) return undefined
  const columns = [...groups.shown.matchAll(/-+/g)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }))
  const opens = at > 0 && isDashLine(source[0]?.text ?? '') ? 1 : 0
  const last = source.at(-1)?.text ?? ''
  const closes = at < source.length - 1 && (isDashLine(last) || isDashGroups(last)) ? 1 : 0
  const body = lines.slice(at + 1, lines.length - closes)
  const isMultiline = opens > 0 || body.some(isBlank)
  // Without a head, only a closing line of dashes tells a table from a line across the page.
  if (closes === 0 && (at === 0 || isMultiline)) return undefined
  if (!isMultiline && at > 1) return undefined
  const groupsOfRows = [
    ...(at > opens ? [{ part: 'head' as const, lines: lines.slice(opens, at) }] : []),
    ...rowsIn(body, isMultiline).map((each) => ({ part: 'body' as const, lines: each })),
  ]
  const rows = groupsOfRows.map(({ part, lines: each }) => ({ part, cells: cellsIn(each, columns) }))
  if (!rows.some(({ part }) => part === 'body') || rows.some(({ cells }) => cells === undefined))
    return undefined
  const aligns = alignsOf(groupsOfRows[0]?.lines[0], columns)
  return {
    holdsBlocks: false,
    isWide: isMultiline,
    columns: columns.map(({ from, to }, index) => ({ align: aligns[index] ?? null, width: to - from })),
    rows: rows.map(({ part, cells = [] }) => ({
      part,
      cells: cells.map((each, index) => ({ ...each, align: aligns[index] ?? null })),
    })),
  }
}

interface Column {
  readonly from: number
  readonly to: number
}

function isBlank({ shown }: RuledLine): boolean {
  return shown.trim() === ''
}

/** One line is one row; in a multiline table a row ends at an empty line. */
function rowsIn(body: readonly RuledLine[], isMultiline: boolean): readonly (readonly RuledLine[])[] {
  const rows: RuledLine[][] = [[]]
  for (const line of body)
    if (isBlank(line)) rows.push([])
    else if (isMultiline) rows.at(-1)?.push(line)
    else rows.push([line])
  return rows.filter((row) => row.length > 0)
}

/** The cells of a row, each from the beginning of its column to that of the next. */
function cellsIn(
  lines: readonly RuledLine[],
  columns: readonly Column[],
): readonly Omit<DrawnCell, 'align'>[] | undefined {
  const cells: Omit<DrawnCell, 'align'>[] = []
  for (const [index, { from }] of columns.entries()) {
    const start = index === 0 ? 0 : from
    const end = columns[index + 1]?.from
    const parts: SourceLine[] = []
    for (const line of lines) {
      const isCrossed = end !== undefined && /\S/.test(line.shown[end - 1] ?? ' ')
      const part = line.between(start, end ?? line.shown.length)
      if (isCrossed || part === undefined) return undefined
      if (part.text.trim() !== '') parts.push(trimmed(part))
    }
    cells.push({ columnSpan: 1, rowSpan: 1, lines: parts })
  }
  return cells
}

/** As the first line of the table stands to the dashes: at both of their ends, at one, or at none, which is the middle. */
function alignsOf(line: RuledLine | undefined, columns: readonly Column[]): readonly AlignType[] {
  return columns.map(({ from, to }, index) => {
    const start = index === 0 ? 0 : from
    const end = columns[index + 1]?.from ?? line?.shown.length
    const text = line?.shown.slice(start, end) ?? ''
    if (text.trim() === '') return null
    const isLeft = start + text.length - text.trimStart().length === from
    const isRight = start + text.trimEnd().length === to
    if (isLeft === isRight) return isLeft ? null : 'center'
    return isLeft ? 'left' : 'right'
  })
}
