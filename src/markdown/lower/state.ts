import type { Element } from 'hast'
import type { Direction, Inline, Mark, Picture, Point, Position, Run } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import type { Anchors } from './anchors.ts'
import type { Call, Notes } from './notes.ts'
import type { Outline } from './outline.ts'
import type { Written } from './report-leftovers.ts'

/** A picture as the post names it, to be read later. */
export interface NamedPicture {
  readonly source: string
  readonly position: Position
}

/** What is to stand on turned pages: where that was said, and the places of its blocks, which tell them whatever is added to them. */
export interface Landscape {
  readonly position: Position
  readonly blocks: readonly Position[]
}

/** What the lowering of one text shares from its first node to its last. */
export interface State {
  readonly report: Report
  /** The text that offsets of the tree count in. */
  readonly source: string
  /** The place of an offset in it. */
  readonly pointAt: (offset: number) => Point
  /** Whether the post names a bibliography, so that `@key` cites. */
  readonly cites: boolean
  /** How runs were written; grows with every text met. */
  readonly written: WeakMap<Run, Written>
  readonly anchors: Anchors
  readonly outline: Outline
  readonly notes: Notes
  /** The number of a call; the call as it was typed where none may stand; nothing where its note has no text. */
  readonly callNote: (call: Element, context: Context) => Call | string | undefined
  /** Grows with every picture met. */
  readonly pictures: NamedPicture[]
  /** Grows with every wish for turned pages. */
  readonly landscapes: Landscape[]
  /** Titles of pictures that are not yet the caption of a figure. */
  readonly titles: Map<Picture, string>
  /** Web address that relative links are completed from. */
  readonly base: string | undefined
  /** Whether straight quotes, double hyphens and three dots become what a printer would set. */
  readonly smart: boolean
  /** Grows with every run that stays as it was typed. */
  readonly typed: WeakSet<Inline>
  /** Whether an inline element that the parser has cut into pieces holds anything in one of them. */
  readonly isFilled: (element: Element) => boolean
  /** Whether words stand in the text outside pull quotes; looked up when the first of these is met. */
  readonly isInText: (words: string) => boolean
}

/** Where a node stands; handed down, never changed. */
export interface Context {
  /** Of the text at this place, BCP 47. */
  readonly lang: string
  /** Language and direction of elements around that make no block of their own, for the blocks within. */
  readonly scope: { readonly lang?: string; readonly direction?: Direction }
  /** Of inline elements that wrap blocks. */
  readonly marks: readonly Mark[]
  /** Of the nearest node around whose place is known. */
  readonly position: Position
  /** A place that every node gets, for text that was not read where it stands. */
  readonly fixed?: Position
  /** Whether this is within a quotation of its own element. */
  readonly quoted?: boolean
  /** Whether a picture that stands alone is a figure; in a table cell it is not. */
  readonly figures: boolean
}
