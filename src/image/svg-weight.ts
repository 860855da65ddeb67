import { xlinkNamespace } from './svg-names.ts'
import type { XmlElement } from './xml.ts'

/**
 * How many elements a drawing unfolds to when each `use` is replaced by what it repeats; infinite when one repeats
 * itself. A few lines of nested `use` can otherwise ask for more elements than there is memory.
 */
export function unfoldedElements(root: XmlElement): number {
  const byId = new Map<string, XmlElement>()
  indexById(root, byId)
  const known = new Map<XmlElement, number>()
  const open = new Set<XmlElement>()
  const count = (element: XmlElement): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (open.has(element)) return Number.POSITIVE_INFINITY
    open.add(element)
    const target = element.name === 'use' ? byId.get(referenceOf(element) ?? '') : undefined
    const parts = [
      ...element.children.filter((child) => typeof child !== 'string'),
      ...(target === undefined ? [] : [target]),
    ]
    const total = parts.reduce((sum, part) => sum + count(part), 1)
    open.delete(element)
    known.set(element, total)
    return total
  }
  return count(root)
}

function indexById(element: XmlElement, byId: Map<string, XmlElement>): void {
  const id = element.attributes.find(({ namespace, name }) => namespace === '' && name === 'id')?.value
  if (id !== undefined && !byId.has(id)) byId.set(id, element)
  for (const child of element.children) if (typeof child !== 'string') indexById(child, byId)
}

function referenceOf({ attributes }: XmlElement): string | undefined {
  return attributes
    .find(({ namespace, name }) => namespace === xlinkNamespace && name === 'href')
    ?.value.slice(1)
}
