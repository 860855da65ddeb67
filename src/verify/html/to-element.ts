import type { DefaultTreeAdapterTypes } from 'parse5'
import { UnreadableEdition } from '../unreadable.ts'
import { attributeKey, deepestElement, type XmlElement, type XmlNode } from '../xml.ts'

type Parent = DefaultTreeAdapterTypes.ParentNode

/** The tree of parse5 as the tree that other readers have; comments and document types are left out. */
export function toElement(element: DefaultTreeAdapterTypes.Element, depth = 0): XmlElement {
  if (depth > deepestElement)
    throw new UnreadableEdition(`it has more than ${deepestElement} elements in one another`)
  return {
    space: element.namespaceURI,
    name: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [attributeKey(name, ''), value])),
    children: childrenOf(element, depth),
  }
}

function childrenOf(parent: Parent, depth: number): readonly XmlNode[] {
  return parent.childNodes.flatMap((child): readonly XmlNode[] => {
    if ('tagName' in child) return [toElement(child, depth + 1)]
    return 'value' in child ? [child.value] : []
  })
}
