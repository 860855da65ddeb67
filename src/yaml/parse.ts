import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { Point, Position } from '../brief/index.ts'
import { badAliases } from './aliases.ts'
import type { YamlIssue } from './issue.ts'
import { strangeCharacters } from './strange-characters.ts'

export interface YamlSource {
  readonly text: string
  /** Goes into every position; absent when that is the post itself. */
  readonly file?: string
  /** Where the text begins in its file, when it is a part of one. */
  readonly start?: Point
}

/** Keys and indexes from the top. */
export type YamlPath = readonly (string | number)[]

export interface ParsedYaml {
  /** Plain data; `undefined` when the text is not YAML, `null` when it is empty. */
  readonly value: unknown
  readonly issues: readonly YamlIssue[]
  /** Where a value stands, or its key; the nearest thing around it when it is not there. */
  readonly placeOf: (path: YamlPath, part?: 'key' | 'value') => Position
  readonly has: (path: YamlPath) => boolean
}

/** More references than any honest file has; fewer than any bomb needs. */
const maximumAliases = 100

/** Reads one YAML 1.2 document (core schema), its letters composed, keeping the place of everything in it. */
export function parseYaml(source: YamlSource): ParsedYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(source.text, {
    lineCounter,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
  })
  composeLetters(document)
  const place = (range: readonly [number, number]) => positionOf(range, lineCounter, source)
  const faults = [
    ...document.errors.map(({ message, pos }) => ({ reason: reasonOf(message), range: pos })),
    ...badAliases(document),
    ...strangeCharacters(document),
  ]
  // One nesting too deep breaks off everywhere inside it: a hundred complaints about one thing.
  const tooDeep = faults.filter(({ reason }) => reason === nestedTooDeeply).slice(0, 1)
  const issues = (tooDeep.length > 0 ? tooDeep : faults).map(
    ({ reason, range }): YamlIssue => ({ type: 'syntax', reason, position: place(range) }),
  )
  const plain = issues.length > 0 ? { value: undefined } : toPlain(document)
  if (plain.reason !== undefined)
    issues.push({ type: 'syntax', reason: plain.reason, position: place([0, 0]) })
  return {
    value: plain.value,
    issues,
    placeOf: (path, part = 'value') => place(rangeOf(document, path, part)),
    has: (path) => document.hasIn(path),
  }
}

/** An accent that was typed as a character of its own goes with its letter, in keys and values, as in the text of posts. */
function composeLetters(document: Document): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') scalar.value = scalar.value.normalize('NFC')
    },
  })
}

function toPlain(document: Document): { readonly value: unknown; readonly reason?: string } {
  try {
    return { value: document.toJS({ maxAliasCount: maximumAliases }) }
  } catch (error) {
    return { value: undefined, reason: error instanceof Error ? reasonOf(error.message) : String(error) }
  }
}

const nestedTooDeeply = 'it is nested too deeply'

/** Sentences of the library that speak to programmers. */
const reworded: readonly (readonly [said: RegExp, meant: string])[] = [
  [/^Maximum call stack/, nestedTooDeeply],
  [/^Source contains multiple documents/, 'a second document begins here; there may be one'],
]

/** The library's sentence without its full stop and without its own idea of the place. */
function reasonOf(message: string): string {
  const known = reworded.find(([said]) => said.test(message))
  if (known !== undefined) return known[1]
  const sentence = message.replace(/ at line \d+, column \d+[\s\S]*$/, '').replace(/\.$/, '')
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}

function rangeOf(document: Document, path: YamlPath, part: 'key' | 'value'): readonly [number, number] {
  let node: unknown = document.contents
  let range: readonly [number, number] = nodeRange(node) ?? [0, 0]
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(step))
      if (pair === undefined) break
      const wantsKey = part === 'key' && depth === path.length - 1
      range = (wantsKey ? undefined : nodeRange(pair.value)) ?? nodeRange(pair.key) ?? range
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      range = nodeRange(node) ?? range
    } else break
  }
  return range
}

function nodeRange(node: unknown): readonly [number, number] | undefined {
  if (!isNode(node)) return undefined
  const { range }: Node = node
  return range ? [range[0], range[1]] : undefined
}

function positionOf(
  [from, to]: readonly [number, number],
  lineCounter: LineCounter,
  source: YamlSource,
): Position {
  const start = pointOf(from, lineCounter, source.start)
  // A block's range runs to the line after its end: a place is more useful as its first line.
  const lastOffset = source.text.slice(from, to).trimEnd().length + from
  const end = pointOf(lastOffset, lineCounter, source.start)
  return { start, end, ...(source.file === undefined ? {} : { file: source.file }) }
}

function pointOf(offset: number, lineCounter: LineCounter, base: Point | undefined): Point {
  const { line, col } = lineCounter.linePos(offset)
  // The counter says line 0 for a text without any line.
  const [row, column] = line === 0 ? [1, 1] : [line, col]
  if (base === undefined) return { line: row, column, offset }
  return {
    line: base.line + row - 1,
    column: row === 1 ? base.column + column - 1 : column,
    offset: base.offset + offset,
  }
}
