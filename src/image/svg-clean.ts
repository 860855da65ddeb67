import { isHarmlessCss } from './svg-css.ts'
import {
  drawingAttributes,
  drawingElements,
  silentElements,
  svgNamespace,
  xlinkNamespace,
} from './svg-names.ts'
import type { XmlAttribute, XmlElement, XmlNode } from './xml.ts'

export interface Cleaned {
  readonly root: XmlElement
  /** What was left out and may be missed, each kind once. */
  readonly removed: readonly string[]
}

/** A drawing with nothing but what draws: known elements and attributes, and references only to its own parts. */
export function cleanSvg(root: XmlElement): Cleaned {
  const removed = new Set<string>()
  return { root: cleanElement(root, removed), removed: [...removed].sort() }
}

function cleanElement(element: XmlElement, removed: Set<string>): XmlElement {
  const attributes = element.attributes.flatMap((attribute) => cleanAttribute(element, attribute, removed))
  const children = element.children.flatMap((child) => cleanNode(child, removed))
  return { type: 'element', namespace: svgNamespace, name: element.name, attributes, children }
}

function cleanNode(node: XmlNode, removed: Set<string>): readonly XmlNode[] {
  if (typeof node === 'string') return [node]
  const { namespace, name } = node
  if (namespace !== svgNamespace || silentElements.has(name)) {
    if (name === 'script') removed.add('scripts')
    return []
  }
  // A link within a picture leads nowhere in most editions; what it shows stays.
  if (name === 'a')
    return [{ ...cleanElement({ ...node, attributes: withoutReferences(node) }, removed), name: 'g' }]
  if (!drawingElements.has(name)) {
    removed.add(name === 'script' ? 'scripts' : `<${name}>`)
    return []
  }
  if (
    name === 'style' &&
    !isHarmlessCss(node.children.filter((child) => typeof child === 'string').join(''))
  ) {
    removed.add('a style sheet that loads something or uses escapes')
    return []
  }
  if (
    (name === 'use' || name === 'image') &&
    !node.attributes.some((attribute) => isHarmlessReference(node, attribute))
  ) {
    removed.add(name === 'use' ? 'references to other files' : 'pictures from other files')
    return []
  }
  return [cleanElement(node, removed)]
}

function withoutReferences({ attributes }: XmlElement): readonly XmlAttribute[] {
  return attributes.filter(({ name }) => name !== 'href')
}

function cleanAttribute(
  element: XmlElement,
  attribute: XmlAttribute,
  removed: Set<string>,
): readonly XmlAttribute[] {
  const { namespace, name, value } = attribute
  if (/^on/i.test(name)) {
    removed.add('event handlers')
    return []
  }
  if (name === 'href' && (namespace === '' || namespace === xlinkNamespace)) {
    if (isHarmlessReference(element, attribute))
      return [{ namespace: xlinkNamespace, name, value: value.trim() }]
    removed.add('references to other files')
    return []
  }
  if (namespace === 'http://www.w3.org/XML/1998/namespace')
    return name === 'lang' || name === 'space' ? [attribute] : []
  if (namespace !== '' || !(drawingAttributes.has(name) || /^aria-[a-z]+$/.test(name))) return []
  if (isHarmlessCss(value)) return [attribute]
  removed.add('references to other files')
  return []
}

/** A part of the same drawing, or for a picture in it, PNG or JPEG bytes in place. */
function isHarmlessReference(element: XmlElement, { namespace, name, value }: XmlAttribute): boolean {
  if (name !== 'href' || (namespace !== '' && namespace !== xlinkNamespace)) return false
  if (element.name === 'image') return /^\s*data:image\/(?:png|jpeg);base64,[A-Za-z\d+/=\s]+$/.test(value)
  return /^\s*#[^\s#"'<>()]+\s*$/.test(value)
}
