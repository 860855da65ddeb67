import type { FileChild } from 'docx'
import type { Brand, ColourToken } from '../brand/index.ts'
import type { BoxKind, Image, Note } from '../brief/index.ts'
import type { Locale } from '../locale/index.ts'
import type { Publication } from '../publication/index.ts'
import type { BookmarkNames } from './bookmarks.ts'
import type { Measures } from './measures.ts'
import type { ListInstance } from './numbering.ts'
import type { ParagraphIds } from './paragraph-ids.ts'
import type { PageOf } from './render.ts'
import type { ListFamily } from './styles/list-families.ts'
import type { Borders, StyleDefinition } from './styles/look.ts'

/** What all handlers of one rendering share. Only counters and registers change, and only onwards. */
export interface State {
  readonly publication: Publication
  readonly brand: Brand
  readonly locale: Locale
  readonly measures: Measures
  readonly styles: ReadonlyMap<string, StyleDefinition>
  readonly families: readonly ListFamily[]
  readonly notes: ReadonlyMap<number, Note>
  /** Numbers of the notes that the text itself refers to. */
  readonly notesOfText: ReadonlySet<number>
  readonly bookmarks: BookmarkNames
  readonly paragraphIds: ParagraphIds
  /** PNG renderings of vector images, for readers that cannot draw them. */
  readonly fallbacks: ReadonlyMap<Image, Uint8Array>
  readonly pageOf: PageOf
  /** Lists of the text so far. */
  readonly lists: ListInstance[]
  /** Notes that have their place in the text, by number and in the order of their places. */
  readonly footnotes: Map<number, Footnote>
  /** Notes first referred to by the note that is being rendered. */
  readonly nestedNotes: number[]
  readonly counters: Counters
  readonly pending: Pending
}

export interface Counters {
  bookmark: number
  drawing: number
  control: number
  /** Notes that Word has counted so far. */
  note: number
}

/** A note as Word knows it. Its id is its place among the notes, for LibreOffice takes them by that. */
export interface Footnote {
  readonly id: number
  /** Its number, where Word would not count to it. */
  readonly mark?: string
  /** Empty while it is being rendered. */
  body: readonly FileChild[]
}

/** What waits for the next paragraph to take it along. */
export interface Pending {
  pageBreak: boolean
  /** Space that a box or the contents want around them. */
  before: number
  /** The box that has just ended; one of the same kind would run into it. */
  box: { readonly kind: BoxKind; readonly isTwin: boolean } | undefined
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
  /** Lists of each kind around this place, in quotes and boxes of a list, too. */
  readonly kin?: { readonly ordered: number; readonly bullets: number }
  /** Points from the edge of the column, for what has no style of its own there. */
  readonly indent: number
  /** Width for pictures and tables. */
  readonly measure: number
  /** Points that lines end before the edge of the column, which is too wide to be read on a turned page. */
  readonly shorter?: number
  /** The box around this place. */
  readonly ground?: Ground
  readonly align?: 'center' | 'end'
  /** Whether what stands here is kept on a page with what follows: all of it, or all of it but its end. */
  readonly kept?: 'whole' | 'but-end'
  /** Whether the paragraph leads in what follows. */
  readonly leadsIn?: boolean
  readonly lang?: string
  readonly direction: 'ltr' | 'rtl'
}

/** What all paragraphs of a box share, so that Word joins them to one area. */
export interface Ground {
  /** The very object that the styles of the box have: a style that has it needs no direct formatting. */
  readonly borders: Borders
  readonly shading: ColourToken
  /** Of all words on it, where they have one colour. */
  readonly text?: ColourToken
  /** Points from the edge of the column on both sides. */
  readonly indent: number
  /** Borders a hair apart from those of the styles: Word would join two boxes of one look. */
  readonly twin?: Borders
}

/** The setting of one of several things that are kept together: only the last has an end. */
export function keptIn(setting: Setting, isLast: boolean): Setting {
  return setting.kept === 'but-end' && !isLast ? { ...setting, kept: 'whole' } : setting
}

export function familyOf(state: State, text: string): number {
  const index = state.families.findIndex((family) => family.text === text)
  if (index < 0) throw new Error(`no list styles for "${text}"`)
  return index
}

export function nothingPending(): Pending {
  return { pageBreak: false, before: 0, box: undefined, bookmarks: [], numbering: undefined }
}
