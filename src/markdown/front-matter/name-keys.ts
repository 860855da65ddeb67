import type { Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { nearest, type ParsedYaml } from '../../yaml/index.ts'
import { editorKey, knownKeys, silentSynonyms, synonyms } from './schema.ts'

/** The values of a post under the keys as documented, and what the author called each. */
export interface NamedKeys {
  readonly value: Readonly<Record<string, unknown>>
  readonly written: ReadonlyMap<string, string>
}

/** Keys are told by their letters, whatever their case; a key without a value is absent. Whatever is passed over is reported. */
export function nameKeys(
  yaml: ParsedYaml,
  report: Report,
  ignored: ReadonlySet<string> = new Set(),
): NamedKeys {
  const entries = Object.entries(isRecord(yaml.value) ? yaml.value : {}).filter(
    ([, value]) => !isNothing(value),
  )
  const value: Record<string, unknown> = {}
  const written = new Map<string, string>()
  // Proper names first: a synonym never takes their place, whatever the order.
  for (const [key, content] of [...entries].sort(([a], [b]) => Number(isSynonym(a)) - Number(isSynonym(b)))) {
    const place = yaml.placeOf([key], 'key')
    const name = nameOf(key)
    if (key === editorKey) continue
    if (name === undefined && ignored.has(key.toLowerCase())) continue
    if (name === undefined) reportStray(key, [...knownKeys, ...Object.keys(synonyms)], place, report)
    else if (written.has(name)) report('front-matter/stated-twice', place, { key, meaning: name })
    else {
      if (isSynonym(key) && !silentSynonyms.has(key.toLowerCase()))
        report('front-matter/synonym', place, { key, meaning: name })
      value[name] = content
      written.set(name, key)
    }
  }
  return { value, written }
}

/** A key that has no meaning here: one of a website's, or a slip of the hand. */
export function reportStray(key: string, known: readonly string[], place: Position, report: Report): void {
  const word = key.split('.').at(-1) ?? key
  const near = nearest(word, known)
  // `og-description` is not a misspelling of "description" but a word of its own, made with it.
  if (
    near === undefined ||
    word
      .toLowerCase()
      .split(/[^a-z]/)
      .includes(near)
  )
    report('front-matter/unused-key', place, { key })
  else report('front-matter/unknown-key', place, { key, nearest: near })
}

function nameOf(key: string): string | undefined {
  const lower = key.toLowerCase()
  return knownKeys.includes(lower) ? lower : Object.hasOwn(synonyms, lower) ? synonyms[lower] : undefined
}

function isSynonym(key: string): boolean {
  return Object.hasOwn(synonyms, key.toLowerCase())
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
