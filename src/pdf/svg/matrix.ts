import type { PathCommand } from '../path.ts'

/** x′ = a x + c y + e, y′ = b x + d y + f, as SVG and PDF both write it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y]
}

export function scaling(x: number, y = x): Matrix {
  return [x, 0, 0, y, 0, 0]
}

/** Degrees; clockwise where y runs down. */
export function rotation(degrees: number): Matrix {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  return [cosine, sine, -sine, cosine, 0, 0]
}

/** The last matrix is applied to a point first, as in a list of SVG transforms. */
export function multiply(...matrices: readonly Matrix[]): Matrix {
  return matrices.reduce(
    ([a, b, c, d, e, f], [A, B, C, D, E, F]): Matrix => [
      a * A + c * B,
      b * A + d * B,
      a * C + c * D,
      b * C + d * D,
      a * E + c * F + e,
      b * E + d * F + f,
    ],
    identity,
  )
}

export function determinant([a, b, c, d]: Matrix): number {
  return a * d - b * c
}

/** `undefined` for a matrix that flattens everything. */
export function inverse(matrix: Matrix): Matrix | undefined {
  const [a, b, c, d, e, f] = matrix
  const divisor = determinant(matrix)
  if (Math.abs(divisor) < 1e-12) return undefined
  return [
    d / divisor,
    -b / divisor,
    -c / divisor,
    a / divisor,
    (c * f - d * e) / divisor,
    (b * e - a * f) / divisor,
  ]
}

/** How much lengths grow, on the average of both directions. */
export function growth(matrix: Matrix): number {
  return Math.sqrt(Math.abs(determinant(matrix)))
}

/** Whether circles stay circles. */
export function keepsShape([a, b, c, d]: Matrix): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d))
  const isTurn = Math.abs(a - d) + Math.abs(b + c) < size * 1e-6
  const isMirror = Math.abs(a + d) + Math.abs(b - c) < size * 1e-6
  return isTurn || isMirror
}

export function movePoint(
  [a, b, c, d, e, f]: Matrix,
  [x, y]: readonly [number, number],
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

export function movePath(matrix: Matrix, path: readonly PathCommand[]): readonly PathCommand[] {
  return path.map(({ letter, numbers }) => {
    const moved: number[] = []
    for (let at = 0; at + 1 < numbers.length; at += 2)
      moved.push(...movePoint(matrix, [numbers[at] ?? 0, numbers[at + 1] ?? 0]))
    return { letter, numbers: moved }
  })
}
