import type { Decoder } from './font.ts'
import type { Place } from './marked-content.ts'
import { identity, type Matrix, move, multiply } from './matrix.ts'

/**
 * What of the graphics state tells which text stands where; `q` keeps it, `Q` brings it back. How wide letters are set
 * (`Tc`, `Tw`, `Tz`) does not: it moves no line's beginning (ISO 32000-2, 9.4.2), and spaces are read as characters.
 */
export interface Graphics {
  readonly matrix: Matrix
  readonly font: Decoder
  readonly size: number
  readonly leading: number
  readonly rise: number
}

/** Where lines of the open text object begin. */
export interface TextState {
  graphics: Graphics
  line: Matrix
}

export function newTextState(matrix: Matrix): TextState {
  return { graphics: { matrix, font: () => [], size: 1, leading: 0, rise: 0 }, line: identity }
}

export function startLine(state: TextState, x: number, y: number): void {
  state.line = move(x, y, state.line)
}

export function nextLine(state: TextState): void {
  startLine(state, 0, -state.graphics.leading)
}

/** The beginning of the line, seen along the direction in which its letters follow each other. */
export function placeOn(page: number, { graphics, line }: TextState): Place {
  const [a, b, c, d, e, f] = multiply(move(0, graphics.rise, line), graphics.matrix)
  const length = Math.hypot(a, b) || 1
  return {
    page,
    along: (a * e + b * f) / length,
    across: (a * f - b * e) / length,
    size: Math.abs(graphics.size) * Math.hypot(c, d),
  }
}
