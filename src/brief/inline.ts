import type { Mark } from './marks.ts'
import type { AskedSize } from './picture-size.ts'
import type { Position } from './position.ts'

/** Inline content is flat: runs of text with stacks of marks, outermost first. */
export type Inline = Run | Break | NoteRef | Picture

export interface Run {
  readonly type: 'run'
  /** Never empty; white space is collapsed, except in code; no line feed. */
  readonly text: string
  readonly marks: readonly Mark[]
  readonly position: Position
}

/** A line break the author asked for. */
export interface Break {
  readonly type: 'break'
  readonly marks: readonly Mark[]
  readonly position: Position
}

/** The `occurrence`-th (from 1) reference to the note with this `number` (from 1, in order of first reference). */
export interface NoteRef {
  readonly type: 'note-ref'
  readonly number: number
  readonly occurrence: number
  /** What stands raised between this call and the one right before it, without which 1 and 2 would read as 12. */
  readonly separator?: Run
  readonly marks: readonly Mark[]
  readonly position: Position
}

/** An image. `source` is the key of its bytes in `Publication.images`. */
export interface Picture {
  readonly type: 'picture'
  readonly source: string
  readonly alt: Alt
  /** Asked for by the author; absent for the natural size. No picture is wider than its measure. */
  readonly size?: AskedSize
  readonly marks: readonly Mark[]
  readonly position: Position
}

/**
 * What a picture is to those who cannot see it. Decoration is the author's word that nothing is lost without it;
 * `undescribed` says that nobody said anything, so that no edition may claim to be whole without its pictures.
 */
export type Alt =
  | { readonly type: 'described'; readonly words: string }
  | { readonly type: 'decoration' }
  | { readonly type: 'undescribed' }
