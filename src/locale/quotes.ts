import type { Locale } from './locale.ts'

type Quotes = Locale['quotes']

/** Of languages without a table of words. CLDR 45, `delimiters`, compared with the EU Interinstitutional style guide. */
const byLanguage: Readonly<Record<string, Quotes>> = {
  ar: ['«', '»', '“', '”'],
  be: ['«', '»', '„', '“'],
  bg: ['„', '“', '‚', '‘'],
  cs: ['„', '“', '‚', '‘'],
  da: ['»', '«', '›', '‹'],
  el: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
  et: ['„', '“', '«', '»'],
  fi: ['”', '”', '’', '’'],
  hr: ['„', '”', '‘', '’'],
  hu: ['„', '”', '»', '«'],
  hy: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  ja: ['「', '」', '『', '』'],
  ka: ['„', '“', '«', '»'],
  lt: ['„', '“', '‚', '‘'],
  no: ['«', '»', '‘', '’'],
  nb: ['«', '»', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  pt: ['«', '»', '“', '”'],
  ro: ['„', '”', '«', '»'],
  sk: ['„', '“', '‚', '‘'],
  sl: ['„', '“', '‚', '‘'],
  sr: ['„', '“', '‘', '’'],
  sv: ['”', '”', '’', '’'],
}

/** The English ones where nothing else is known. */
export function quotesOf(language: string): Quotes {
  return byLanguage[language] ?? ['“', '”', '‘', '’']
}
