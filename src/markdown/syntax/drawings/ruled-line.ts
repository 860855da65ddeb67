import { cellsOf } from '../../../diagnostics/index.ts'
import { partOf, type SourceLine } from './drawn-table.ts'

/** A line as a terminal shows it: one character for each column, so that what stands below one another can be compared. */
export interface RuledLine {
  /** A wide character is followed by `filler`; a tab is spaces. */
  readonly shown: string
  /** What stands between two columns; nothing where one of them divides a character. */
  readonly between: (from: number, to: number) => SourceLine | undefined
}

/** Stands in the second column of a wide character. */
const filler = '\uFFFF'

const isPlain = /^[\x20-\x7e]*$/

export function ruled(line: SourceLine): RuledLine {
  if (isPlain.test(line.text)) {
    const { length } = line.text
    return {
      shown: line.text,
      between: (from, to) => partOf(line, Math.min(from, length), Math.min(to, length)),
    }
  }
  let shown = ''
  /** For each column, the index of the character that begins there. */
  const indexes: (number | undefined)[] = []
  for (const { width, from, to } of cellsOf(line.text)) {
    if (width === 0) continue
    const isTab = line.text.slice(from, to) === '\t'
    for (let at = 0; at < width; at += 1) indexes.push(at === 0 || isTab ? from : undefined)
    shown += isTab ? ' '.repeat(width) : line.text.slice(from, from + 1) + filler.repeat(width - 1)
  }
  const indexAt = (column: number) => (column >= indexes.length ? line.text.length : indexes[column])
  return {
    shown,
    between: (from, to) => {
      const [start, end] = [indexAt(from), indexAt(to)]
      return start === undefined || end === undefined ? undefined : partOf(line, start, end)
    },
  }
}
