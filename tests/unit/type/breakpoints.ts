import type { Breakpoints } from '../../../src/type/lines/break-lines.ts'

/** A breakpoint with its sums and costs, in the order of `Breakpoints`: those up to its end, those up to what follows, the rest. */
export type Row = readonly [
  end: number,
  endStretch: number,
  endShrink: number,
  start: number,
  startStretch: number,
  startShrink: number,
  penalty: number,
  flagged: number,
]

/** Rows as the breaker takes them. */
export function breakpointsOf(rows: readonly Row[]): Breakpoints {
  const column = (at: number) => Float64Array.from(rows, (row) => row[at] ?? 0)
  return {
    count: rows.length,
    end: column(0),
    endStretch: column(1),
    endShrink: column(2),
    start: column(3),
    startStretch: column(4),
    startShrink: column(5),
    penalty: column(6),
    flagged: Uint8Array.from(column(7)),
    origin: 0,
  }
}
