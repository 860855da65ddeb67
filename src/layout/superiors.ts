import type { TextPiece } from '../type/index.ts'
import type { Typesetter } from './typesetter.ts'

/** Whether a face draws all of a text as real superiors or inferiors. */
export type Superiors = (piece: TextPiece, feature: 'sups' | 'subs') => boolean

/**
 * Asks the typesetter itself: a feature that a face lacks leaves its glyphs as they were. Answers are kept by look and
 * text, for the same few numbers come again and again.
 */
export function superiorsOf(set: Typesetter): Superiors {
  const answers = new Map<string, boolean>()
  return (piece, feature) => {
    const key = [feature, piece.family.name, piece.weight, piece.italic, piece.text].join('\n')
    const known = answers.get(key)
    if (known !== undefined) return known
    const plain = glyphsOf(set, piece)
    const raised = glyphsOf(set, { ...piece, features: [...piece.features, feature] })
    const answer = plain.length === raised.length && raised.every((id, index) => id !== plain[index])
    answers.set(key, answer)
    return answer
  }
}

function glyphsOf(set: Typesetter, piece: TextPiece): readonly number[] {
  const lines = set({
    pieces: [piece],
    widths: [Number.MAX_SAFE_INTEGER],
    align: 'start',
    direction: 'ltr',
    firstIndent: 0,
    hang: false,
    expand: false,
  })
  return lines.flatMap((line) =>
    line.segments.flatMap(({ shaped }) =>
      shaped.text.trim() === '' ? [] : shaped.glyphs.map((glyph) => glyph.id),
    ),
  )
}
