import type { TextPiece } from './paragraph.ts'
import type { Shaped } from './shaped.ts'

/** A text shaped in the look of a piece: one part for each change of face. Lengths in thousandths of an em. */
export interface Ink {
  readonly parts: readonly Shaped[]
  /** Tracking after every glyph included. */
  readonly width: number
  /** Characters that no face has, each once. */
  readonly missing: readonly string[]
}

/** How a text stands in its word. */
export interface Standing {
  readonly direction: 'ltr' | 'rtl'
  /**
   * Letters right before and after it in the same word, in whatever look: letters that run from right to left join. A
   * space has the letter beside it in `before`, and takes the glyph of that letter's face.
   */
  readonly before: string
  readonly after: string
}

export const leftToRight: Standing = { direction: 'ltr', before: '', after: '' }

/**
 * Shapes a word, space or mark in the look of a piece; real faces in a build, a ruler in tests. The same text in the
 * same look gives the same ink, kept from the first time on.
 */
export type Shaper = (piece: TextPiece, text: string, standing: Standing) => Ink
