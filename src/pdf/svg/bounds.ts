import type { Bounds, PathCommand } from '../path.ts'

/** The box around what a path encloses: curves count where they run, not where their control points are. */
export function tightBounds(path: readonly PathCommand[]): Bounds | undefined {
  const xs: number[] = []
  const ys: number[] = []
  let [x, y] = [0, 0]
  for (const { letter, numbers } of path) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    if (letter === 'Z') continue
    if (letter === 'C') {
      xs.push(...extremes(x, a, c, e))
      ys.push(...extremes(y, b, d, f))
    }
    ;[x, y] = letter === 'C' ? [e, f] : [a, b]
    xs.push(x)
    ys.push(y)
  }
  if (xs.length === 0) return undefined
  const smallest = (values: readonly number[]): number =>
    values.reduce((least, value) => Math.min(least, value))
  const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value))
  return { left: smallest(xs), top: smallest(ys), right: largest(xs), bottom: largest(ys) }
}

/** Where a cubic curve turns back in one direction: the roots of its derivative between its ends. */
function extremes(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0]
  const root = Math.sqrt(b * b - 4 * a * c)
  const times = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)]
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const s = 1 - t
      return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3
    })
}
