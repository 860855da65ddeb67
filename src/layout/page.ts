import type { FontFace } from '../brand/index.ts'
import type { Block, Image, Inline, ListItem, Note, Row, Term } from '../brief/index.ts'
import type { Shaped } from '../type/index.ts'

/** A finished page: plain geometry in points, origin at the top left, y down. Items are painted in order. */
export interface Page {
  /** From 0. */
  readonly index: number
  /** As printed and as shown by viewers. */
  readonly label: string
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
  /** Where things begin on this page, in order; a thing has one anchor, on the page where it begins. */
  readonly anchors: readonly Anchor[]
}

export type Item = TextItem | PathItem | ImageItem

/** Ink on one baseline in one face, size and colour. */
export interface TextItem {
  readonly type: 'text'
  readonly origin: Origin
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly face: FontFace
  /** `#rrggbb` */
  readonly colour: string
  /** Thousandths of an em after each glyph. */
  readonly tracking: number
  /** How wide glyphs are set, what is between them included; 1 is as drawn. */
  readonly scale: number
  /** Words and spaces from left to right at absolute places; a space is wider or narrower than its glyph. */
  readonly words: readonly PlacedWord[]
  /** The space that the end of the line stands for, behind its words: it is read, and no part of what is seen. */
  readonly endSpace?: PlacedWord
}

export interface PlacedWord {
  readonly x: number
  readonly shaped: Shaped
}

/** Lines and areas. `path` is SVG path data of M, L, C and Z with absolute coordinates on the page. */
export interface PathItem {
  readonly type: 'path'
  readonly origin: Origin
  readonly path: string
  readonly fill?: string
  readonly stroke?: { readonly colour: string; readonly width: number }
}

export interface ImageItem {
  readonly type: 'image'
  readonly origin: Origin
  readonly image: Image
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a piece of ink belongs to: a node of the publication, by identity, or nothing that is read. */
export type Origin = Content | Artifact

export interface Content {
  readonly type: 'content'
  readonly node: OriginNode
  /**
   * Which of a node's own marks this is; text and pictures have none. `entry`, `leader` and `page-number` are the line
   * of a table of contents that leads to a heading, and belong to that heading; so does `label` to a box without a title.
   * `source` and `credit` are the words before these in a caption.
   */
  readonly part?:
    | 'marker'
    | 'box'
    | 'emblem'
    | 'logo'
    | 'label'
    | 'entry'
    | 'leader'
    | 'page-number'
    | 'source'
    | 'credit'
}

/** Anything that can own ink or an anchor, the publication's composed nodes included. */
export type OriginNode = Inline | Block | ListItem | Row | Term | Note | object

/** Decoration, running lines and repeated table heads, by the types of ISO 32000-1, 14.8.2.2. */
export interface Artifact {
  readonly type: 'artifact'
  readonly kind: 'header' | 'footer' | 'page' | 'layout' | 'background'
}

/** The top of a node on its page. */
export interface Anchor {
  readonly node: OriginNode
  readonly x: number
  readonly y: number
}
