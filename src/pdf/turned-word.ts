import type { Glyph, Shaped } from '../type/index.ts'
import type { PaintedFace } from './faces.ts'
import { coordinate } from './path.ts'
import { type CodedWord, twoBytes } from './shown-text.ts'
import { serialise, text, writeLiteral } from './syntax.ts'

/** How the word is shown: in points, and in thousandths of an em. */
interface Manner {
  readonly size: number
  readonly tracking: number
}

/**
 * A word that runs from right to left, its letters one after the other as they are read, each at its place: so programs
 * find the text in its order both in the content and on the page. Dots and marks come last, read by nobody, for the
 * letters stand for them.
 */
export function codeTurned({ glyphs, width }: Shaped, face: PaintedFace, manner: Manner): CodedWord {
  const whole = width + manner.tracking * glyphs.length
  const placed = placeGlyphs(glyphs, whole, manner.tracking)
  const pen = { at: 0 }
  const letters = placed.filter(({ glyph }) => glyph.text !== '').map((one) => show(one, pen, face, manner))
  const marks = placed.filter(({ glyph }) => glyph.text === '').map((one) => show(one, pen, face, manner))
  const unread =
    marks.length === 0 ? '' : `]TJ /Span${serialise({ ActualText: text('') })}BDC [${marks.join('')}]TJ EMC [`
  return { array: letters.join('') + unread, shift: pen.at - whole, special: false }
}

interface PlacedGlyph {
  readonly glyph: Glyph
  /** From the left edge of the word, in thousandths of an em. */
  readonly x: number
}

function placeGlyphs(glyphs: readonly Glyph[], width: number, tracking: number): readonly PlacedGlyph[] {
  let edge = width
  return glyphs.map((glyph) => {
    edge -= glyph.advance + tracking
    return { glyph, x: edge + glyph.x }
  })
}

function show(
  { glyph, x }: PlacedGlyph,
  pen: { at: number },
  face: PaintedFace,
  { size, tracking }: Manner,
): string {
  const slot = face.slotOf(glyph)
  const back = Math.round(pen.at - x)
  pen.at += face.embedded.widthOf(slot) + tracking - back
  const code = writeLiteral(twoBytes(slot))
  const rise = coordinate((glyph.y * size) / 1000)
  const shown = glyph.y === 0 ? code : `]TJ ${rise} Ts [${code}]TJ 0 Ts [`
  return `${back === 0 ? '' : back}${shown}`
}
