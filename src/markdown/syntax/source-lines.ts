import type { Nodes } from 'mdast'
import type { Position } from '../../brief/index.ts'
import { placeIn } from '../place.ts'

/** A line of the source that a node stands on, without the marks of quotes around it. */
export interface NodeLine {
  readonly text: string
  readonly position: Position
}

/** The lines of a node as its author has typed them; the first begins where the node does. */
export function linesOf(node: Nodes, text: string): readonly NodeLine[] {
  const place = placeIn(node)
  if (place === undefined) return []
  let { offset } = place.start
  return text
    .slice(offset, place.end.offset)
    .split('\n')
    .map((line, index) => {
      const skipped = index === 0 ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0)
      const column = (index === 0 ? place.start.column : 1) + skipped
      const start = { line: place.start.line + index, column, offset: offset + skipped }
      offset += line.length + 1
      const words = line.slice(skipped).trimEnd()
      const { length } = words
      return {
        text: words,
        position: { start, end: { ...start, column: column + length, offset: start.offset + length } },
      }
    })
}
