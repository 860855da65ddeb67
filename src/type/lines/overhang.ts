import type { Shaped } from '../shaped.ts'
import { hangAtEnd, hangAtStart } from './hanging.ts'
import type { Slice } from './slice-word.ts'

/** Points by which the first mark of a line stands out of the measure. */
export function startOverhang(slice: Slice | undefined, hang: boolean): number {
  if (!hang || slice?.type !== 'text') return 0
  const glyph = slice.parts[0]?.glyphs[0]
  if (glyph === undefined) return 0
  return (hangAtStart(firstOf(glyph.text)) * glyph.advance * slice.piece.size) / 1000
}

/** Points by which the last mark of a line stands out of the measure; the tracking after it does so in any case. */
export function endOverhang(slice: Slice | undefined, hang: boolean): number {
  if (slice?.type !== 'text') return 0
  const { piece, parts } = slice
  const glyph = lastGlyph(parts)
  if (glyph === undefined) return 0
  const share = hang ? hangAtEnd(glyph.text === '\u00ad' ? '-' : firstOf(glyph.text)) : 0
  return ((share * glyph.advance + piece.tracking) * piece.size) / 1000
}

function lastGlyph(parts: readonly Shaped[]) {
  return parts.at(-1)?.glyphs.at(-1)
}

function firstOf(text: string): string {
  return text.charAt(0)
}
