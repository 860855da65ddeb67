import type { Position } from '../brief/index.ts'
import { flatten, type Line } from './flatten.ts'
import { inlineFactsOf } from './inline-facts.ts'
import { normal, normalCode } from './normal.ts'
import { markKinds, type Reading } from './reading.ts'

/** One thing that can be lost or altered. */
export interface Fact {
  readonly kind: FactKind
  /** The words: what facts are matched by. */
  readonly value: string
  /** What has to be right besides: the level of a heading, the number of an item, the target of a link, the heads of a cell. */
  readonly label: string
  /** Only of what the publication holds. */
  readonly position?: Position | undefined
  /** Editions may leave it out. */
  readonly optional?: true | undefined
}

/** What a line is. */
export type LineFact =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'term'
  | 'quote'
  | 'box'
  | 'caption'
  | 'cell'
  | 'code'

/** What a stretch of a line is, or a sign in it. */
export const inlineFacts = [
  ...(['link', 'reference', 'link-title', 'abbreviation', 'note-call', 'alt', 'language'] as const),
  ...markKinds,
] as const
export type InlineFact = (typeof inlineFacts)[number]

export type FactKind = LineFact | InlineFact | 'metadata'

/**
 * Sequences of facts, each in reading order with those of the notes last: every line of words, and for each kind of
 * stretch and sign its own. What is compared is one sequence with the other of its name.
 */
export type Facts = ReadonlyMap<'line' | InlineFact | 'metadata', readonly Fact[]>

/** What a reading says, as facts that can be compared. */
export function factsOf(reading: Reading): Facts {
  const lines = flatten(reading)
  const found = lines.flatMap(inlineFactsOf)
  return new Map<'line' | InlineFact | 'metadata', readonly Fact[]>([
    ['line', lines.map(lineFact).filter(saysSomething)],
    ...inlineFacts.map((kind) => [kind, found.filter((fact) => fact.kind === kind)] as const),
    ['metadata', metadataFacts(reading)],
  ])
}

function lineFact({ kind, label, pieces, position, optional }: Line): Fact {
  let words = ''
  for (const piece of pieces) if (piece.type === 'text') words += piece.text
  const value = kind === 'code' ? normalCode(words) : normal(words)
  return { kind, value, label: label.join(', '), position, optional }
}

/** A line of pictures alone has no words; an empty cell has its place. */
function saysSomething({ kind, value }: Fact): boolean {
  return kind === 'cell' || value !== ''
}

const metadataNames = [
  'title',
  'authors',
  'date',
  'description',
  'keywords',
  'publisher',
  'identifier',
  'license',
] as const

function metadataFacts({ metadata, placeOf }: Reading): readonly Fact[] {
  return metadataNames.flatMap((name) =>
    separated([metadata[name] ?? []].flat()).map(
      (value): Fact => ({
        kind: 'metadata',
        value: normal(value),
        label: name,
        ...(placeOf && { position: placeOf(name) }),
      }),
    ),
  )
}

/** Word puts lists into one text with semicolons between. */
function separated(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(';')).filter((value) => value.trim() !== '')
}
