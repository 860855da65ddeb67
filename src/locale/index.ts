/**
 * Words, dates and quotation marks, by language.
 *
 * In: a BCP 47 tag. Out: everything the editions say of themselves in that language. Invariants: every language has
 * every word; nothing depends on the machine's own locale or time zone; dates are Gregorian.
 * Start at locale.ts, then locale-for.ts; one file a language in words/.
 * Deliberately absent: hyphenation (see type/), and the words a brand may choose (see templates/base/brand.yaml).
 */

export { directionOf, directionOfText, hasRightToLeftLetter } from './direction.ts'
export * from './locale.ts'
export { hasWordsFor, localeFor } from './locale-for.ts'
export { translatedLanguages } from './tables.ts'
export { isVagueLink } from './vague-links.ts'
