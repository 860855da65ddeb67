import { type Font, noFont } from './font.ts'
import type { Place } from './marked-content.ts'
import { identity, type Matrix, move, multiply } from './matrix.ts'

/** What of the graphics state tells which text stands where; `q` keeps it, `Q` brings it back. */
export interface Graphics {
  readonly matrix: Matrix
  readonly font: Font
  readonly size: number
  readonly leading: number
  readonly rise: number
  /** Added to each glyph, and to each space between words. */
  readonly letterSpace: number
  readonly wordSpace: number
  /** How wide letters are set; 1 is as drawn. */
  readonly stretch: number
  /** Whether text is painted, and not only there to be searched or clipped with (ISO 32000-2, table 104). */
  readonly isInked: boolean
}

/** Where text goes on. */
export interface TextState {
  graphics: Graphics
  /** Where lines of the open text object begin. */
  line: Matrix
  /** How far along its line the text has come. */
  pen: number
}

export function newTextState(matrix: Matrix): TextState {
  const graphics: Graphics = {
    matrix,
    font: noFont,
    size: 1,
    leading: 0,
    rise: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    isInked: true,
  }
  return { graphics, line: identity, pen: 0 }
}

export function placeLineAt(state: TextState, matrix: Matrix): void {
  state.line = matrix
  state.pen = 0
}

export function startLine(state: TextState, x: number, y: number): void {
  placeLineAt(state, move(x, y, state.line))
}

export function nextLine(state: TextState): void {
  startLine(state, 0, -state.graphics.leading)
}

/** Where the pen is, seen along the direction in which letters follow each other. */
export function placeOn(page: number, { graphics, line, pen }: TextState): Place {
  const [a, b, c, d, e, f] = multiply(move(pen, graphics.rise, line), graphics.matrix)
  const length = Math.hypot(a, b) || 1
  return {
    page,
    along: (a * e + b * f) / length,
    across: (a * f - b * e) / length,
    size: Math.abs(graphics.size) * Math.hypot(c, d),
    width: 0,
  }
}
