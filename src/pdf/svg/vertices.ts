import type { PathCommand } from '../path.ts'

/** A corner or end of a path. */
export interface Vertex {
  readonly at: readonly [number, number]
  /** Degrees; midway between the directions in which the path comes and goes. */
  readonly angle: number
}

type Vector = readonly [number, number]

interface Segment {
  readonly to: Vector
  /** Directions at its two ends; of no length where the segment has none. */
  readonly leaves: Vector
  readonly arrives: Vector
}

/** The vertices of a path as markers stand on them (SVG 2, 11.6.2). */
export function listVertices(path: readonly PathCommand[]): readonly Vertex[] {
  const segments: (Segment | undefined)[] = []
  let at: Vector = [0, 0]
  let start: Vector = at
  for (const { letter, numbers } of path) {
    const from = at
    at = letter === 'Z' ? start : [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0]
    if (letter === 'M') start = at
    segments.push(letter === 'M' ? undefined : segmentOf(letter, numbers, from, at))
  }
  return path.map(({ letter, numbers }, index) => {
    const [here, next] = [segments[index], segments[index + 1]]
    const place: Vector = here?.to ?? [numbers[0] ?? 0, numbers[1] ?? 0]
    // A closed path goes on from its last vertex as it began.
    const onward = letter === 'Z' ? firstOf(segments, index) : next
    return { at: place, angle: midway(here?.arrives, onward?.leaves) }
  })
}

function segmentOf(
  letter: PathCommand['letter'],
  numbers: readonly number[],
  from: Vector,
  to: Vector,
): Segment {
  const straight = between(from, to)
  if (letter !== 'C') return { to, leaves: straight, arrives: straight }
  const [a = 0, b = 0, c = 0, d = 0] = numbers
  const [first, second]: readonly Vector[] = [
    [a, b],
    [c, d],
  ]
  const has = ([x, y]: Vector): boolean => Math.hypot(x, y) > 1e-9
  const leaving = [first, second, to].map((point) => between(from, point ?? to)).find(has)
  const arriving = [second, first, from].map((point) => between(point ?? from, to)).find(has)
  return { to, leaves: leaving ?? straight, arrives: arriving ?? straight }
}

function firstOf(segments: readonly (Segment | undefined)[], end: number): Segment | undefined {
  const move = segments.lastIndexOf(undefined, end)
  return segments[move + 1]
}

function between([x1, y1]: Vector, [x2, y2]: Vector): Vector {
  return [x2 - x1, y2 - y1]
}

function midway(comes: Vector | undefined, goes: Vector | undefined): number {
  const unit = (vector: Vector | undefined): Vector => {
    const length = vector === undefined ? 0 : Math.hypot(...vector)
    return vector === undefined || length === 0 ? [0, 0] : [vector[0] / length, vector[1] / length]
  }
  const [[x1, y1], [x2, y2]] = [unit(comes), unit(goes)]
  const [x, y] = Math.hypot(x1 + x2, y1 + y2) > 1e-9 ? [x1 + x2, y1 + y2] : [-y1, x1]
  return (Math.atan2(y, x) * 180) / Math.PI
}
