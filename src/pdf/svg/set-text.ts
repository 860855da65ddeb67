import { type Brand, familyFor } from '../../brand/index.ts'
import type { Position, Run } from '../../brief/index.ts'
import type { Typesetter } from '../../layout/index.ts'
import type { Publication } from '../../publication/index.ts'
import type { SetLine, Shaped, TextPiece } from '../../type/index.ts'
import { type FaceLines, faceLinesReader } from './face-lines.ts'

import type { Baseline, SceneText, ShapeInk, TextChunk, TextSpan } from './scene.ts'

/** A span at its place, in the text's coordinates; `y` is its baseline, raised or lowered as it was asked for. */
export interface SetSpan {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly ascent: number
  readonly descent: number
  readonly size: number
  /** Thousandths of an em after each glyph. */
  readonly tracking: number
  /** Words and spaces at absolute places. */
  readonly words: readonly { readonly x: number; readonly shaped: Shaped }[]
  readonly ink: ShapeInk
}

export type TextSetter = (text: SceneText) => readonly SetSpan[]

/** Sets texts of the drawing at a place of the post in the families of the brand. */
export type TextSetterFor = (position: Position | undefined) => TextSetter

export function textSetters({ brand, brief }: Publication, set: Typesetter): TextSetterFor {
  const linesOf = faceLinesReader()
  return (position) => {
    const node: Run = { type: 'run', text: ' ', marks: [], position: position ?? brief.position }
    const setChunk = (spans: readonly TextSpan[], tracking: number): readonly ShapedSpan[] => {
      const pieces = spans.map((span) => pieceOf(span, tracking, brand, brief.meta.lang, node))
      const [line] = set({ ...oneLine, pieces })
      return spans.map((span, index) => shapedSpan(span, pieces[index], line, linesOf))
    }
    return ({ chunks }) => setChunks(chunks, setChunk)
  }
}

/** As wide as a line gets: text in drawings does not break. */
const oneLine = {
  widths: [Number.MAX_SAFE_INTEGER],
  align: 'start',
  direction: 'ltr',
  firstIndent: 0,
  hang: false,
  expand: false,
} as const

function pieceOf(
  { text, look }: TextSpan,
  tracking: number,
  brand: Brand,
  lang: string,
  node: Run,
): TextPiece {
  return {
    type: 'text',
    text,
    family: familyFor(look.families, brand),
    fallback: brand.fallbackFonts,
    weight: look.weight,
    italic: look.isItalic,
    size: look.size,
    features: [],
    tracking: look.size === 0 ? 0 : ((look.letterSpacing + tracking) * 1000) / look.size,
    rise: 0,
    lang,
    hyphenate: false,
    isolates: [],
    node,
  }
}

/** A span as it stands in its line, before it is moved to its place. */
interface ShapedSpan {
  readonly span: TextSpan
  readonly tracking: number
  readonly start: number
  readonly width: number
  readonly words: SetSpan['words']
  readonly lines: FaceLines
}

function shapedSpan(
  span: TextSpan,
  piece: TextPiece | undefined,
  line: SetLine | undefined,
  linesOf: ReturnType<typeof faceLinesReader>,
): ShapedSpan {
  const segments = line?.segments.filter((segment) => segment.piece === piece) ?? []
  const [first] = segments
  const start = segments.reduce((least, { x }) => Math.min(least, x), first?.x ?? 0)
  const end = segments.reduce((most, { x, width }) => Math.max(most, x + width), start)
  return {
    span,
    tracking: piece?.tracking ?? 0,
    start,
    width: end - start,
    words: segments.map(({ x, shaped }) => ({ x, shaped })),
    lines: first === undefined ? { ascender: 0, descender: 0, xHeight: 0 } : linesOf(first.shaped.face),
  }
}

function setChunks(
  chunks: readonly TextChunk[],
  setChunk: (spans: readonly TextSpan[], tracking: number) => readonly ShapedSpan[],
): readonly SetSpan[] {
  const set: SetSpan[] = []
  let [x, y] = [0, 0]
  for (const chunk of chunks) {
    const natural = setChunk(chunk.spans, 0)
    const gap =
      chunk.fit === undefined ? 0 : (chunk.fit - widthOf(natural)) / Math.max(1, glyphCount(natural) - 1)
    const shaped = gap === 0 ? natural : setChunk(chunk.spans, gap)
    x = (chunk.x ?? x) - anchorShares[chunk.anchor] * (chunk.fit ?? widthOf(shaped))
    y = chunk.y ?? y
    // The first of them may stand last.
    const start = shaped.reduce((least, one) => Math.min(least, one.start), shaped[0]?.start ?? 0)
    let moved = 0
    for (const one of shaped) {
      moved += one.span.dx
      y += one.span.dy
      set.push(placed(one, x + moved - start, y))
    }
    x += widthOf(shaped)
  }
  return set.filter(({ size, words }) => size > 0 && words.length > 0)
}

function placed({ span, tracking, start, width, words, lines }: ShapedSpan, by: number, y: number): SetSpan {
  const { size, baseline, raised } = span.look
  return {
    x: start + by,
    y: y + heightOf[baseline](lines) * size - raised,
    width,
    ascent: lines.ascender * size,
    descent: -lines.descender * size,
    size,
    tracking,
    words: words.map(({ x, shaped }) => ({ x: x + by, shaped })),
    ink: span.ink,
  }
}

const anchorShares: Record<TextChunk['anchor'], number> = { start: 0, middle: 0.5, end: 1 }

/** How far the lines of a face stand above its alphabetic baseline, in ems. */
const heightOf: Record<Baseline, (lines: FaceLines) => number> = {
  alphabetic: () => 0,
  middle: ({ xHeight }) => xHeight / 2,
  central: ({ ascender, descender }) => (ascender + descender) / 2,
  mathematical: ({ ascender }) => ascender / 2,
  hanging: ({ ascender }) => ascender * 0.8,
  top: ({ ascender }) => ascender,
  bottom: ({ descender }) => descender,
}

/** Shifts within a chunk count: it is anchored with them. */
function widthOf(shaped: readonly ShapedSpan[]): number {
  return shaped.reduce((sum, { span, width }) => sum + span.dx + width, 0)
}

function glyphCount(shaped: readonly ShapedSpan[]): number {
  return shaped.reduce(
    (sum, { words }) => sum + words.reduce((count, word) => count + word.shaped.glyphs.length, 0),
    0,
  )
}
