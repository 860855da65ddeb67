import type { Isolate, Piece } from '../paragraph.ts'
import { embeddingLevels } from './unicode.ts'

/** For each piece, a level for each UTF-16 unit of its text; an object has one. */
export type Levels = readonly Uint8Array[]

/**
 * Embedding levels of a paragraph, or nothing where all of it runs from left to right. A forced break ends a paragraph
 * of the algorithm; what an isolate holds is ordered by itself and stands in its surroundings like a picture.
 */
export function levelsOf(pieces: readonly Piece[], direction: 'ltr' | 'rtl'): Levels | undefined {
  if (direction === 'ltr' && !pieces.some(mayTurn)) return undefined
  let text = ''
  let open: readonly Isolate[] = []
  const spans = pieces.map((piece) => {
    const isolates = piece.type === 'break' ? [] : piece.isolates
    text += between(open, isolates)
    open = isolates
    const start = text.length
    text += contentOf(piece)
    return [start, text.length] as const
  })
  const levels = embeddingLevels(text, direction)
  return spans.map(([start, end]) => levels.subarray(start, end))
}

/** Whether a piece holds letters or controls of the other direction, or states one. */
function mayTurn(piece: Piece): boolean {
  if (piece.type === 'break') return false
  if (piece.isolates.some((isolate) => isolate.direction === 'rtl')) return true
  return piece.type === 'text' && holdsRightToLeft(piece.text)
}

/** Whether a text holds anything that may make part of it run from right to left. */
export function holdsRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** Blocks of the scripts that run from right to left, and the controls that make text do so. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067\u2068]|[\ud802\ud803\ud83a\ud83b]/

function contentOf(piece: Piece): string {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'object':
      return '\ufffc'
    case 'break':
      return '\u2029'
  }
}

/** Controls that close the isolates that end between two pieces and open those that begin. */
function between(before: readonly Isolate[], after: readonly Isolate[]): string {
  if (before.length === 0 && after.length === 0) return ''
  const differs = before.findIndex((isolate, depth) => isolate !== after[depth])
  const shared = differs === -1 ? before.length : differs
  const opened = after.slice(shared).map(({ direction }) => (direction === 'rtl' ? '\u2067' : '\u2066'))
  return '\u2069'.repeat(before.length - shared) + opened.join('')
}
