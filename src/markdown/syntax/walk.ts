import type { Nodes, Parents } from 'mdast'

/** Calls `enter` for a node and everything in it, in the order of the text. The tree may be changed below the node entered. */
export function walk(node: Nodes, enter: (node: Nodes) => void): void {
  enter(node)
  if (isParent(node)) for (const child of node.children) walk(child, enter)
}

export function isParent(node: Nodes): node is Parents {
  return 'children' in node
}
