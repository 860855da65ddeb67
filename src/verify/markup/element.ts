import { attributeOf, type XmlElement, type XmlNode } from '../xml.ts'

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

export function hasClass(element: XmlElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name)
}

export function hasRole(element: XmlElement, ...names: readonly string[]): boolean {
  return names.includes(attributeOf(element, 'role') ?? '')
}

/** The element itself and all in it, in order. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  const elements: XmlElement[] = []
  const collect = (one: XmlElement): void => {
    elements.push(one)
    for (const child of one.children) if (isElement(child)) collect(child)
  }
  collect(element)
  return elements
}

const unread: ReadonlySet<string> = new Set(['head', 'nav', 'script', 'style', 'template', 'source'])

/** Whether an element is no part of the text: hidden, a way around in the page, or a cover. Notes are read by themselves. */
export function isUnread(element: XmlElement): boolean {
  if (unread.has(element.name)) return true
  if (element.attributes.size === 0) return false
  return (
    attributeOf(element, 'aria-hidden') === 'true' ||
    attributeOf(element, 'hidden') !== undefined ||
    hasRole(element, 'doc-backlink', 'doc-endnotes', 'doc-footnote', 'doc-cover', 'doc-pagebreak') ||
    hasClass(element, 'skip')
  )
}
