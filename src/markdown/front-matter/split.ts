import type { Point, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'

/** The text between the fences, and where it begins in the file. */
export interface FrontMatterText {
  readonly language: FrontMatterLanguage
  readonly text: string
  readonly start: Point
  /** The fences included. */
  readonly position: Position
}

export type FrontMatterLanguage = 'yaml' | 'toml'

interface Fence {
  readonly opening: RegExp
  readonly closing: RegExp
  /** How a first line looks that is a key; a fence without its end is a rule otherwise. */
  readonly key: RegExp
}

const fences: Readonly<Record<FrontMatterLanguage, Fence>> = {
  yaml: { opening: /^---[ \t]*(\r\n|\n|\r)/, closing: /^---[ \t]*$/m, key: /^[\w-]+:(\s|$)/ },
  toml: { opening: /^\+\+\+[ \t]*(\r\n|\n|\r)/, closing: /^\+\+\+[ \t]*$/m, key: /^(?:[\w.-]+\s*=|\[)/ },
}

/** Finds the front matter at the top of a post, YAML between hyphens or TOML between plus signs; one without an end is reported. */
export function splitFrontMatter(text: string, report: Report): FrontMatterText | undefined {
  return splitAt('yaml', text, report) ?? splitAt('toml', text, report)
}

function splitAt(language: FrontMatterLanguage, text: string, report: Report): FrontMatterText | undefined {
  const { opening, closing, key } = fences[language]
  const fence = opening.exec(text)
  if (fence === null) return undefined
  const from = fence[0].length
  const end = closing.exec(text.slice(from))
  if (end === null) {
    if (key.test(text.slice(from)))
      report('front-matter/unclosed', placeOfLine(3), { fence: text.slice(0, 3) })
    return undefined
  }
  const inner = text.slice(from, from + end.index)
  const lines = inner.split(/\r\n|\n|\r/).length
  const last: Point = { line: lines + 1, column: end[0].length + 1, offset: from + end.index + end[0].length }
  return {
    language,
    text: inner,
    start: { line: 2, column: 1, offset: from },
    position: { start: { line: 1, column: 1, offset: 0 }, end: last },
  }
}

function placeOfLine(length: number): Position {
  return { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: length + 1, offset: length } }
}
