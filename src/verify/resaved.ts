import type { Fact, Facts } from './facts.ts'
import { skeleton } from './normal.ts'

/**
 * The facts of a file that another program has saved since, with what such programs spell in their own way set back to the
 * spelling of the publication: they add a region to the tag of a language, and write keywords with other separators. Words
 * and their order are not touched, nor is a tag that says something else.
 */
export function asPublished(found: Facts, expected: Facts): Facts {
  const languages = found.get('language') ?? []
  const metadata = found.get('metadata') ?? []
  return new Map([
    ...found,
    ['language', withPublishedTags(languages, expected.get('language') ?? [])],
    ['metadata', withPublishedKeywords(metadata, expected.get('metadata') ?? [])],
  ])
}

/** `de-DE` is in the range `de` (RFC 4647, 3.3.1), where the publication states no more of these words. */
function withPublishedTags(found: readonly Fact[], expected: readonly Fact[]): readonly Fact[] {
  const tagged = ({ value }: Fact, tag: string): string => `${tag} ${skeleton(value)}`
  const published = new Set(expected.map((fact) => tagged(fact, fact.label)))
  return found.map((fact) => {
    const [primary = ''] = fact.label.split('-')
    const isPublished = published.has(tagged(fact, fact.label))
    return !isPublished && published.has(tagged(fact, primary)) ? { ...fact, label: primary } : fact
  })
}

/** LibreOffice parts keywords with spaces alone: they are the same list where all words are the same in the same order. */
function withPublishedKeywords(found: readonly Fact[], expected: readonly Fact[]): readonly Fact[] {
  const [keywords, published] = [found, expected].map((facts) => facts.filter(isKeyword))
  if (keywords === undefined || published === undefined || wordsOf(keywords) !== wordsOf(published))
    return found
  const before = found.slice(0, found.findIndex(isKeyword))
  return keywords.length === 0
    ? found
    : [...before, ...published, ...found.slice(before.length + keywords.length)]
}

function isKeyword({ label }: Fact): boolean {
  return label === 'keywords'
}

function wordsOf(facts: readonly Fact[]): string {
  return facts.flatMap(({ value }) => value.split(/[\s,;]+/).filter((word) => word !== '')).join(' ')
}
