import type { Point as UnistPoint, Position as UnistPosition } from 'unist'
import type { Point, Position } from '../brief/index.ts'

interface Placed {
  readonly position?: Partial<UnistPosition> | undefined
}

/**
 * Where a node of mdast or hast was written; nothing when a parser put it there. The HTML parser leaves positions half
 * filled: it knows no end of what nothing in the source closes.
 */
export function placeIn({ position }: Placed): Position | undefined {
  if (position?.start === undefined) return undefined
  return { start: pointOf(position.start), end: pointOf(position.end ?? position.start) }
}

function pointOf({ line, column, offset = 0 }: UnistPoint): Point {
  return { line, column, offset }
}
