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
 * them. Words longer than the measure are shaped letter by letter and so may break anywhere.
 */
export function shapeCode(line: string, style: TextStyle, flow: Flow): readonly CodeWord[] {
  const words = expandTabs(line)
    .split(/( )/)
    .filter((word) => word !== '')
  return words.flatMap((word): readonly CodeWord[] => {
    if (word === ' ') return shapeSpace(style, flow)
    const shaped = shapeWord(word, style, flow)
    const width = shaped.reduce((sum, part) => sum + part.width, 0)
    if (width <= flow.column.width) return shaped
    return [...word].flatMap((letter) => shapeWord(letter, style, flow))
  })
}

/** Columns from one stop of the tabulator to the next. */
const tabColumns = 4

function expandTabs(line: string): string {
  let expanded = ''
  for (const letter of line)
    expanded += letter === '\t' ? ' '.repeat(tabColumns - (expanded.length % tabColumns)) : letter
  return expanded
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
