import type { FileChild } from 'docx'
import type { Brand } from '../brand/index.ts'
import type { Image, Note } from '../brief/index.ts'
import type { Locale } from '../locale/index.ts'
import type { Publication } from '../publication/index.ts'
import type { BookmarkNames } from './bookmarks.ts'
import type { Measures } from './measures.ts'
import type { ListInstance } from './numbering.ts'
import type { ParagraphIds } from './paragraph-ids.ts'
import type { PageOf } from './render.ts'
import type { ListFamily } from './styles/list-families.ts'
import type { StyleDefinition } from './styles/look.ts'

/** What all handlers of one rendering share. Only counters and registers change, and only onwards. */
export interface State {
  readonly publication: Publication
  readonly brand: Brand
  readonly locale: Locale
  readonly measures: Measures
  readonly styles: ReadonlyMap<string, StyleDefinition>
  readonly families: readonly ListFamily[]
  readonly notes: ReadonlyMap<number, Note>
  readonly bookmarks: BookmarkNames
  readonly paragraphIds: ParagraphIds
  /** PNG renderings of vector images, for readers that cannot draw them. */
  readonly fallbacks: ReadonlyMap<Image, Uint8Array>
  readonly pageOf: PageOf
  /** Lists of the text so far. */
  readonly lists: ListInstance[]
  /** Bodies of the notes that have a reference in the text, by number; a note is known before its body is done. */
  readonly footnotes: Map<number, readonly FileChild[]>
  /** Notes first referred to by the note that is being rendered. */
  readonly nestedNotes: number[]
  readonly counters: { bookmark: number; drawing: number; control: number; figure: number; table: number }
  readonly pending: Pending
}

/** What waits for the next paragraph to take it along. */
export interface Pending {
  pageBreak: boolean
  bookmarks: string[]
  numbering: { readonly numId: number; readonly level: number } | undefined
}

/** How blocks look where they stand; handlers pass a changed copy to their children. */
export interface Setting {
  /** `notes` inside a footnote, `text` elsewhere. */
  readonly part: 'text' | 'notes'
  /** Style of a plain paragraph. */
  readonly style: string
  /** Index of the family that lists take their styles from. */
  readonly family: number
  /** Lists around this place. */
  readonly depth: number
  /** Points from the edge of the column, for what has no style of its own there. */
  readonly indent: number
  /** Width for pictures and tables. */
  readonly measure: number
  /** Box or cell whose ground everything inside has. */
  readonly ground?: Pick<NonNullable<StyleDefinition['paragraph']>, 'borders' | 'shading'>
  readonly align?: 'center' | 'end'
  readonly lang?: string
  readonly direction: 'ltr' | 'rtl'
}

export function familyOf(state: State, text: string): number {
  const index = state.families.findIndex((family) => family.text === text)
  if (index < 0) throw new Error(`no list styles for "${text}"`)
  return index
}

export function nothingPending(): Pending {
  return { pageBreak: false, bookmarks: [], numbering: undefined }
}
