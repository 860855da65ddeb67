import type { FontFace } from '../brand/index.ts'

/** A word, space or mark shaped once in one face: the unit of measuring and painting. Lengths are thousandths of an em. */
export interface Shaped {
  readonly text: string
  readonly face: FontFace
  readonly glyphs: readonly Glyph[]
  /** Sum of the advances, kerning included. */
  readonly width: number
}

export interface Glyph {
  /** Index in the face. */
  readonly id: number
  /** The characters this glyph stands for in extracted text; a soft hyphen for a hyphen added at a line's end. */
  readonly text: string
  readonly advance: number
  /** Displacement from the pen, for marks; usually zero. */
  readonly x: number
  readonly y: number
}

/** OpenType features asked for, by tag. */
export type Features = readonly ('smcp' | 'c2sc' | 'onum' | 'lnum' | 'tnum' | 'pnum' | 'sups' | 'subs')[]
