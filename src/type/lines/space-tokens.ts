import type { TextPiece } from '../paragraph.ts'
import type { Ink } from '../shaper.ts'
import type { Fragment, Space, TextFragment, Token } from './fragment.ts'
import { mayYield } from './ideographs.ts'
import { jointStretch, spaceShrink, spaceStretch } from './share-room.ts'

/** White space as it is shaped. An ordinary space and U+00A0 give way with the line. */
export function spaceOf(piece: TextPiece, text: string, ink: Ink, level: number): Space {
  const width = (ink.width * piece.size) / 1000
  const isElastic = text === ' ' || text === '\u00a0'
  return {
    type: 'space',
    piece,
    ink,
    width,
    stretch: isElastic ? width * spaceStretch : 0,
    shrink: isElastic ? width * spaceShrink : 0,
    isBreakable: !binding.test(text),
    level,
  }
}

/**
 * Spaces that a line never breaks at: besides the no-break ones the thin spaces, which stand between figures and before
 * marks wherever authors write them.
 */
const binding = /[\u00a0\u2006-\u200a\u202f]/

/** The place between two ideographs. Where text turns, they do not stand side by side, and nothing yields. */
export function jointOf(before: Fragment, after: TextFragment): Space {
  const { piece, level } = after
  const isElastic = before.level === level && mayYield(before.text, after.text)
  const stretch = isElastic ? piece.size * jointStretch : 0
  return { type: 'space', piece, ink: noInk, width: 0, stretch, shrink: 0, isBreakable: true, level }
}

const noInk: Ink = { parts: [], width: 0, missing: [] }

/** Whether it collapses with white space beside it; a place between ideographs, which never shrinks, does not. */
export function isPlainSpace(token: Token | undefined): boolean {
  return token?.type === 'space' && token.shrink > 0 && token.isBreakable
}
