import type { Image, Picture } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'
import type { PageBreaks } from './page-breaks.ts'

/** What a handler needs to know besides its node. */
export interface Setting {
  readonly publication: Publication
  readonly edition: 'html' | 'epub'
  /** Address of a picture's bytes: a data URI or a file of the book. */
  readonly pictureUrl: (picture: Picture) => string
  /** The same for a logo of the brand. */
  readonly logoUrl: (logo: Image) => string
  /** Address of an element by its id: `#id`, or in a book of several files `file.xhtml#id`. */
  readonly hrefOf: (id: string) => string
  readonly pageBreaks: PageBreaks
  /** Code and addresses run from left to right in every language; nothing where all else does as well. */
  readonly codeDirection: 'ltr' | undefined
}

/** Ids that the editions add have a dot, which ids of the body never have. */
export const textId = 'text.start'
export const titleId = 'masthead.title'

/**
 * Of the text of a page and of its summary. Reading modes of browsers (Mozilla's Readability) take one element for the
 * article, and of those beside it what has the same class.
 */
export const bodyClass = 'body'

export function noteId(number: number): string {
  return `note.${number}`
}

/** Id of the place in the text that refers to a note. */
export function noteReferenceId(number: number, occurrence: number): string {
  return occurrence === 1 ? `ref.${number}` : `ref.${number}.${occurrence}`
}
