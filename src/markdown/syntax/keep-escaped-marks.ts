import type { PhrasingContent, Root, Text } from 'mdast'
import type { Point } from '../../brief/index.ts'
import { align } from '../leftovers/align.ts'
import { pointsIn } from '../place.ts'
import { isParent, walk } from './walk.ts'

/**
 * A mark behind a backslash, or written as a reference, stays as it is typed: `5\'8\"`, `\--`. It is set apart as an element
 * of its own, since a text says nothing of how its characters were written.
 */
export function keepEscapedMarks(root: Root, source: string): void {
  const pointAt = pointsIn(source)
  walk(root, (node) => {
    if (!isParent(node)) return
    const { children }: { children: (typeof node.children)[number][] } = node
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      const pieces = child?.type === 'text' ? divided(child, source, pointAt) : undefined
      if (pieces !== undefined) children.splice(index, 1, ...pieces)
    }
  })
}

/** Marks that typography sets. */
const marks = /["'.-]/g

/** The text around marks that were escaped, and these; nothing where there are none, or where they cannot be told. */
function divided(
  { position, ...text }: Text,
  source: string,
  pointAt: (offset: number) => Point,
): readonly PhrasingContent[] | undefined {
  const { value } = text
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (from === undefined || to === undefined || !/[\\&]/.test(source.slice(from, to))) return undefined
  const alignment = align(value, source, from, to)
  const kept = [...value.matchAll(marks)].filter(({ index }) => alignment?.isEscaped(index) === true)
  if (alignment === undefined || kept.length === 0) return undefined
  const piece = (start: number, end: number): Text => ({
    ...text,
    value: value.slice(start, end),
    position: { start: pointAt(alignment.offsetAt(start)), end: pointAt(alignment.offsetAt(end)) },
  })
  const pieces: PhrasingContent[] = []
  let at = 0
  for (const { index } of kept) {
    if (index > at) pieces.push(piece(at, index))
    pieces.push({ ...piece(index, index + 1), data: { hName: 'span', hProperties: { dataTyped: '' } } })
    at = index + 1
  }
  if (at < value.length) pieces.push(piece(at, value.length))
  return pieces
}
