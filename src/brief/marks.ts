/**
 * What a stretch of text is, besides its words. One mark object is shared by all the runs it covers, so two
 * adjacent links to one address stay two links: renderers compare marks by identity.
 */
export type Mark =
  | Strong
  | Emphasis
  | Underline
  | Strike
  | CodeMark
  | Keyboard
  | Superscript
  | Subscript
  | SmallCaps
  | Small
  | Highlight
  | Abbreviation
  | Language
  | Link
  | Reference

export interface Strong {
  readonly type: 'strong'
}
export interface Emphasis {
  readonly type: 'emphasis'
}
export interface Underline {
  readonly type: 'underline'
}
export interface Strike {
  readonly type: 'strike'
}
export interface CodeMark {
  readonly type: 'code'
}
export interface Keyboard {
  readonly type: 'keyboard'
}
export interface Superscript {
  readonly type: 'superscript'
}
export interface Subscript {
  readonly type: 'subscript'
}
export interface SmallCaps {
  readonly type: 'small-caps'
}
export interface Small {
  readonly type: 'small'
}
export interface Highlight {
  readonly type: 'highlight'
}
/** `title` spells the abbreviation out. */
export interface Abbreviation {
  readonly type: 'abbreviation'
  readonly title: string
}
/** `tag` is BCP 47; a change of direction alone has no tag. */
export interface Language {
  readonly type: 'language'
  readonly tag?: string
  readonly direction?: Direction
}
/** A link out of the document; `url` is absolute or `mailto:`, already checked for its scheme. Its title is shown under a mouse. */
export interface Link {
  readonly type: 'link'
  readonly url: string
  readonly title?: string
}
/** A link within the document; `target` is the `id` of a block that exists. */
export interface Reference {
  readonly type: 'reference'
  readonly target: string
  readonly title?: string
}

export type Direction = 'ltr' | 'rtl'
