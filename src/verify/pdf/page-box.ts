import { itemsAt } from './access.ts'
import type { PdfFile } from './file.ts'
import type { Matrix } from './matrix.ts'
import type { Dictionary } from './objects.ts'

/** An upright rectangle in units of the page. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** The corners of a rectangle may be stated in either order (ISO 32000-2, 7.9.5). */
export function boxAt(file: PdfFile, from: Dictionary, key: string): Box | undefined {
  const numbers = itemsAt(file, from, key).map((item) => file.resolve(item))
  const [x1, y1, x2, y2] = numbers
  if (typeof x1 !== 'number' || typeof y1 !== 'number') return undefined
  if (typeof x2 !== 'number' || typeof y2 !== 'number') return undefined
  return {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  }
}

/** What two boxes share; it may have no area. */
export function overlap(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
}

export function hasArea({ left, bottom, right, top }: Box): boolean {
  return right > left && top > bottom
}

/** Whether a point, brought to the page by a matrix, lies in a box. */
export function holdsPoint(box: Box, x: number, y: number, [a, b, c, d, e, f]: Matrix): boolean {
  const [across, up] = [a * x + c * y + e, b * x + d * y + f]
  return across >= box.left && across <= box.right && up >= box.bottom && up <= box.top
}

/** The upright rectangle around a box that a matrix brings to the page. */
export function broughtBy([a, b, c, d, e, f]: Matrix, { left, bottom, right, top }: Box): Box {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const
  const across = corners.map(([x, y]) => a * x + c * y + e)
  const up = corners.map(([x, y]) => b * x + d * y + f)
  return {
    left: Math.min(...across),
    bottom: Math.min(...up),
    right: Math.max(...across),
    top: Math.max(...up),
  }
}

/** Pictures fill the unit square of their space (ISO 32000-2, 8.9.5.1). */
export const unitSquare: Box = { left: 0, bottom: 0, right: 1, top: 1 }
