import type { FontFace } from '../brand/index.ts'

/** A word, space or mark shaped once in one face: the unit of measuring and painting. Lengths are thousandths of an em. */
export interface Shaped {
  readonly text: string
  readonly face: FontFace
  /** In the order of the text: from left to right, or from right to left where the text runs so. */
  readonly glyphs: readonly Glyph[]
  /** Sum of the advances, kerning included. */
  readonly width: number
  readonly direction: 'ltr' | 'rtl'
}

export interface Glyph {
  /** Index in the face. */
  readonly id: number
  /**
   * The characters this glyph stands for in extracted text; a soft hyphen for a hyphen added at a line's end; empty
   * where another glyph stands for them.
   */
  readonly text: string
  readonly advance: number
  /** Displacement to the right of the left edge of its advance, and up; for marks, usually zero. */
  readonly x: number
  readonly y: number
}

/** OpenType features asked for, by tag. */
export type Features = readonly ('smcp' | 'c2sc' | 'onum' | 'lnum' | 'tnum' | 'pnum' | 'sups' | 'subs')[]
