import type { PlacedWord } from '../layout/index.ts'
import type { Glyph } from '../type/index.ts'
import type { PaintedFace } from './faces.ts'
import { coordinate } from './path.ts'
import { showOutlines } from './show-outlines.ts'
import { twoBytes } from './slot-code.ts'
import { writeLiteral } from './syntax.ts'
import type { Manner } from './text-line.ts'
import type { TextRun } from './text-runs.ts'

/** A glyph at its place, in thousandths of an em from the left edge of the run. */
export interface PlacedGlyph {
  readonly glyph: Glyph
  readonly x: number
}

/**
 * A run of words from right to left as one text object with one string. The string has the order in which letters are
 * seen, from left to right: PDFium, pdf.js, pypdf and MuPDF turn it round, and would turn the order of reading round as
 * well. It holds one glyph for each character and nothing else, because a second text object or a rise would part the
 * words in PDFium: dots and marks, which stand for no character, are outlines before it. Readers turn letters alone, so
 * signs without a letter stay in the order of reading.
 */
export function showTurned({ type, words }: TextRun, face: PaintedFace, manner: Manner): string {
  const left = Math.min(...words.map(({ x }) => x))
  const placed = words.flatMap((word) => placeGlyphs(word, left, manner))
  const read = placed.filter(({ glyph }) => glyph.text !== '')
  const letters = type === 'turned' ? read.toReversed() : read
  const drawn = placed.filter(({ glyph }) => glyph.text === '')
  // Letters that a font sets off the baseline are drawn there, and said on it.
  const isLevel = letters.every(({ glyph }) => glyph.y === 0)
  const outlines = showOutlines(isLevel ? drawn : [...read, ...drawn], left, face, manner)
  const text = showLetters(letters, left, face, manner)
  const shown = isLevel ? text : `q 3 Tr ${text} Q`
  return outlines === '' ? shown : `${outlines}\n${shown}`
}

function placeGlyphs(
  { x, shaped }: PlacedWord,
  left: number,
  { size, scale, tracking }: Manner,
): readonly PlacedGlyph[] {
  let edge = ((x - left) * 1000) / size / scale + shaped.width + tracking * shaped.glyphs.length
  return shaped.glyphs.map((glyph) => {
    edge -= glyph.advance + tracking
    return { glyph, x: edge + glyph.x }
  })
}

/** Every place is reached by a number, tracking included; numbers count from where the pen really is. */
function showLetters(
  letters: readonly PlacedGlyph[],
  left: number,
  face: PaintedFace,
  { size, scale, y }: Manner,
): string {
  const start = letters[0]?.x ?? 0
  let array = ''
  let codes = ''
  let pen = start
  for (const { glyph, x } of letters) {
    const slot = face.slotOf(glyph)
    const back = Math.round(pen - x)
    if (back !== 0) {
      array += `${codes === '' ? '' : writeLiteral(codes)}${back}`
      codes = ''
    }
    codes += twoBytes(slot)
    pen += face.embedded.widthOf(slot) - back
  }
  if (codes !== '') array += writeLiteral(codes)
  const percent = Math.round(scale * 1e5) / 1000
  const [scaling, reset] = percent === 100 ? ['', ''] : [`${coordinate(percent)} Tz `, ' 100 Tz']
  const from = left + (start * size * scale) / 1000
  return `BT /${face.embedded.name} ${coordinate(size)} Tf ${scaling}1 0 0 -1 ${coordinate(from)} ${coordinate(y)} Tm [${array}]TJ${reset} ET`
}
