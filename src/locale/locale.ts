import type { Direction, PartialDate } from '../brief/index.ts'
import type { Stops } from './stops.ts'

/** How one language says what the product itself has to say. */
export interface Locale {
  /** BCP 47 tag of the post. */
  readonly tag: string
  readonly direction: Direction
  readonly words: Readonly<Record<Word, string>>
  /** Language of `words`: that of the post, or `en` where there is no translation yet. */
  readonly wordsTag: string
  /** Outer and inner quotation marks: open, close, open, close; spaces inside the marks included. */
  readonly quotes: readonly [string, string, string, string]
  /** A date at its own precision, Gregorian whatever the language's habit. */
  readonly formatDate: (date: PartialDate) => string
  readonly stops: Stops
  /** "A", "A and B", "A, B and C". */
  readonly formatList: (items: readonly string[]) => string
}

/**
 * Everything the editions print of themselves. Six words are sentences that the caller fills: `about-project` has
 * `{name}`, `grant` has `{number}`, `page-of` has `{page}` and `{pages}`; `project-ran` of a project that has ended,
 * `project-runs` of one that has not, and `project-period`, which has no tense, have `{name}`, `{start}` and `{end}`. The rest are plain words; a colon after one is set as `colon` says.
 */
export const words = [
  'abstract',
  'about-author',
  'about-authors',
  'about-project',
  'cite-as',
  'colon',
  'contents',
  'coordinator',
  'credit',
  'date',
  'doi',
  'figure',
  'first-published',
  'funding',
  'geography',
  'grant',
  'imprint',
  'isbn',
  'issn',
  'key-messages',
  'keywords',
  'license',
  'note',
  'notes',
  'number',
  'page',
  'page-of',
  'partners',
  'project',
  'publications',
  'published',
  'recommendations',
  'series',
  'skip-to-content',
  'source',
  'table',
  'back-to-text',
  'warning',
  'web-page',
  'e-book',
  'orcid',
  'other-formats',
  'project-ran',
  'project-runs',
  'project-period',
  'european-union',
  'emblem-alt',
] as const

export type Word = (typeof words)[number]
