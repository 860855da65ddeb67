import type { Element, ElementContent, Nodes } from 'hast'
import type { Position } from '../../brief/index.ts'
import { placeIn } from '../place.ts'
import type { Context } from './state.ts'

/** The value of a property as text; nothing when it is absent. A flag is the empty text. */
export function property({ properties }: Element, name: string): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

export function hasClass(element: Element, name: string): boolean {
  return (property(element, 'className') ?? '').split(/\s+/).includes(name)
}

/** Whether a node is an element, of one of these names where any are given. */
export function isElement<const Name extends string>(
  node: Nodes | undefined,
  ...names: readonly Name[]
): node is Element & { readonly tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName))
}

export function elementsIn(children: readonly Nodes[], ...names: readonly string[]): readonly Element[] {
  return children.filter((child) => isElement(child, ...names))
}

/** All the text in a node, as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

export function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value))
}

/** Where a node was written, or what is around it. */
export function placeOf(node: Nodes, { fixed, position }: Context): Position {
  return fixed ?? placeIn(node) ?? position
}
