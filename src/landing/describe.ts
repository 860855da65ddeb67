import { editionTypes, type PartialDate } from '../brief/index.ts'
import { printSize } from '../locale/index.ts'
import type { LandingEntry } from './landing-entry.ts'

/** The page in schema.org's terms, safe to stand within a script element; addresses are those of its links. */
export function describeLanding(entries: readonly LandingEntry[], name: string, lang: string): string {
  const description = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    inLanguage: lang,
    hasPart: entries.map((entry) => ({
      '@type': 'CreativeWork',
      name: entry.title,
      inLanguage: entry.lang,
      datePublished: entry.date && isoDate(entry.date),
      author:
        entry.authors.length === 0
          ? undefined
          : entry.authors.map((author) => ({ '@type': 'Person', name: author })),
      description: entry.description,
      encoding: entry.editions.map(({ format, href, bytes }) => ({
        '@type': 'MediaObject',
        encodingFormat: editionTypes[format],
        contentUrl: href,
        contentSize: printSize(bytes),
      })),
    })),
  }
  return JSON.stringify(description, null, 2).replaceAll('<', '\\u003c')
}

/** As precise as it is known: a year, a month or a day (ISO 8601). */
export function isoDate(date: PartialDate): string {
  const parts = [
    String(date.year).padStart(4, '0'),
    ...('month' in date ? [String(date.month).padStart(2, '0')] : []),
    ...('day' in date ? [String(date.day).padStart(2, '0')] : []),
  ]
  return parts.join('-')
}
