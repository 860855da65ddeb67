import type { Nodes, Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isParent } from './walk.ts'

/** Deeper than any text that people can read; every stage after this one may call itself for what a node holds. */
export const deepest = 64

/** Cuts off what is nested deeper than any text, and says where. */
export function limitNesting(root: Root, report: Report): void {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { node, depth } = place
    if (!isParent(node)) continue
    if (depth < deepest) for (const child of node.children) open.push({ node: child, depth: depth + 1 })
    else if (node.children.length > 0) {
      report('markdown/nested-too-deeply', placeIn(node), { limit: deepest })
      node.children.length = 0
    }
  }
}

/** Elements that HTML closes by itself, or that hold nothing: however many there are, they do not nest. */
const shallow = new Set(
  'area br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
)

/**
 * Empties the pieces of raw HTML from where they would nest too deeply for a tree to be built of them. A piece is counted
 * as it reads, so the bound is met for certain and far from any page that people write.
 */
export function limitMarkup(root: Root, report: Report): void {
  let depth = 0
  const visit = (node: Nodes): void => {
    if (node.type === 'html') {
      for (const [, slash, name = ''] of node.value.matchAll(/<(\/?)([a-z][\w-]*)/gi))
        if (!shallow.has(name.toLowerCase())) depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
      if (depth > deepest) {
        report('markdown/nested-too-deeply', placeIn(node), { limit: deepest })
        node.value = ''
      }
    } else if (isParent(node)) for (const child of node.children) visit(child)
  }
  visit(root)
}
