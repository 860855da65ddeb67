/**
 * Words, dates and quotation marks, by language.
 *
 * In: a BCP 47 tag. Out: everything the editions say of themselves in that language. Invariants: every language has
 * every word; nothing depends on the machine's own locale or time zone; dates are Gregorian;
 * no version of Node, each of which knows languages in its own way, is asked for anything.
 * Start at locale.ts, then locale-for.ts; one file a language in words/, those with dates of their own in tables.ts, the
 * others in word-lists.ts; cldr.ts for dates and lists of all others.
 * Deliberately absent: hyphenation (see type/), and the words a brand may choose (see templates/base/brand.yaml).
 */

export { monthNames } from './cldr.ts'
export { directionOf, directionOfText, hasRightToLeftLetter, isAddress } from './direction.ts'
export * from './locale.ts'
export { hasWordsFor, localeFor, translatedLanguages } from './locale-for.ts'
export { printSize } from './print-size.ts'
export { isVagueLink } from './vague-links.ts'
