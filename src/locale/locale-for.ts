import { directionOf } from './direction.ts'
import { intlDates } from './intl-dates.ts'
import type { Locale } from './locale.ts'
import { quotesOf } from './quotes.ts'
import { tableFor } from './tables.ts'
import { en } from './words/en.ts'
import type { LanguageTable } from './words/language.ts'

/**
 * The locale of a BCP 47 tag. A language without a table speaks English of itself, with its own dates and quotation
 * marks; `hasWordsFor` tells.
 */
export function localeFor(tag: string): Locale {
  const table = tableFor(tag)
  const base = { tag, direction: directionOf(tag) }
  if (table === undefined) return { ...base, ...foreign(tag) }
  const { words, quotes, formatDate, and } = table
  return { ...base, words, wordsTag: tag, quotes, formatDate, formatList: joinedBy(and) }
}

/** Whether the editions can speak of themselves in the language of this tag. */
export function hasWordsFor(tag: string): boolean {
  return tableFor(tag) !== undefined
}

function foreign(tag: string): Omit<Locale, 'tag' | 'direction'> {
  const language = (tag.split('-')[0] ?? '').toLowerCase()
  const known = supported(tag)
  return {
    words: en.words,
    wordsTag: 'en',
    quotes: quotesOf(language),
    formatDate: known === undefined ? en.formatDate : intlDates(known),
    formatList: known === undefined ? joinedBy(en.and) : intlList(known),
  }
}

/** The tag as Intl takes it; `undefined` for one that it knows nothing of, where it would ask the machine. */
function supported(tag: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0]
  } catch {
    return undefined
  }
}

function intlList(tag: string): Locale['formatList'] {
  return (items) => new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' }).format(items)
}

function joinedBy(and: LanguageTable['and']): Locale['formatList'] {
  return (items) => {
    const last = items.at(-1)
    if (last === undefined || items.length === 1) return last ?? ''
    return `${items.slice(0, -1).join(', ')}${and}${last}`
  }
}
