import type { Point, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'

/** The text between the fences, and where it begins in the file. */
export interface FrontMatterText {
  readonly text: string
  readonly start: Point
  /** The fences included. */
  readonly position: Position
}

const opening = /^---[ \t]*(\r\n|\n|\r)/
const closing = /^---[ \t]*$/m

/** Finds the YAML at the top of a post; what looks like front matter and is none is reported. */
export function splitFrontMatter(text: string, report: Report): FrontMatterText | undefined {
  const toml = /^\+\+\+[ \t]*$/m.exec(text)
  if (toml?.index === 0) {
    report('front-matter/toml', placeOfLine(toml[0].length), {})
    return undefined
  }
  const fence = opening.exec(text)
  if (fence === null) return undefined
  const from = fence[0].length
  const end = closing.exec(text.slice(from))
  if (end === null) {
    // A rule at the top of a text is no front matter.
    if (/^[\w-]+:(\s|$)/.test(text.slice(from))) report('front-matter/unclosed', placeOfLine(3), {})
    return undefined
  }
  const inner = text.slice(from, from + end.index)
  const lines = inner.split(/\r\n|\n|\r/).length
  const last: Point = { line: lines + 1, column: end[0].length + 1, offset: from + end.index + end[0].length }
  return {
    text: inner,
    start: { line: 2, column: 1, offset: from },
    position: { start: { line: 1, column: 1, offset: 0 }, end: last },
  }
}

function placeOfLine(length: number): Position {
  return { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: length + 1, offset: length } }
}
