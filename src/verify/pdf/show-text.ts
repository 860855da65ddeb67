import type { ShownGlyph } from './font.ts'
import type { ShownText } from './marked-content.ts'
import { move, multiply } from './matrix.ts'
import { type Box, holdsPoint } from './page-box.ts'
import { inReadingOrder } from './reading-order.ts'
import { placeOn, type TextState } from './text-state.ts'

/** What a string of a text-showing operator is: bytes, or in an array also a number that moves the pen. */
export type Shown = string | number

/** A glyph, and between which places of its line the pen stands before and after it. */
interface PlacedGlyph {
  readonly glyph: ShownGlyph
  readonly from: number
  readonly to: number
}

/** Shows strings one after the other and moves the pen; the text has no glyphs that stand outside the page. */
export function showText(parts: readonly Shown[], page: number, box: Box, state: TextState): ShownText {
  const start = placeOn(page, state)
  const from = state.pen
  const glyphs = advance(parts, state)
  const { graphics, line } = state
  const matrix = multiply(move(0, graphics.rise, line), graphics.matrix)
  const height = graphics.size * middle
  const isOnPage = (x: number): boolean => holdsPoint(box, x, height, matrix)
  const isWhole = isOnPage(from) && isOnPage(state.pen)
  const onPage = isWhole ? glyphs : glyphs.filter((placed) => isOnPage((placed.from + placed.to) / 2))
  const isMeasured = glyphs.every(({ glyph }) => glyph.width !== undefined)
  const [a, b] = matrix
  const width = isMeasured ? (state.pen - from) * Math.hypot(a, b) : Number.POSITIVE_INFINITY
  return {
    text: graphics.isInked ? inReadingOrder(onPage.map(({ glyph }) => glyph.text)) : '',
    place: { ...start, width },
    isSeen: graphics.isInked && onPage.length > 0,
  }
}

/** Share of the size that the middle of small letters stands above their baseline. */
const middle = 0.25

/** Moves the pen over strings (ISO 32000-2, 9.4.4). */
function advance(parts: readonly Shown[], state: TextState): readonly PlacedGlyph[] {
  const { font, size, letterSpace, wordSpace, stretch } = state.graphics
  const glyphs: PlacedGlyph[] = []
  for (const part of parts) {
    if (typeof part === 'number') {
      state.pen -= (part / 1000) * size * stretch
      continue
    }
    for (const glyph of font(part)) {
      const from = state.pen
      const width = ((glyph.width ?? 0) / 1000) * size + letterSpace + (glyph.isWordSpace ? wordSpace : 0)
      state.pen += width * stretch
      glyphs.push({ glyph, from, to: state.pen })
    }
  }
  return glyphs
}
