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
  /** Marks that the file has words for, where it is not all of them. */
  readonly marks?: readonly MarkKind[]
  /** Characters of its text that none of the fonts in the file has. */
  readonly unset?: readonly string[]
  /** The program that the file says has saved it. */
  readonly savedBy?: string
  /** Where the metadata is stated; only of what the publication holds. */
  readonly placeOf?: (name: keyof ReadMetadata) => Position
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
 * Characters as they are read. A line feed is a line break that was asked for; `lineEnd` stands where code goes on on another
 * page of a PDF, and may stand for a line feed, a space or nothing.
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
  /** Editions may leave it out: the words of a pull quote that stand in the text as well. */
  readonly optional?: true
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
  /** What a link says of itself besides its words: its title. */
  | { readonly kind: 'link-title'; readonly title: string }
  /** A short form, with what it stands for. */
  | { readonly kind: 'abbreviation'; readonly expansion: string }

export interface CellMeaning {
  readonly scope?: 'column' | 'row'
  readonly columnSpan: number
  readonly rowSpan: number
}

/** What stands before an item: its number, a box with or without a tick, both, or a sign that says nothing more. */
export type Marker = Sign | Tick | `${number} ${Tick}`

/** A number, or a sign that says nothing more. */
type Sign = number | 'bullet'

type Tick = 'ticked' | 'unticked'

/** The box of a task takes the place of a sign, and stands beside a number. */
export function tickedMarker(sign: Sign, isTicked: boolean): Marker {
  const tick = isTicked ? 'ticked' : 'unticked'
  return sign === 'bullet' ? tick : `${sign} ${tick}`
}

/** A `stretch` says nothing but its language. */
export type PlainKind = GroupKind | LineKind | MarkKind | 'stretch'

/** These hold blocks: a `list` its items, a `table` captions and rows, a `row` its cells. */
export type GroupKind = 'masthead' | 'quote' | 'box' | 'list' | 'definition' | 'figure' | 'table' | 'row'

/** These hold text, and make a line of their own. Text straight in a group is a paragraph. */
export type LineKind = 'title' | 'paragraph' | 'term' | 'caption' | 'code'

/** These stand within a line. */
export const markKinds = [
  'strong',
  'emphasis',
  'strike',
  'superscript',
  'subscript',
  'highlight',
  'code-span',
] as const
export type MarkKind = (typeof markKinds)[number]

export function text(words: string): Text {
  return { type: 'text', text: words }
}

export function element(is: Meaning, children: readonly Node[], lang?: string): Element {
  return lang === undefined ? { type: 'element', is, children } : { type: 'element', is, lang, children }
}

const inlineKinds: ReadonlySet<Meaning['kind']> = new Set([
  ...(['link', 'reference', 'link-title', 'abbreviation', 'stretch'] as const),
  ...markKinds,
])

/** Whether an element stands within a line. */
export function isInline({ kind }: Meaning): boolean {
  return inlineKinds.has(kind)
}
