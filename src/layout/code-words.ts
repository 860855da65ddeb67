import type { TextStyle } from '../brand/index.ts'
import type { Shaped } from '../type/index.ts'
import { composeWords } from './looks.ts'
import type { Flow } from './setting.ts'

/** A piece of code that stays in one line, with its width in points. */
export interface CodeWord {
  readonly shaped: Shaped
  readonly width: number
}

/**
 * Shapes one line of code word by word, so that every space keeps its glyph and its width: a paragraph would collapse
 * them. Words longer than the measure are shaped letter by letter and so may break anywhere. What nobody sees at the end of a
 * line is left out; a line that is empty shows a space, so that programs that read the page find it.
 */
export function shapeCode(line: string, style: TextStyle, flow: Flow): readonly CodeWord[] {
  const words = line.replace(/[ \t]+$/, '').split(/([ \t])/)
  const shown: CodeWord[] = []
  let along = 0
  for (const word of words.filter((one) => one !== '')) {
    for (const part of shapeIn(word, along, style, flow)) {
      shown.push(part)
      along += part.width
    }
  }
  return shown.length === 0 ? shapeSpace(style, flow) : shown
}

function shapeIn(word: string, along: number, style: TextStyle, flow: Flow): readonly CodeWord[] {
  if (word === ' ') return shapeSpace(style, flow)
  if (word === '\t') return shapeSpace(style, flow).map((space) => widenToStop(space, along, style))
  const shaped = shapeWord(word, style, flow)
  const width = shaped.reduce((sum, part) => sum + part.width, 0)
  if (width <= flow.column.width) return shaped
  return [...word].flatMap((letter) => shapeWord(letter, style, flow))
}

/** Spaces from one stop of the tabulator to the next. */
const tabColumns = 4

/** A tab is a space as wide as it is to the next stop, by what stands before it on the line, and is read as a tab. */
function widenToStop({ shaped, width }: CodeWord, along: number, style: TextStyle): CodeWord {
  const stop = tabColumns * width
  // Sums of widths are not exact: a stop that has been reached is none.
  const reached = (Math.floor(along / stop + 0.001) + 1) * stop - along
  const wider = ((reached - width) * 1000) / style.size
  const glyphs = shaped.glyphs.map((glyph) => ({ ...glyph, text: '\t', advance: glyph.advance + wider }))
  return { shaped: { ...shaped, text: '\t', glyphs, width: shaped.width + wider }, width: reached }
}

function shapeSpace(style: TextStyle, flow: Flow): readonly CodeWord[] {
  const between = segmentsOf('x x', style, flow).find(({ shaped }) => shaped.text.trim() === '')
  return between === undefined ? [] : [{ shaped: between.shaped, width: advance(between.shaped, style) }]
}

function shapeWord(word: string, style: TextStyle, flow: Flow): readonly CodeWord[] {
  return segmentsOf(word, style, flow).map(({ shaped }) => ({ shaped, width: advance(shaped, style) }))
}

function advance({ width, glyphs }: Shaped, { size, tracking }: TextStyle): number {
  return ((width + tracking * glyphs.length) * size) / 1000
}

function segmentsOf(text: string, style: TextStyle, flow: Flow) {
  const { pieces } = composeWords(
    text,
    { ...style, hyphenate: false },
    { type: 'artifact', kind: 'layout' },
    flow,
  )
  const lines = flow.setting.set({
    pieces,
    widths: [Number.MAX_SAFE_INTEGER],
    align: 'start',
    direction: 'ltr',
    firstIndent: 0,
    hang: false,
    expand: false,
  })
  return lines.flatMap((line) => line.segments)
}
