import type { DefaultTreeAdapterTypes } from 'parse5'
import { UnreadableEdition } from '../unreadable.ts'
import { deepestElement, noAttributes, type XmlElement, type XmlNode } from '../xml.ts'

type Parent = DefaultTreeAdapterTypes.ParentNode

/** The tree of parse5 as the tree that other readers have; comments and document types are left out. */
export function toElement(element: DefaultTreeAdapterTypes.Element, depth = 0): XmlElement {
  if (depth > deepestElement)
    throw new UnreadableEdition(`it has more than ${deepestElement} elements in one another`)
  return {
    space: element.namespaceURI,
    name: element.tagName,
    attributes:
      element.attrs.length === 0
        ? noAttributes
        : new Map(element.attrs.map(({ name, value }) => [name, value])),
    children: childrenOf(element, depth),
  }
}

function childrenOf(parent: Parent, depth: number): readonly XmlNode[] {
  const children: XmlNode[] = []
  for (const child of parent.childNodes) {
    if ('tagName' in child) children.push(toElement(child, depth + 1))
    else if ('value' in child) children.push(child.value)
  }
  return children
}
