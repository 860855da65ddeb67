import type { Keyword, PdfObject } from './objects.ts'

/** `[a b c d e f]` (ISO 32000-2, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What first the one and then the other does. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = then
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

export function move(x: number, y: number, before: Matrix): Matrix {
  return multiply([1, 0, 0, 1, x, y], before)
}

/** The six numbers at the end of operands; what is no number is 0. */
export function matrixFrom(operands: readonly (PdfObject | Keyword)[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands
    .slice(-6)
    .map((value) => (typeof value === 'number' ? value : 0))
  return [a, b, c, d, e, f]
}
