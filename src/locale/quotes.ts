import { candidatesFor } from './cldr.ts'
import type { Locale } from './locale.ts'

type Quotes = Locale['quotes']

/**
 * Of languages without a table of words, and of countries that set others than their language does elsewhere. CLDR 48,
 * `delimiters`, compared with the EU Interinstitutional style guide.
 */
const byLanguage: Readonly<Record<string, Quotes>> = {
  am: ['«', '»', '‹', '›'],
  ar: ['«', '»', '“', '”'],
  ast: ['«', '»', '“', '”'],
  be: ['«', '»', '„', '“'],
  bg: ['„', '“', '‚', '‘'],
  br: ['«', '»', '“', '”'],
  bs: ['„', '”', '‘', '’'],
  ca: ['«', '»', '“', '”'],
  cs: ['„', '“', '‚', '‘'],
  cv: ['«', '»', '„', '“'],
  da: ['»', '«', '›', '‹'],
  'de-ch': ['«', '»', '‹', '›'],
  'de-li': ['«', '»', '‹', '›'],
  dsb: ['„', '“', '‚', '‘'],
  el: ['«', '»', '“', '”'],
  eo: ['“', '”', '«', '»'],
  es: ['«', '»', '“', '”'],
  et: ['„', '“', '«', '»'],
  eu: ['«', '»', '“', '”'],
  fi: ['”', '”', '’', '’'],
  fur: ['‘', '’', '“', '”'],
  gsw: ['«', '»', '‹', '›'],
  he: ['”', '”', '’', '’'],
  hr: ['„', '”', '‘', '’'],
  hsb: ['„', '“', '‚', '‘'],
  hu: ['„', '”', '»', '«'],
  hy: ['«', '»', '“', '”'],
  is: ['„', '“', '‚', '‘'],
  it: ['«', '»', '“', '”'],
  ja: ['「', '」', '『', '』'],
  ka: ['„', '“', '«', '»'],
  lb: ['„', '“', '‚', '‘'],
  lt: ['„', '“', '‚', '‘'],
  mk: ['„', '“', '‚', '‘'],
  nb: ['«', '»', '‘', '’'],
  nds: ['„', '“', '‚', '‘'],
  nn: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  oc: ['«', '»', '“', '”'],
  os: ['«', '»', '„', '“'],
  pt: ['«', '»', '“', '”'],
  'pt-br': ['“', '”', '‘', '’'],
  rm: ['«', '»', '‹', '›'],
  ro: ['„', '”', '«', '»'],
  sah: ['«', '»', '„', '“'],
  sc: ['«', '»', '“', '”'],
  se: ['”', '”', '’', '’'],
  sk: ['„', '“', '‚', '‘'],
  sl: ['„', '“', '‚', '‘'],
  sr: ['„', '“', '‘', '’'],
  sv: ['”', '”', '’', '’'],
  tyv: ['«', '»', '„', '“'],
  yi: ['”', '”', '’', '’'],
  yue: ['「', '」', '『', '』'],
  zgh: ['«', '»', '„', '”'],
  'zh-hant': ['「', '」', '『', '』'],
  'zh-hk': ['「', '」', '『', '』'],
  'zh-mo': ['「', '」', '『', '』'],
  'zh-tw': ['「', '」', '『', '』'],
}

/** The marks of a BCP 47 tag; the English ones where nothing else is known. */
export function quotesOf(tag: string): Quotes {
  const key = candidatesFor(tag).find((candidate) => Object.hasOwn(byLanguage, candidate)) ?? ''
  return byLanguage[key] ?? ['“', '”', '‘', '’']
}

/** The marks that a country sets otherwise than the table of its language. */
export function regionalQuotesOf(tag: string): Quotes | undefined {
  const key = candidatesFor(tag).find(
    (candidate) => candidate.includes('-') && Object.hasOwn(byLanguage, candidate),
  )
  return key === undefined ? undefined : byLanguage[key]
}
