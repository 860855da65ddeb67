import type { BreakPiece, ObjectPiece, TextPiece } from '../paragraph.ts'
import type { Ink, Standing } from '../shaper.ts'

/** The part of a word that lies in one piece and has one level; odd levels run from right to left. */
export type Fragment = TextFragment | ObjectFragment

export interface TextFragment {
  readonly type: 'text'
  readonly piece: TextPiece
  readonly text: string
  readonly ink: Ink
  /** Points. */
  readonly width: number
  readonly standing: Standing
  readonly level: number
}

export interface ObjectFragment {
  readonly type: 'object'
  readonly piece: ObjectPiece
  /** One object replacement character: it counts as one character of its word. */
  readonly text: string
  readonly width: number
  readonly level: number
}

/** What a paragraph is made of once white space has been sorted out. */
export type Token = Word | Space | ForcedBreak

/** What no space divides, over as many pieces as it takes. */
export interface Word {
  readonly type: 'word'
  readonly fragments: readonly Fragment[]
  /** Of all fragments. */
  readonly text: string
  readonly width: number
  /** Offsets where the author allows a hyphen, where a line may end without one, and where it must not. */
  readonly softHyphens: readonly number[]
  readonly openings: readonly number[]
  readonly joints: readonly number[]
}

/** White space, or the place between two ideographs, which has no width and no ink. */
export interface Space {
  readonly type: 'space'
  readonly piece: TextPiece
  readonly ink: Ink
  readonly width: number
  /** Points by which it grows and shrinks when a line gives way; a space of a fixed width does neither. */
  readonly stretch: number
  readonly shrink: number
  readonly isBreakable: boolean
  readonly level: number
}

export interface ForcedBreak {
  readonly type: 'break'
  readonly piece: BreakPiece
}

/** Whether it is a raised mark, such as the number of a note. */
export function isRaised(fragment: Fragment): boolean {
  return fragment.type === 'text' && (fragment.piece.rise > 0 || fragment.piece.features.includes('sups'))
}
