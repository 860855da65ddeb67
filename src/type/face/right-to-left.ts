import type { Glyph, Shaped } from '../shaped.ts'
import type { FullShaper } from './full-shaper.ts'
import type { OpenFace } from './open-face.ts'
import { orderMarks } from './order-marks.ts'
import type { ShapeRequest } from './shape.ts'

/** A part of a word that runs from right to left. */
export interface TurnedText {
  /** As it is drawn, brackets turned round, and as it was written: of the same length. */
  readonly drawn: string
  readonly original: string
  /** Letters that it touches in its word, whatever look they have: letters join across looks. */
  readonly before: string
  readonly after: string
}

export type ShapeTurned = (text: TurnedText) => Shaped

/** A shaper for what runs from right to left in one face. Every character must be in the face. */
export function createTurnedShaper(face: OpenFace, request: ShapeRequest, full: FullShaper): ShapeTurned {
  const shape: ShapeRow = (text) => full(face, text, { ...request, direction: 'rtl' })
  return (text) => {
    const glyphs = shapeTurned(text, shape, face.emptyGlyph())
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0)
    return { text: text.original, face: face.face, glyphs, width, direction: 'rtl' }
  }
}

/** Glyphs come from left to right, each with characters it stands for. */
type ShapeRow = (text: string) => readonly Glyph[]

/**
 * Glyphs in the order of their letters. The first glyph of each letter stands for its first character; for each further
 * one, a mark, a joiner, the second letter of a ligature, an empty glyph stands a hair to the left of it. Dots and marks
 * that are glyphs of their own stand for none. So a program that sorts glyphs by their place, and one that takes them as
 * they come, both find the text as it was written.
 */
function shapeTurned(
  { drawn, original, before, after }: TurnedText,
  shape: ShapeRow,
  empty: number,
): readonly Glyph[] {
  const letters = lettersOf(before + drawn + after, shape)
  const [from, to] = [before.length, before.length + drawn.length]
  const own = letters.filter(({ start, end }) => start < to && end > from)
  const isWhole = own.every(({ start, end }) => start >= from && end <= to)
  if (!isWhole) return shapeTurned({ drawn, original, before: '', after: '' }, shape, empty)
  return own.flatMap(({ start, end, glyphs }) =>
    withText(glyphs, original.slice(start - from, end - from), empty),
  )
}

/** A letter with its marks: where it stands in the text, and its glyphs. */
interface Letter {
  readonly start: number
  end: number
  readonly glyphs: Glyph[]
}

function lettersOf(text: string, shape: ShapeRow): readonly Letter[] {
  const letters: Letter[] = []
  let end = 0
  const ordered = orderMarks(text)
  for (const glyph of shape(ordered).toReversed()) {
    const start = end
    end += glyph.text.length
    // What a joiner is drawn as says something else of itself.
    const characters = ordered.slice(start, end)
    const last = letters.at(-1)
    if (ignorable.test(characters)) {
      if (last !== undefined) last.end = end
    } else if (last !== undefined && attached.test(characters)) {
      last.glyphs.push(glyph)
      last.end = end
    } else letters.push({ start: letters.length === 0 ? 0 : start, end, glyphs: [glyph] })
  }
  // A font that gives characters up or twice: then the first glyph stands for all of them.
  const [first] = letters
  if (first === undefined || end === text.length) return letters
  return [{ start: 0, end: text.length, glyphs: letters.flatMap(({ glyphs }) => glyphs) }]
}

/** What is no letter of its own: the second part of one, or marks. */
const attached = /^\p{M}*$/u

/** Joiners and the like say how letters are drawn and are not drawn themselves. */
const ignorable = /^\p{DI}+$/u

function withText(glyphs: readonly Glyph[], text: string, empty: number): readonly Glyph[] {
  const [first, ...others] = glyphs
  if (first === undefined) return []
  const [own = '', ...further] = empty === 0 ? [text] : text
  return [
    { ...first, text: own },
    ...further.map((character, index) => ({
      id: empty,
      text: character,
      advance: 0,
      x: first.x - hair * (index + 1),
      y: 0,
    })),
    ...others.map((glyph) => ({ ...glyph, text: '' })),
  ]
}

/** Thousandths of an em: nearer than the next letter, far enough to be told apart. */
const hair = 10
