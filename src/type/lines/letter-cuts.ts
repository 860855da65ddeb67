import type { Fragment, Word } from './fragment.ts'

/** A place between two letters with the width of the word up to it, in points. */
export interface LetterCut {
  readonly offset: number
  readonly before: number
}

/**
 * Every place between two letters of a word, for a word that is wider than any line. Widths are taken from the word as
 * a whole: shaping each of its beginnings would take time with the square of its length.
 */
export function findLetterCuts(word: Word): readonly LetterCut[] {
  const cuts: LetterCut[] = []
  let [offset, width] = [0, 0]
  for (const fragment of word.fragments) {
    for (const step of stepsOf(fragment)) {
      if (offset > 0 && step.length > 0 && !attached.test(word.text.slice(offset, offset + 2)))
        cuts.push({ offset, before: width })
      offset += step.length
      width += step.width
    }
  }
  return cuts
}

/** What stays with the letter before it: combining marks, joiners and variation selectors, closing marks. */
const attached = /^[\p{M}\p{Join_C}\p{VS}\p{Pe}\p{Pf}.,;:!?]/u

interface Step {
  readonly length: number
  readonly width: number
}

function stepsOf(fragment: Fragment): readonly Step[] {
  if (fragment.type === 'object') return [{ length: 1, width: fragment.width }]
  const { piece, text, ink } = fragment
  const glyphs = ink.parts.flatMap((part) => part.glyphs)
  if (glyphs.map((glyph) => glyph.text).join('') === text)
    return glyphs.map((glyph) => ({
      length: glyph.text.length,
      width: ((glyph.advance + piece.tracking) * piece.size) / 1000,
    }))
  const letters = [...text]
  return letters.map((letter) => ({ length: letter.length, width: fragment.width / letters.length }))
}
