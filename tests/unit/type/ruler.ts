import type { Position, Run } from '../../../src/brief/index.ts'
import type { ParagraphSpec, SetLine, TextPiece } from '../../../src/type/index.ts'
import { createLineBreaker } from '../../../src/type/lines/break-lines.ts'
import { createMeasureCut } from '../../../src/type/lines/measure-cut.ts'
import { createPointList } from '../../../src/type/lines/point-list.ts'
import { setParagraph } from '../../../src/type/lines/set-paragraph.ts'
import { isAddress } from '../../../src/type/lines/word-cuts.ts'
import type { Shaper } from '../../../src/type/shaper.ts'
import { serif } from './fonts.ts'

const nowhere = { line: 1, column: 1, offset: 0 }
const position: Position = { start: nowhere, end: nowhere }

/** Text of ten points, so that a letter of the ruler is five points wide and a space two and a half. */
export function piece(text: string, stated: Partial<TextPiece> = {}): TextPiece {
  const node: Run = { type: 'run', text, marks: [], position }
  const look = {
    family: serif,
    fallback: [],
    weight: 400,
    italic: false,
    size: 10,
    features: [],
    tracking: 0,
  }
  return {
    type: 'text',
    text,
    ...look,
    rise: 0,
    lang: 'en-GB',
    hyphenate: true,
    isolates: [],
    node,
    ...stated,
  }
}

/** A shaper with a ruler: letters half an em wide, spaces a quarter, nothing joined or kerned. */
export const ruler: Shaper = (_piece, text, standing) => {
  const [face] = serif.faces
  if (face === undefined) throw new Error('a family has a face')
  const glyphs = [...text].map((letter) => ({
    id: letter.codePointAt(0) ?? 0,
    text: letter,
    advance: /\s/.test(letter) ? 250 : 500,
    x: 0,
    y: 0,
  }))
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  return { parts: [{ text, face, glyphs, width, direction: standing.direction }], width, missing: [] }
}

/** Divides after every second letter, which is more than any language allows. */
const everyOther = (word: string): readonly number[] =>
  /^\p{L}+$/u.test(word)
    ? Array.from({ length: Math.floor(word.length / 2) }, (_, index) => index * 2).slice(1)
    : []

const tools = {
  shape: ruler,
  measureCut: createMeasureCut(ruler),
  hyphenate: (word: string) => (isAddress(word) ? [] : everyOther(word)),
  onMissing: () => {},
  points: createPointList(),
  breakLines: createLineBreaker(),
}

export function setWithRuler(
  text: string | ParagraphSpec['pieces'],
  stated: Partial<ParagraphSpec> = {},
): readonly SetLine[] {
  const pieces = typeof text === 'string' ? [piece(text)] : text
  const spec = {
    widths: [100],
    align: 'justify',
    direction: 'ltr',
    firstIndent: 0,
    hang: false,
    expand: false,
  } as const
  return setParagraph({ pieces, ...spec, ...stated }, tools)
}

/** What a line says; an added hyphen is a soft one. */
export function textOf({ segments }: SetLine): string {
  return segments.map(({ shaped }) => shaped.text).join('')
}

/** Where the ink of a line ends. */
export function endOf({ segments, objects }: SetLine): number {
  return Math.max(
    0,
    ...segments.map(({ x, width }) => x + width),
    ...objects.map(({ x, piece: { width } }) => x + width),
  )
}
