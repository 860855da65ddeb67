import { align, type Difference } from './align.ts'
import type { Fact, Facts } from './facts.ts'
import { areSpacedAlike, skeleton } from './normal.ts'
import { lineEnd } from './reading.ts'

/** What an edition does not say as the publication does. */
export type Miss =
  | { readonly type: 'lost'; readonly expected: Fact }
  | { readonly type: 'moved'; readonly expected: Fact }
  | { readonly type: 'changed'; readonly expected: Fact; readonly found: Fact }
  /** `after` is the fact of the publication that stands before it. */
  | { readonly type: 'added'; readonly found: Fact; readonly after: Fact | undefined }

export interface Comparison {
  /** How many facts the publication has. */
  readonly facts: number
  readonly misses: readonly Miss[]
}

/** Compares each sequence of the publication with that of the edition. */
export function compareFacts(expected: Facts, found: Facts): Comparison {
  const sequences = [...expected].map(([name, facts]) => compareSequences(facts, found.get(name) ?? []))
  return {
    facts: [...expected.values()].reduce((sum, facts) => sum + facts.length, 0),
    misses: sequences.flat(),
  }
}

function compareSequences(all: readonly Fact[], read: readonly Fact[]): readonly Miss[] {
  const expected = all.filter(({ optional }) => optional === undefined)
  const found = withoutOptional(all, expected, read)
  // Most sequences are the same to the letter, and are not looked at more closely.
  if (expected.length === found.length && expected.every((fact, at) => isSame(fact, found[at]))) return []
  const [keys, otherKeys] = [expected.map(keyOf), found.map(keyOf)]
  const differences = align(keys, otherKeys)
  const moved = keysInBoth(differences, keys, otherKeys)
  const misses: Miss[] = []
  let [at, other] = [0, 0]
  const matchUpTo = (end: number): void => {
    for (; at < end; at += 1, other += 1) {
      const [wanted, given] = [expected[at], found[other]]
      if (wanted && given && !isToldAlike(wanted, given))
        misses.push({ type: 'changed', expected: wanted, found: given })
    }
  }
  for (const { first, second } of differences) {
    matchUpTo(first.from)
    const lost = expected.slice(first.from, first.to)
    const added = found.slice(second.from, second.to)
    misses.push(...missesOf(lost, added, expected[first.from - 1], moved))
    at = first.to
    other = second.to
  }
  matchUpTo(expected.length)
  return misses
}

function isSame({ kind, value, label }: Fact, other: Fact | undefined): boolean {
  return other !== undefined && value === other.value && label === other.label && kind === other.kind
}

/** What an edition says of what may be left out is set aside: as many facts as it has more than it must have. */
function withoutOptional(
  all: readonly Fact[],
  expected: readonly Fact[],
  found: readonly Fact[],
): readonly Fact[] {
  if (all.length === expected.length) return found
  const whole = ({ kind, label, value }: Fact): string => [kind, skeleton(label), skeleton(value)].join('\n')
  const spare = new Map<string, number>()
  const add = (facts: readonly Fact[], change: number): void => {
    for (const fact of facts) spare.set(whole(fact), (spare.get(whole(fact)) ?? 0) + change)
  }
  add(found, 1)
  add(expected, -1)
  const optional = new Set(all.filter((fact) => fact.optional).map(whole))
  return found.filter((fact) => {
    const key = whole(fact)
    const left = spare.get(key) ?? 0
    if (!optional.has(key) || left <= 0) return true
    spare.set(key, left - 1)
    return false
  })
}

/** What makes two facts the same fact, rightly told or not: the words; for metadata, which of them it is as well. */
function keyOf({ kind, label, value }: Fact): string {
  return kind === 'metadata' ? `${label} ${skeleton(value)}` : skeleton(value)
}

function keysInBoth(
  differences: readonly Difference[],
  keys: readonly string[],
  otherKeys: readonly string[],
): ReadonlySet<string> {
  const lost = new Set(differences.flatMap(({ first }) => keys.slice(first.from, first.to)))
  const added = differences.flatMap(({ second }) => otherKeys.slice(second.from, second.to))
  return new Set(added.filter((key) => key !== '' && lost.has(key)))
}

/** Whether a fact with the right words is otherwise told rightly. What the masthead's lines are but for the title, each edition says in its own way. */
function isToldAlike(expected: Fact, found: Fact): boolean {
  const isSaidAlike = expected.label.startsWith('masthead')
    ? (expected.kind === 'title') === (found.kind === 'title')
    : expected.kind === found.kind && areLabelledAlike(expected, found)
  const isSetAlike = isKeptAsWritten(found)
    ? expected.value === found.value
    : areSpacedAlike(expected.value, found.value)
  return isSaidAlike && isSetAlike
}

/**
 * A link within leads to a block; where that begins is known to every edition, how far it goes is not. Of a target
 * without words, or one of which a format may tell no more than its height on the page, nothing is expected.
 */
function areLabelledAlike(expected: Fact, found: Fact): boolean {
  if (expected.label === found.label) return true
  const [label, other] = [skeleton(expected.label), skeleton(found.label)]
  if (expected.kind !== 'reference') return label === other
  return label === '' || (other !== '' && (label.startsWith(other) || other.startsWith(label)))
}

/** Spaces of code tell something, where the edition keeps them. */
function isKeptAsWritten({ kind, value }: Fact): boolean {
  return kind === 'code' && !value.includes(lineEnd)
}

function missesOf(
  lost: readonly Fact[],
  added: readonly Fact[],
  after: Fact | undefined,
  moved: ReadonlySet<string>,
): readonly Miss[] {
  const displaced = lost.filter((fact) => moved.has(keyOf(fact)))
  const gone = lost.filter((fact) => !moved.has(keyOf(fact)))
  const strange = added.filter((fact) => !moved.has(keyOf(fact)))
  const isOneForOne = gone.length === strange.length
  return [
    ...displaced.map((expected): Miss => ({ type: 'moved', expected })),
    ...(isOneForOne ? [] : strange.map((found): Miss => ({ type: 'added', found, after }))),
    ...gone.map((expected, index): Miss => {
      const found = isOneForOne ? strange[index] : undefined
      return found === undefined ? { type: 'lost', expected } : { type: 'changed', expected, found }
    }),
  ]
}
