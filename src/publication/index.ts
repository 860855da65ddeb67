/**
 * Brief + brand + locale → Publication: everything the editions show around the body, worded once for all four.
 *
 * In: a brief, its brand, locale, project and images. Out: a Publication, the one argument of every renderer.
 * Invariants: nothing is printed that none of them states; every composed node is an object of its own with the place
 * in the front matter it answers to. Deliberately absent: looks, and page numbers.
 * Start at publication.ts, then compose.ts.
 */
export type { Companion } from './companion.ts'
export { composePublication, type Ingredients } from './compose.ts'
export { isLanguageStated, languagesOf } from './languages.ts'
export { isoDate, type Metadata } from './metadata.ts'
export type { PageStart } from './page-start.ts'
export type * from './publication.ts'
export { placeholderNames } from './template.ts'
