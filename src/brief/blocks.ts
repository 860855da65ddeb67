import type { Inline, Picture } from './inline.ts'
import type { Direction } from './marks.ts'
import type { Position } from './position.ts'

export type Block =
  | Heading
  | Paragraph
  | List
  | Definitions
  | Quote
  | PullQuote
  | Box
  | Figure
  | Table
  | Code
  | Contents
  | PageBreak
  | Rule

/** A block of the text itself, not within another; in editions with pages, one that asks for it stands on a page turned to landscape. */
export type BodyBlock = Block & { readonly landscape?: true }

interface BlockBase {
  readonly position: Position
  /** Target of references; unique in the brief, `[A-Za-z_][\w.-]*` or any other letters of the language. */
  readonly id?: string
  /** Language and direction where they differ from the surroundings. */
  readonly lang?: string
  readonly direction?: Direction
}

/** Level 1 is a section of the brief (the title stands above all of them); levels never skip on the way down. */
export interface Heading extends BlockBase {
  readonly type: 'heading'
  readonly level: HeadingLevel
  readonly id: string
  /** Such as 2.1, where headings are numbered; the first run says it, with an en space behind it. */
  readonly number?: string
  readonly children: readonly Inline[]
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}

/** `start` is the number of the first item; it means nothing when the list is not ordered. */
export interface List extends BlockBase {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  /** What an ordered list counts with, where its author says so; else the brand does, by depth. */
  readonly numerals?: Numerals
  /** Tight lists have no space between their items. */
  readonly tight: boolean
  readonly children: readonly ListItem[]
}

/** Digits, letters or roman numerals, as HTML names them. */
export type Numerals = '1' | 'a' | 'A' | 'i' | 'I'

/** `checked` is present on the items of a task list. */
export interface ListItem extends BlockBase {
  readonly type: 'item'
  readonly checked?: boolean
  readonly children: readonly Block[]
}

export interface Definitions extends BlockBase {
  readonly type: 'definitions'
  readonly children: readonly Definition[]
}

export interface Definition extends BlockBase {
  readonly type: 'definition'
  readonly terms: readonly Term[]
  readonly children: readonly Block[]
}

export interface Term extends BlockBase {
  readonly type: 'term'
  readonly children: readonly Inline[]
}

export interface Quote extends BlockBase {
  readonly type: 'quote'
  readonly children: readonly Block[]
}

/** `repeated` is true when the words also stand in the text: then they are decoration for a screen reader. */
export interface PullQuote extends BlockBase {
  readonly type: 'pull-quote'
  readonly repeated: boolean
  readonly children: readonly Paragraph[]
}

/** A titled or plain aside; without a `title`, the brand's label of its kind stands in the post's language (`box` has none). */
export interface Box extends BlockBase {
  readonly type: 'box'
  readonly kind: BoxKind
  readonly title?: readonly Inline[]
  readonly children: readonly Block[]
}

export type BoxKind = 'key-messages' | 'recommendations' | 'box' | 'note' | 'warning'

export interface Figure extends BlockBase {
  readonly type: 'figure'
  readonly caption?: Caption
  readonly children: readonly Picture[]
}

/** At least one of its three parts is not empty. */
export interface Caption {
  readonly type: 'caption'
  /** Among figures or among tables, where captions are numbered; the first run says it, as in "Figure 2: ". */
  readonly number?: number
  readonly children: readonly Inline[]
  readonly source?: readonly Inline[]
  readonly credit?: readonly Inline[]
  readonly position: Position
}

/** Rows run head, body, foot. Every row fills `columns.length` grid places, counting spans. */
export interface Table extends BlockBase {
  readonly type: 'table'
  readonly caption?: Caption
  readonly columns: readonly Column[]
  readonly children: readonly Row[]
}

export interface Column {
  readonly align: Alignment
  /** Part of the width of the table that the author wants it to have (0–1); absent, its words decide. */
  readonly share?: number
}

export type Alignment = 'start' | 'center' | 'end'

export interface Row extends BlockBase {
  readonly type: 'row'
  readonly part: 'head' | 'body' | 'foot'
  /** The first row of another body than the rows before it: the author has grouped them. */
  readonly opensBody?: true
  readonly children: readonly Cell[]
}

export interface Cell extends BlockBase {
  readonly type: 'cell'
  /** What the cell is a header of; absent in a data cell. */
  readonly scope?: 'column' | 'row'
  /** First grid column covered, from 0. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: Alignment
  readonly children: readonly Block[]
}

/** Preformatted text; lines end in `\n`, the last line has no end. */
export interface Code extends BlockBase {
  readonly type: 'code'
  readonly language?: string
  readonly text: string
}

/** The place where the author wants the table of contents. */
export interface Contents extends BlockBase {
  readonly type: 'contents'
}

export interface PageBreak extends BlockBase {
  readonly type: 'page-break'
}

/** A break in thought; a centred ornament or line. */
export interface Rule extends BlockBase {
  readonly type: 'rule'
}

/** A note's body; `number` counts from 1 in order of first reference. */
export interface Note extends BlockBase {
  readonly type: 'note'
  readonly number: number
  /** How many references lead to it; at least one. */
  readonly references: number
  readonly children: readonly Block[]
}
