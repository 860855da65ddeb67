import { movePoint, multiply, rotation, scaling, translation } from './matrix.ts'

/** An elliptical arc as path data state it. */
export interface Arc {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly radii: readonly [number, number]
  /** Degrees between the first radius and the x-axis. */
  readonly tilt: number
  readonly isLarge: boolean
  readonly isClockwise: boolean
}

/** The control points and ends of the Bézier curves that an arc is drawn as, six numbers each; no curve when it is a line. */
export function arcCurves(arc: Arc): readonly (readonly number[])[] {
  const circle = unitCircle(arc)
  if (circle === undefined) return []
  const { start, sweep, place } = circle
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / count
  // Of a quarter circle this curve is nowhere off by more than three parts in ten thousand.
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [start + index * step, start + (index + 1) * step]
    const points = [
      [Math.cos(first) - reach * Math.sin(first), Math.sin(first) + reach * Math.cos(first)],
      [Math.cos(last) + reach * Math.sin(last), Math.sin(last) - reach * Math.cos(last)],
      [Math.cos(last), Math.sin(last)],
    ] as const
    return points.flatMap((point) => movePoint(place, point))
  })
}

/** Angles on the unit circle, and how it is placed to be the arc's ellipse (SVG 2, B.2.4 and B.2.5). */
function unitCircle({ from, to, radii, tilt, isLarge, isClockwise }: Arc) {
  let [rx, ry] = [Math.abs(radii[0]), Math.abs(radii[1])]
  if (rx === 0 || ry === 0 || (from[0] === to[0] && from[1] === to[1])) return undefined
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
  const [x, y] = movePoint(rotation(-tilt), [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2])
  const excess = (x / rx) ** 2 + (y / ry) ** 2
  if (excess > 1) [rx, ry] = [rx * Math.sqrt(excess), ry * Math.sqrt(excess)]
  const squares = (rx * y) ** 2 + (ry * x) ** 2
  const share =
    Math.sqrt(Math.max(0, ((rx * ry) ** 2 - squares) / squares)) * (isLarge === isClockwise ? -1 : 1)
  const [cx, cy] = [(share * rx * y) / ry, (-share * ry * x) / rx]
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx)
  const turn = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start
  const sweep = isClockwise ? (turn + 4 * Math.PI) % (2 * Math.PI) : (turn - 4 * Math.PI) % (2 * Math.PI)
  const place = multiply(translation(...middle), rotation(tilt), translation(cx, cy), scaling(rx, ry))
  return { start, sweep, place }
}
