import type { Element, Root } from 'hast'
import { isBlank, isElement } from './element.ts'
import { isNoteCall } from './notes.ts'

/**
 * Where blocks stand in an inline element, or behind one that is not closed, HTML cuts it into pieces that all begin at the
 * same place of the source. Returns whether a piece of such an element holds anything; a call of a note is no content
 * of a link around it.
 */
export function piecesIn(root: Root): (element: Element) => boolean {
  let filled: ReadonlySet<string> | undefined
  return (element) => {
    filled ??= filledIn(root)
    const key = keyOf(element)
    return key !== undefined && filled.has(key)
  }
}

function filledIn(node: Root | Element, filled = new Set<string>()): ReadonlySet<string> {
  for (const child of node.children) {
    if (!isElement(child)) continue
    const isEmpty = child.children.every((node) => isBlank(node) || isNoteCall(node))
    const key = isEmpty ? undefined : keyOf(child)
    if (key !== undefined) filled.add(key)
    filledIn(child, filled)
  }
  return filled
}

function keyOf({ tagName, position }: Element): string | undefined {
  const offset = position?.start.offset
  return offset === undefined ? undefined : `${tagName} ${offset}`
}
