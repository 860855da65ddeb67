import type { AlignType } from 'mdast'
import type { Point } from 'unist'

/** A table that its author has drawn with lines of characters. */
export interface DrawnTable {
  readonly columns: readonly DrawnColumn[]
  readonly rows: readonly DrawnRow[]
  /** Whether cells hold blocks, such as lists; else each holds one line of text. */
  readonly holdsBlocks: boolean
  /** Whether words go on in another line within a column, so that its width is meant. */
  readonly isWide: boolean
}

export interface DrawnColumn {
  readonly align: AlignType
  /** In columns of a terminal, as it is drawn. */
  readonly width: number
}

export interface DrawnRow {
  readonly part: 'head' | 'body' | 'foot'
  readonly cells: readonly DrawnCell[]
}

export interface DrawnCell {
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: AlignType
  readonly lines: readonly SourceLine[]
}

/** A line of the source, or a part of one, and where it begins. */
export interface SourceLine {
  readonly text: string
  readonly start: Point
}

/** A part of a line, from one index to another. */
export function partOf({ text, start }: SourceLine, from: number, to: number): SourceLine {
  const { line, column, offset = 0 } = start
  return { text: text.slice(from, to), start: { line, column: column + from, offset: offset + from } }
}

/** A line without the white space around it. */
export function trimmed(line: SourceLine): SourceLine {
  const from = line.text.length - line.text.trimStart().length
  return partOf(line, from, Math.max(from, line.text.trimEnd().length))
}
