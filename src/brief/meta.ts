import type { Block } from './blocks.ts'
import type { Inline } from './inline.ts'
import type { Direction } from './marks.ts'
import type { Position } from './position.ts'

/** What the front matter states. An absent key is absent in the world: nothing here is made up. */
export interface Meta {
  readonly title: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  readonly type?: BriefType
  readonly series?: string
  readonly number?: string
  readonly date?: PartialDate
  /** BCP 47; `en` when neither the post nor the project says. */
  readonly lang: string
  /** Present where the project states the language, because the post does not. */
  readonly isProjectLang?: true
  readonly direction: Direction
  readonly authors: readonly Author[]
  readonly abstract?: readonly Block[]
  readonly description?: string
  readonly keywords: readonly string[]
  readonly geography: readonly string[]
  readonly doi?: string
  readonly isbn?: string
  readonly issn?: string
  /** Where the text was published. */
  readonly url?: string
  readonly canonical?: string
  readonly license?: License
  readonly project?: string
  readonly brand?: string
  readonly editions: readonly EditionFormat[]
  readonly cover?: Cover
  readonly contents: Switch
  readonly numbering: Switch
  /** Where each stated key stands, for findings that come later. */
  readonly positions: Readonly<Record<string, Position>>
}

export type BriefType = 'policy-brief' | 'policy-paper' | 'commentary' | 'blog-post' | 'report'

export type EditionFormat = 'pdf' | 'docx' | 'epub' | 'html'

export type Switch = 'on' | 'off' | 'automatic'

/** A date as precise as its source: a year, a month of a year, or a day. Proleptic Gregorian. */
export type PartialDate =
  | { readonly year: number }
  | { readonly year: number; readonly month: number }
  | { readonly year: number; readonly month: number; readonly day: number }

export interface Author {
  /** As printed. */
  readonly name: string
  readonly given?: string
  readonly family?: string
  readonly affiliations: readonly Affiliation[]
  /** Sixteen digits with hyphens, check digit verified. */
  readonly orcid?: string
  readonly email?: string
  readonly role?: string
  readonly bio?: readonly Block[]
  readonly position: Position
}

export interface Affiliation {
  readonly name: string
  readonly place?: string
  readonly url?: string
}

export interface License {
  /** SPDX identifier or the author's words, as printed. */
  readonly name: string
  readonly url?: string
}

export interface Cover {
  readonly image: string
  /** Absent where the author has not described it, which is reported. */
  readonly alt?: string
  readonly credit?: string
  /** Whether the PDF opens with a page of its own for title and picture. */
  readonly page?: true
}
