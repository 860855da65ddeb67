import type { FontFamily } from '../brand/index.ts'
import type { Inline } from '../brief/index.ts'
import type { Features, Shaped } from './shaped.ts'

/** Text in one look. `node` is the inline node it came from, by identity; `text` may hold any white space. */
export interface TextPiece {
  readonly type: 'text'
  readonly text: string
  readonly family: FontFamily
  readonly fallback: readonly FontFamily[]
  readonly weight: number
  readonly italic: boolean
  /** Points. */
  readonly size: number
  readonly features: Features
  /** Thousandths of an em after each letter. */
  readonly tracking: number
  /** Points; positive is up. */
  readonly rise: number
  readonly lang: string
  readonly hyphenate: boolean
  /** Outermost first; pieces in one isolate share one object. */
  readonly isolates: readonly Isolate[]
  readonly node: Inline
}

/** A stretch of a paragraph with a direction of its own, which does not reach beyond it. */
export interface Isolate {
  readonly direction: 'ltr' | 'rtl'
}

/** Something that is not text but stands in the line, on the baseline. */
export interface ObjectPiece {
  readonly type: 'object'
  readonly width: number
  readonly height: number
  readonly isolates: readonly Isolate[]
  readonly node: Inline
}

export interface BreakPiece {
  readonly type: 'break'
  readonly node: Inline
}

export type Piece = TextPiece | ObjectPiece | BreakPiece

export interface ParagraphSpec {
  readonly pieces: readonly Piece[]
  /** Measure of each line in points; the last one holds for all further lines. */
  readonly widths: readonly number[]
  readonly align: 'justify' | 'start' | 'center' | 'end'
  readonly direction: 'ltr' | 'rtl'
  readonly firstIndent: number
  /** Let punctuation stand a little outside the measure. */
  readonly hang: boolean
  /** Let the letters of justified lines be a little wider or narrower than drawn, so that spaces differ less. */
  readonly expand: boolean
}

/** A set line; `x` from the left edge of the measure to the left edge of what is there, in points. */
export interface SetLine {
  readonly width: number
  /** In the order of the text, wherever they stand. */
  readonly segments: readonly Segment[]
  readonly objects: readonly PlacedObject[]
  /** Stands behind the words, outside the width: it is read, and no part of what is seen. */
  readonly endSpace: EndSpace | undefined
  /** Ends in a hyphen that the author did not write. */
  readonly hyphenated: boolean
  /** How far the spaces were stretched (+) or shrunk (−), 1 being all that they should. */
  readonly ratio: number
  /** Set only as well as it could be: wider than the measure, or looser than the limit. */
  readonly overfull: boolean
}

/** One shaped word or space at its place. Consecutive segments of one `piece` are one piece of ink. */
export interface Segment {
  readonly piece: TextPiece
  readonly shaped: Shaped
  readonly x: number
  /** Width on the page, in points: a space as stretched, letters as scaled. */
  readonly width: number
  /** How wide the glyphs are set, 1 being as drawn; the same all along a line. */
  readonly scale: number
}

/** The space that the end of a line stands for, in the look of a piece. */
export interface EndSpace {
  readonly piece: TextPiece
  /** The piece that it belongs to: the text that it is a space of, or the break that was asked for. */
  readonly owner: TextPiece | BreakPiece
  readonly shaped: Shaped
  readonly x: number
  readonly scale: number
}

export interface PlacedObject {
  readonly piece: ObjectPiece
  readonly x: number
}
