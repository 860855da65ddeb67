import type { Brand, EndMatterKind, Logo } from '../brand/index.ts'
import type { Block, Brief, Heading, Image, Paragraph, Picture } from '../brief/index.ts'
import type { Locale } from '../locale/index.ts'
import type { Metadata } from './metadata.ts'

/**
 * A brief dressed for printing: everything all four editions show, worded once. A renderer decides only how it looks.
 * Each node in here, the brief's and the composed ones alike, is its own object: its identity says what a piece of ink
 * or a tag belongs to.
 */
export interface Publication {
  readonly brief: Brief
  readonly brand: Brand
  readonly locale: Locale
  readonly metadata: Metadata
  readonly masthead: Masthead
  /** Where the post wants its PDF to open with a page of its own. */
  readonly cover?: CoverPage
  readonly furniture: Furniture
  readonly endMatter: readonly EndSection[]
  /** Bytes of every `Picture.source` in the brief. */
  readonly images: ReadonlyMap<string, Image>
}

/** What stands above the body, in reading order. */
export interface Masthead {
  readonly logo?: Logo
  readonly wordmark?: Paragraph
  readonly tagline?: Paragraph
  readonly label?: Paragraph
  /** Series, number and date as the brand joins them. */
  readonly line?: Paragraph
  /** The document's one title, above all headings. */
  readonly title: Paragraph
  readonly subtitle?: Paragraph
  readonly byline: readonly Byline[]
  readonly facts: readonly Fact[]
  readonly abstract?: {
    readonly heading: Paragraph
    readonly children: readonly Block[]
  }
}

/** What stands below the masthead on a page of its own. */
export interface CoverPage {
  readonly picture: Picture
  readonly credit?: Paragraph
}

export interface Byline {
  readonly name: Paragraph
  /** Affiliations; then ORCID and e-mail, as links, where stated. */
  readonly details: readonly Paragraph[]
}

export interface Fact {
  readonly term: Paragraph
  readonly details: readonly Paragraph[]
}

/** Running lines; `page` and `pages` are numbers only the edition knows. */
export interface Furniture {
  readonly header: RunningLine
  readonly footer: RunningLine
  readonly headerOnFirstPage: boolean
}

export interface RunningLine {
  readonly left: readonly RunningPiece[]
  readonly center: readonly RunningPiece[]
  readonly right: readonly RunningPiece[]
}

export type RunningPiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'page' }
  | { readonly type: 'pages' }

/** A section after the body. The funding section has the emblem beside its text; others have a heading. */
export interface EndSection {
  readonly kind: EndMatterKind
  readonly heading?: Heading
  readonly emblem?: Emblem
  readonly logos: readonly Logo[]
  readonly children: readonly Block[]
}

/** The flag of the European Union, to be drawn from its geometry; required information, never decoration. */
export interface Emblem {
  readonly alt: string
  /** "European Union", spelled out beside the flag. */
  readonly name: Paragraph
}
