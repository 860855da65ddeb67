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

/** The place of a part of a text, where the text reads on one line as it was written; else that of the whole. */
export function placeWithin(text: string, position: Position, from: number, length: number): Position {
  const asWritten = position.end.offset - position.start.offset === text.length && !text.includes('\n')
  if (!asWritten) return position
  const at = (by: number) => ({
    ...position.start,
    column: position.start.column + by,
    offset: position.start.offset + by,
  })
  return { ...position, start: at(from), end: at(from + length) }
}

function pointOf({ line, column, offset = 0 }: UnistPoint): Point {
  return { line, column, offset }
}

/** The point of each offset in a text; its lines are counted when the first is asked for. */
export function pointsIn(text: string): (offset: number) => Point {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]
    let [from, to] = [0, starts.length]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if ((starts[middle] ?? 0) <= offset) from = middle
      else to = middle
    }
    return { line: from + 1, column: offset - (starts[from] ?? 0) + 1, offset }
  }
}
