import type { Element, ElementContent, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'

export type Nodes = readonly ElementContent[]

/** Reads HTML as a browser does. */
export function parseHtml(html: string): Nodes {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  return unified()
    .use(rehypeRaw)
    .runSync(tree)
    .children.filter((node) => node.type !== 'doctype')
}

/** Rewrites every element, the inner ones first; `undefined` leaves one as it is. */
export function rewrite(nodes: Nodes, change: (element: Element) => Nodes | undefined): Nodes {
  return nodes.flatMap((node): Nodes => {
    if (node.type !== 'element') return [node]
    const inner: Element = { ...node, children: [...rewrite(node.children, change)] }
    return change(inner) ?? [inner]
  })
}

/** Whether a node is an element, of one of these names where any are given. */
export function isElement<const Name extends string>(
  node: ElementContent | undefined,
  ...names: readonly Name[]
): node is Element & { readonly tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName))
}

export function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value))
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** One element a line, what is in it below; text in quotation marks. */
export function printTree(nodes: Nodes, depth = 0): string {
  return nodes.map((node) => printNode(node, depth)).join('')
}

function printNode(node: ElementContent, depth: number): string {
  const indent = '  '.repeat(depth)
  if (node.type === 'text') return `${indent}${JSON.stringify(node.value)}\n`
  if (node.type !== 'element') return ''
  const attributes = Object.entries(node.properties)
    .map(([name, value]) => ` ${name}=${JSON.stringify(String(value))}`)
    .sort()
    .join('')
  return `${indent}${node.tagName}${attributes}\n${printTree(node.children, depth + 1)}`
}
