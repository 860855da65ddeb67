import type { Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { deepest } from './limit-nesting.ts'

/** More signs in a row, without a letter or a space, than any line that a person draws. */
const longestRow = 1000

/** More than any glossary; beyond it, moving the whole text about for each takes most of the time. */
const mostDefinitions = 5000

/** One quote or list that a line opens, of `> - 1. `. */
const opening = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))`
const openings = new RegExp(`^(?:${opening})+`)
const firstOpenings = new RegExp(`^(?:${opening}){${deepest}}`)
const tooManyOpenings = new RegExp(`^(?:${opening}){${deepest + 1}}`, 'm')

/** Signs that may follow an address without belonging to it: for each, the parser looks at all that come after. */
const sign = String.raw`[!"'),.:;<>?_~*\]]`
const row = new RegExp(`(?<!${sign})${sign}{${longestRow},}`)
const rows = new RegExp(row, 'g')

const definition = /^[ \t>]*:[ \t]/
const definitions = new RegExp(definition, 'gm')

/** A directive that holds others, and the line that ends one. */
const directive = /^[ \t>]*:{3,}[a-z]/i
const directives = new RegExp(directive, 'gim')
const directiveEnd = /^[ \t>]*:{3,}[ \t]*$/

/**
 * Takes out of a text what would keep the parser busy for minutes: lines that open more quotes and lists than the bound,
 * directives in directives, endless rows of signs, and the marks of definitions without number. Spaces stand in their
 * place, so that everything else stays where it was.
 */
export function limitLines(text: string, report: Report): string {
  if (!mayExceed(text)) return text
  const limits = [limitOpenings, limitRow, limitDirectives(), limitDefinitions()]
  let offset = 0
  return text
    .split(/(\r\n|\n|\r)/)
    .map((part, index) => {
      const line: Line = { text: part, number: index / 2 + 1, offset }
      offset += part.length
      // Every second part is a line end.
      if (index % 2 === 1) return part
      return limits.reduce((limited, limit) => limit({ ...line, text: limited }, report), part)
    })
    .join('')
}

/** A quick look, so that honest texts are not taken apart. */
function mayExceed(text: string): boolean {
  return (
    row.test(text) ||
    tooManyOpenings.test(text) ||
    countOf(directives, text) > deepest ||
    countOf(definitions, text) > mostDefinitions
  )
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

interface Line {
  readonly text: string
  readonly number: number
  readonly offset: number
}

function limitOpenings(line: Line, report: Report): string {
  const end = openings.exec(line.text)?.[0].length ?? 0
  const kept = firstOpenings.exec(line.text)?.[0].length ?? end
  if (kept === end) return line.text
  const next = kept + line.text.slice(kept).search(/\S/)
  report('markdown/nested-too-deeply', placeIn(line, next, line.text.length), { limit: deepest })
  return blanked(line.text, kept, line.text.length)
}

function limitRow(line: Line, report: Report): string {
  return line.text.replace(rows, (found, from: number) => {
    report('markdown/too-many-marks', placeIn(line, from, from + found.length), { limit: longestRow })
    return ' '.repeat(found.length)
  })
}

/** What stands in a directive is read again for each one around it. */
function limitDirectives(): typeof limitRow {
  let depth = 0
  return (line, report) => {
    if (directiveEnd.test(line.text)) depth = Math.max(0, depth - 1)
    if (!directive.test(line.text)) return line.text
    depth += 1
    if (depth <= deepest) return line.text
    if (depth === deepest + 1)
      report('markdown/nested-too-deeply', placeIn(line, 0, line.text.length), { limit: deepest })
    return blanked(line.text, 0, line.text.length)
  }
}

function limitDefinitions(): typeof limitRow {
  let count = 0
  return (line, report) => {
    const mark = definition.exec(line.text)?.[0].length
    if (mark === undefined) return line.text
    count += 1
    if (count <= mostDefinitions) return line.text
    if (count === mostDefinitions + 1)
      report('markdown/too-many-definitions', placeIn(line, 0, line.text.length), { limit: mostDefinitions })
    return blanked(line.text, mark - 2, mark)
  }
}

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}

function placeIn({ number, offset }: Line, from: number, to: number): Position {
  const at = (column: number) => ({ line: number, column: column + 1, offset: offset + column })
  return { start: at(from), end: at(to) }
}
