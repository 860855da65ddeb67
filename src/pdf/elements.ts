import type { OriginNode } from '../layout/index.ts'
import type { Engine } from './engine.ts'
import type { Reference } from './syntax.ts'
import { isSlot, type Tag } from './tags.ts'

/** The objects of all elements, known before they are filled: links and bookmarks lead to them, and they to each other. */
export interface Elements {
  readonly of: (tag: Tag) => Reference
  /** The first element that stands for a node. */
  readonly ofNode: (node: OriginNode) => Reference | undefined
}

/** An object for each element of the structure, in the order of reading. */
export function reserveElements(engine: Engine, root: Tag): Elements {
  const byTag = new Map<Tag, Reference>()
  const byNode = new Map<OriginNode, Reference>()
  const visit = (tag: Tag): void => {
    const element = engine.object()
    byTag.set(tag, element)
    if (tag.node !== undefined && !byNode.has(tag.node)) byNode.set(tag.node, element)
    for (const child of tag.children) if (!isSlot(child)) visit(child)
  }
  visit(root)
  return {
    of: (tag) => {
      const element = byTag.get(tag)
      if (element === undefined) throw new Error(`the ${tag.type} is no part of the structure`)
      return element
    },
    ofNode: (node) => byNode.get(node),
  }
}
