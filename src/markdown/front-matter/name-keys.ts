import * as v from 'valibot'
import type { Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { nearest, type ParsedYaml, slipsBetween, type YamlPath } from '../../yaml/index.ts'
import { holdsBack } from './held-back.ts'
import { editorKey, frontMatter, knownKeys, silentSynonyms, synonyms } from './schema.ts'
import { type Naming, tidied } from './tidy.ts'
import { isWebsiteKey } from './website-keys.ts'

/** The values of a post under the keys as documented. */
export interface NamedKeys {
  readonly value: Readonly<Record<string, unknown>>
  /** The path that the author wrote, for one of the value. */
  readonly original: (path: YamlPath) => YamlPath
}

/** Keys are told by their letters, whatever their case; a key without a value is absent. Whatever is passed over is reported. */
export function nameKeys(
  yaml: ParsedYaml,
  report: Report,
  ignored: ReadonlySet<string> = new Set(),
): NamedKeys {
  const { value: whole, original } = tidied(yaml.value, naming)
  const entries = Object.entries(isRecord(whole) ? whole : {})
  const value: Record<string, unknown> = {}
  const written = new Map<string, string>()
  // Proper names first: a synonym never takes their place, whatever the order.
  for (const [key, content] of [...entries].sort(([a], [b]) => Number(isSynonym(a)) - Number(isSynonym(b)))) {
    const place = yaml.placeOf([key], 'key')
    const name = nameOf(key)
    if (key === editorKey) continue
    if (name === undefined && ignored.has(key.toLowerCase())) continue
    if (name === undefined && holdsBack(key, content))
      report('front-matter/held-back', place, { stated: `${key}: ${content}` })
    else if (name === undefined || (isUncertain(key) && !fits(name, content)))
      reportStray(
        { key, known: [...knownKeys, ...Object.keys(synonyms)], stated: stated(entries) },
        place,
        report,
      )
    else if (written.has(name) && isWebsiteKey(key)) report('front-matter/unused-key', place, { key })
    else if (written.has(name)) report('front-matter/stated-twice', place, { key, meaning: name })
    else {
      if (isUncertain(key)) report('front-matter/synonym', place, { key, meaning: name })
      value[name] = content
      written.set(name, key)
    }
  }
  return {
    value,
    original: ([first = '', ...below]) => original([written.get(String(first)) ?? first, ...below]),
  }
}

const affiliation: Naming = {
  keys: {
    institution: 'name',
    organisation: 'name',
    organization: 'name',
    address: 'place',
    website: 'url',
  },
}
const author: Naming = {
  keys: {
    display_name: 'name',
    'display-name': 'name',
    displayname: 'name',
    full_name: 'name',
    fullname: 'name',
    'given-name': 'given',
    given_name: 'given',
    givenname: 'given',
    'first-name': 'given',
    first_name: 'given',
    firstname: 'given',
    'family-name': 'family',
    family_name: 'family',
    familyname: 'family',
    'last-name': 'family',
    last_name: 'family',
    lastname: 'family',
    surname: 'family',
    mail: 'email',
    'e-mail': 'email',
    institution: 'affiliation',
    organisation: 'affiliation',
    organization: 'affiliation',
    biography: 'bio',
  },
  below: { affiliation, affiliations: affiliation },
}
/** What other programs call the keys within a key. */
const naming: Naming = {
  keys: {},
  below: { author, authors: author, affiliations: { keys: {}, each: affiliation } },
}

interface Stray {
  /** Dotted from the top. */
  readonly key: string
  readonly known: readonly string[]
  /** The keys beside it. */
  readonly stated: ReadonlySet<string>
}

/**
 * A key that has no meaning here. It is an error only where what it states is likely to be missing: where it is one slip
 * away from a key that is not stated, and no other program has it.
 */
export function reportStray({ key, known, stated: beside }: Stray, place: Position, report: Report): void {
  const word = key.split('.').at(-1) ?? key
  const near = isWebsiteKey(word) ? undefined : nearest(word, known)
  // `og-description` is not a misspelling of "description" but a word of its own, made with it.
  const isCompound =
    near !== undefined &&
    word
      .toLowerCase()
      .split(/[^a-z]/)
      .includes(near)
  if (near === undefined || isCompound) report('front-matter/unused-key', place, { key })
  else if (isSlip(word, near) && !beside.has(nameOf(near) ?? near))
    report('front-matter/unknown-key', place, { key, nearest: near })
  else report('front-matter/similar-key', place, { key, nearest: near })
}

/** One letter too many, too few, wrong or swapped; but not the plural of a word, which is a word too. */
function isSlip(word: string, near: string): boolean {
  const [lower, other] = [word.toLowerCase(), near.toLowerCase()]
  return slipsBetween(lower, other) === 1 && lower !== `${other}s` && `${lower}s` !== other
}

function stated(entries: readonly (readonly [string, unknown])[]): ReadonlySet<string> {
  return new Set(entries.flatMap(([key]) => nameOf(key) ?? []))
}

function nameOf(key: string): string | undefined {
  const lower = key.toLowerCase()
  return knownKeys.includes(lower) ? lower : Object.hasOwn(synonyms, lower) ? synonyms[lower] : undefined
}

function isSynonym(key: string): boolean {
  return Object.hasOwn(synonyms, key.toLowerCase())
}

/** A synonym that may mean something else to the program that the post was written for. */
function isUncertain(key: string): boolean {
  return isSynonym(key) && !silentSynonyms.has(key.toLowerCase())
}

/** Whether a value is of the kind that a key has. */
function fits(name: string, value: unknown): boolean {
  return v.safeParse(frontMatter, { [name]: value }).success
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
