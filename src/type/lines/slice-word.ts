import type { TextPiece } from '../paragraph.ts'
import type { Shaped } from '../shaped.ts'
import type { Shaper, Standing } from '../shaper.ts'
import type { Fragment, ObjectFragment, TextFragment, Word } from './fragment.ts'
import { firstLetter, lastLetter } from './joining.ts'

/** The hyphen that a line break adds, as it is shaped and as it is extracted from the page. */
const hyphen = '-'
const softHyphen = '\u00ad'

/** Part of a word that lies in one piece and on one line. */
export type Slice = TextSlice | ObjectFragment

export interface TextSlice {
  readonly type: 'text'
  readonly piece: TextPiece
  readonly parts: readonly Shaped[]
  /** Points. */
  readonly width: number
  readonly level: number
}

/**
 * The slices of a word from one offset to another, shaped anew where they are not whole fragments. An added hyphen is
 * shaped with the letters before it, so that it is kerned against them.
 */
export function sliceWord(
  word: Word,
  from: number,
  to: number,
  hyphenated: boolean,
  shape: Shaper,
): readonly Slice[] {
  const slices: Slice[] = []
  let start = 0
  for (const fragment of word.fragments) {
    const end = start + fragment.text.length
    if (end > from && start < to) {
      const [first, last] = [Math.max(from - start, 0), Math.min(to, end) - start]
      slices.push(sliceFragment(fragment, first, last, hyphenated && end >= to, shape))
    }
    start = end
  }
  return slices
}

function sliceFragment(
  fragment: Fragment,
  from: number,
  to: number,
  takesHyphen: boolean,
  shape: Shaper,
): Slice {
  if (fragment.type === 'object') return fragment
  const { piece, text, level } = fragment
  if (from === 0 && to === text.length && !takesHyphen)
    return { type: 'text', piece, parts: fragment.ink.parts, width: fragment.width, level }
  const ink = shape(piece, text.slice(from, to) + (takesHyphen ? hyphen : ''), standingOf(fragment, from, to))
  return { type: 'text', piece, parts: ink.parts, width: (ink.width * piece.size) / 1000, level }
}

/** Letters join over the end of a line as they do in their word. */
function standingOf({ standing, text }: TextFragment, from: number, to: number): Standing {
  if (standing.direction === 'ltr') return standing
  return {
    ...standing,
    before: from === 0 ? standing.before : lastLetter(text.slice(0, from)),
    after: to === text.length ? standing.after : firstLetter(text.slice(to)),
  }
}

/**
 * Slices that end in an added hyphen, the hyphen as a part of its own; it extracts as a soft hyphen, so that readers
 * rejoin the word.
 */
export function withHyphenApart(slices: readonly Slice[]): readonly Slice[] {
  const last = slices.at(-1)
  if (last?.type !== 'text') return slices
  return [...slices.slice(0, -1), { ...last, parts: splitHyphen(last.parts) }]
}

function splitHyphen(parts: readonly Shaped[]): readonly Shaped[] {
  const last = parts.at(-1)
  const glyph = last?.glyphs.at(-1)
  if (last === undefined || glyph === undefined) return parts
  const glyphs = [{ ...glyph, text: softHyphen }]
  const added: Shaped = {
    text: softHyphen,
    face: last.face,
    glyphs,
    width: glyph.advance,
    direction: last.direction,
  }
  const rest: Shaped = {
    text: last.text.slice(0, -hyphen.length),
    face: last.face,
    glyphs: last.glyphs.slice(0, -1),
    width: last.width - glyph.advance,
    direction: last.direction,
  }
  return [...parts.slice(0, -1), ...(rest.glyphs.length > 0 ? [rest] : []), added]
}
