import type { Position } from '../brief/index.ts'

/**
 * What an edition says, in the order in which it is read aloud, in words that all four editions have in common. Readers
 * make one of a finished file; expected.ts makes one of the publication. What the edition adds by itself (running lines,
 * page numbers, contents, navigation, cover) is not part of it.
 */
export interface Reading {
  /** BCP 47, of the whole document. */
  readonly lang: string
  readonly metadata: ReadMetadata
  readonly children: readonly Node[]
  /** In order of their numbers. */
  readonly notes: readonly ReadNote[]
}

/** What the file says of itself, as plain text; a list has the order of the file. Absent is absent in the file. */
export interface ReadMetadata {
  readonly title?: string
  readonly authors: readonly string[]
  /** At its own precision: `2018`, `2018-07` or `2018-07-27`. */
  readonly date?: string
  readonly description?: string
  readonly keywords: readonly string[]
  readonly publisher?: string
  readonly identifier?: string
  readonly license?: string
}

export interface ReadNote {
  readonly number: number
  readonly children: readonly Node[]
  readonly position?: Position
}

export type Node = Text | NoteCall | Described | Element

/**
 * Characters as they are read. A line feed is a line break that was asked for; `lineEnd` stands where a line of set type
 * ends, and may or may not stand for a space.
 */
export interface Text {
  readonly type: 'text'
  readonly text: string
  /** Only of what the publication holds: a file does not know its source. */
  readonly position?: Position
}

/** U+2028, which no text of a brief has. */
export const lineEnd = '\u2028'

/** A reference to a note, by the number that the reader sees. */
export interface NoteCall {
  readonly type: 'note-call'
  readonly number: number
  readonly position?: Position
}

/** A picture that has a description. One that is decoration is not read, and so not here. */
export interface Described {
  readonly type: 'described'
  readonly alt: string
  readonly position?: Position
}

export interface Element {
  readonly type: 'element'
  readonly is: Meaning
  /** BCP 47, where it differs from what is around. */
  readonly lang?: string
  readonly children: readonly Node[]
  readonly position?: Position
}

/** What an element is: parts of the document, blocks, parts of blocks, and stretches of text. */
export type Meaning =
  | { readonly kind: PlainKind }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly marker: Marker }
  | ({ readonly kind: 'cell' } & CellMeaning)
  /** A link out of the document, with its address. */
  | { readonly kind: 'link'; readonly target: string }
  /** A link within the document, with the first words of what it leads to. */
  | { readonly kind: 'reference'; readonly target: string }

export interface CellMeaning {
  readonly scope?: 'column' | 'row'
  readonly columnSpan: number
  readonly rowSpan: number
}

/** What stands before an item: its number, a box with or without a tick, or a sign that says nothing more. */
export type Marker = number | 'ticked' | 'unticked' | 'bullet'

export type PlainKind =
  | PlainBlockKind
  | 'list'
  | 'definition'
  | 'table'
  | 'row'
  | 'figure'
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'highlight'
  | 'code-span'

/** `masthead` and `quote`, `box` hold blocks; the others hold text. A `list` holds items, a `definition` blocks. */
export type PlainBlockKind =
  | 'masthead'
  | 'title'
  | 'paragraph'
  | 'quote'
  | 'box'
  | 'term'
  | 'caption'
  | 'code'

export function text(words: string): Text {
  return { type: 'text', text: words }
}

export function element(is: Meaning, children: readonly Node[], lang?: string): Element {
  return lang === undefined ? { type: 'element', is, children } : { type: 'element', is, lang, children }
}
