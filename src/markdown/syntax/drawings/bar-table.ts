import type { AlignType } from 'mdast'
import { type DrawnRow, type DrawnTable, partOf, type SourceLine, trimmed } from './drawn-table.ts'
import { alignOf } from './grid-table.ts'

/** A line between rows, whose columns are divided by `|` or, as Emacs draws it, by `+`. */
const rule = /^\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?$/

export function isBarRule(text: string): boolean {
  const line = text.trim()
  return /[|+]/.test(line) && rule.test(line)
}

/**
 * Tables of bars as GitHub does not know them: with `+` in the line below the head (Pandoc, Emacs), or with a line above
 * the first row, which has then a head only if a second line follows. Nothing where a row has another number of cells.
 */
export function readBarTable(source: readonly SourceLine[]): DrawnTable | undefined {
  const lines = source.map(trimmed)
  const rules = lines.flatMap(({ text }, index) => (isBarRule(text) ? [index] : []))
  const [first, second] = rules
  const aligned = lines[first ?? -1]
  if (first === undefined || aligned === undefined) return undefined
  const aligns = dividedBy(aligned, /[|+]/g).map(({ text }) => alignOf(text))
  const bodyFrom = first > 0 ? first : second === undefined || second === lines.length - 1 ? 0 : second
  const rows = lines.flatMap((line, index): readonly DrawnRow[] => {
    if (rules.includes(index)) return []
    return [{ part: index < bodyFrom ? 'head' : 'body', cells: cellsOf(line, aligns) }]
  })
  if (rows.length === 0 || rows.some(({ cells }) => cells.length !== aligns.length)) return undefined
  if (rows.filter(({ part }) => part === 'head').length > 1) return undefined
  return { holdsBlocks: false, isWide: false, columns: aligns.map((align) => ({ align, width: 1 })), rows }
}

function cellsOf(line: SourceLine, aligns: readonly AlignType[]): DrawnRow['cells'] {
  return dividedBy(line, /(?<!\\)\|/g).map((part, index) => ({
    columnSpan: 1,
    rowSpan: 1,
    align: aligns[index] ?? null,
    lines: [part],
  }))
}

/** The parts of a line between its bars; those at its ends frame it. */
function dividedBy(line: SourceLine, bar: RegExp): readonly SourceLine[] {
  const { length } = line.text
  const bars = [...line.text.matchAll(bar)].map(({ index }) => index)
  const inner = bars.filter((index) => index > 0 && index < length - 1)
  const from = bars[0] === 0 ? 1 : 0
  const to = bars.at(-1) === length - 1 ? length - 1 : length
  return [...inner, to].map((end, index) =>
    trimmed(partOf(line, index === 0 ? from : (inner[index - 1] ?? 0) + 1, end)),
  )
}
