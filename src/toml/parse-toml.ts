import { ParseError, parseTOML } from 'toml-eslint-parser'
import type { Point, Position } from '../brief/index.ts'
import {
  type ParsedYaml,
  strangeCharacter,
  type YamlIssue,
  type YamlPath,
  type YamlSource,
} from '../yaml/index.ts'
import { type Entry, entriesOf, type Range } from './entries.ts'
import { plainData } from './plain-data.ts'

/** Reads one TOML document, its letters composed, and keeps the place of everything in it. */
export function parseToml(source: YamlSource): ParsedYaml {
  const positionOf = positionsIn(source)
  const parsed = read(source.text)
  if (!('entries' in parsed)) {
    const issue: YamlIssue = { type: 'syntax', reason: parsed.reason, position: positionOf(parsed.range) }
    return { value: undefined, issues: [issue], placeOf: () => positionOf(whole), has: () => false }
  }
  const { entries } = parsed
  const places = new Map(entries.map((entry) => [keyOf(entry.path), entry]))
  const issues = entries.flatMap((entry) => strangeIssue(entry, positionOf))
  return {
    value: issues.length > 0 ? undefined : plainData(entries),
    issues,
    placeOf: (path, part = 'value') => positionOf(rangeOf(path, part, places)),
    has: (path) => places.has(keyOf(path)),
  }
}

const whole: Range = [0, 0]

function read(
  text: string,
): { readonly entries: readonly Entry[] } | { readonly reason: string; readonly range: Range } {
  try {
    return { entries: entriesOf(parseTOML(text, { tomlVersion: '1.0' })) }
  } catch (error) {
    if (error instanceof ParseError)
      return { reason: reasonOf(error.message), range: [error.index, error.index] }
    if (error instanceof RangeError) return { reason: 'it is nested too deeply', range: whole }
    throw error
  }
}

/** The sentence of the library, as a clause without its full stop. */
function reasonOf(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1).replace(/\.$/, '')
}

function strangeIssue({ value, range }: Entry, positionOf: (range: Range) => Position): readonly YamlIssue[] {
  const reason = typeof value === 'string' ? strangeCharacter(value) : undefined
  return reason === undefined ? [] : [{ type: 'syntax', reason, position: positionOf(range) }]
}

/** The place of an entry, or of the nearest one around it. */
function rangeOf(path: YamlPath, part: 'key' | 'value', places: ReadonlyMap<string, Entry>): Range {
  const exact = places.get(keyOf(path))
  if (exact !== undefined) return part === 'key' ? exact.keyRange : exact.range
  return path.length === 0 ? whole : rangeOf(path.slice(0, -1), 'value', places)
}

/** Indexes and keys of one spelling are the same step, as for YAML. */
function keyOf(path: YamlPath): string {
  return JSON.stringify(path.map(String))
}

/** Offsets in the text → positions in the file that holds it. */
function positionsIn({ text, start, file }: YamlSource): (range: Range) => Position {
  const base: Point = start ?? { line: 1, column: 1, offset: 0 }
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]
  const pointOf = (offset: number): Point => {
    const row = lineStarts.findLastIndex((from) => from <= offset)
    const column = offset - (lineStarts[row] ?? 0) + 1
    return {
      line: base.line + row,
      column: row === 0 ? base.column + column - 1 : column,
      offset: base.offset + offset,
    }
  }
  return ([from, to]) => ({
    start: pointOf(from),
    end: pointOf(to),
    ...(file === undefined ? {} : { file }),
  })
}
