import { habitsOf } from './cldr.ts'
import { directionOf } from './direction.ts'
import type { Locale } from './locale.ts'
import { quotesOf, regionalQuotesOf } from './quotes.ts'
import { stopsOf } from './stops.ts'
import { tabledLanguages, tableFor } from './tables.ts'
import { listedLanguages, wordsFor } from './word-lists.ts'
import { en } from './words/en.ts'

/**
 * The locale of a BCP 47 tag. A language without words speaks English of itself, with its own dates and quotation marks;
 * `hasWordsFor` tells.
 */
export function localeFor(tag: string): Locale {
  const table = tableFor(tag)
  const base = { tag, direction: directionOf(tag), stops: stopsOf(tag) }
  if (table === undefined) return { ...base, ...untabled(tag) }
  const { words, formatDate, and } = table
  const quotes = regionalQuotesOf(tag) ?? table.quotes
  return { ...base, words, wordsTag: tag, quotes, formatDate, formatList: joinedBy(and, base.stops.comma) }
}

/** Whether the editions can speak of themselves in the language of this tag. */
export function hasWordsFor(tag: string): boolean {
  return tableFor(tag) !== undefined || wordsFor(tag) !== undefined
}

/** Languages that the editions can speak of themselves in. */
export const translatedLanguages: readonly string[] = [...tabledLanguages, ...listedLanguages].sort()

function untabled(tag: string): Omit<Locale, 'tag' | 'direction' | 'stops'> {
  const { formatDate, formatList } = habitsOf(tag) ?? {
    formatDate: en.formatDate,
    formatList: joinedBy(en.and),
  }
  const words = wordsFor(tag)
  const spoken = words === undefined ? { words: en.words, wordsTag: 'en' } : { words, wordsTag: tag }
  return { ...spoken, quotes: quotesOf(tag), formatDate, formatList }
}

function joinedBy(and: string, comma = ', '): Locale['formatList'] {
  return (items) => {
    const last = items.at(-1)
    if (last === undefined || items.length === 1) return last ?? ''
    return `${items.slice(0, -1).join(comma)}${and}${last}`
  }
}
