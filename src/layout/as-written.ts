import type { Piece, Shaped, TextPiece } from '../type/index.ts'

/** Where in its piece each word ends that has been set so far, line after line. */
export type Cursors = Map<Piece, number>

/**
 * Words set in capitals keep the author's letters for whoever copies, searches or listens: each glyph stands for what
 * was written. Capitals that are more letters than what they stand for, such as SS for ß, stay as they are.
 */
export function asWritten(shaped: Shaped, piece: TextPiece, written: string, cursors: Cursors): Shaped {
  const start = piece.text.indexOf(shaped.text.replace(softHyphen, ''), cursors.get(piece) ?? 0)
  if (start === -1 || written.length !== piece.text.length || shaped.direction === 'rtl') return shaped
  let at = start
  const glyphs = shaped.glyphs.map((glyph) => {
    if (glyph.text === softHyphen) return glyph
    const text = written.slice(at, at + glyph.text.length)
    at += glyph.text.length
    return { ...glyph, text }
  })
  cursors.set(piece, at)
  return { ...shaped, text: written.slice(start, at), glyphs }
}

const softHyphen = '\u00AD'
