import type { Nodes } from 'mdast'
import { isParent } from './walk.ts'

/** All the words in a node, without what marks them. */
export function wordsOf(node: Nodes): string {
  if (isParent(node)) return node.children.map(wordsOf).join('')
  return 'value' in node ? node.value : ''
}
