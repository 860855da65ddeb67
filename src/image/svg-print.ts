import { svgNamespace, xlinkNamespace } from './svg-names.ts'
import type { SvgSize } from './svg-size.ts'
import type { XmlAttribute, XmlElement, XmlNode } from './xml.ts'

/**
 * Prints a cleaned drawing, always in the same way: double quotes, attributes in their order, `xlink:href` (which Word
 * and older e-readers still need), size in pixels and a viewBox on the root.
 */
export function printSvg(root: XmlElement, { width, height, viewBox }: SvgSize): string {
  const own = root.attributes.filter(
    ({ namespace, name }) => namespace !== '' || !['width', 'height', 'viewBox', 'x', 'y'].includes(name),
  )
  const size: readonly XmlAttribute[] = [
    { namespace: '', name: 'width', value: String(width) },
    { namespace: '', name: 'height', value: String(height) },
    { namespace: '', name: 'viewBox', value: viewBox },
  ]
  const xlink = usesXlink(root) ? ` xmlns:xlink="${xlinkNamespace}"` : ''
  return printElement({ ...root, attributes: [...size, ...own] }, ` xmlns="${svgNamespace}"${xlink}`)
}

function printElement({ name, attributes, children }: XmlElement, namespaces = ''): string {
  const start = `<${name}${namespaces}${attributes.map(printAttribute).join('')}`
  // An empty CDATA section is a child that says nothing.
  const content = children.map(printNode).join('')
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

function printNode(node: XmlNode): string {
  return typeof node === 'string' ? escaped(node) : printElement(node)
}

function printAttribute({ namespace, name, value }: XmlAttribute): string {
  const prefix = namespace === '' ? '' : namespace === xlinkNamespace ? 'xlink:' : 'xml:'
  return ` ${prefix}${name}="${escaped(value).replaceAll('"', '&quot;')}"`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function usesXlink({ attributes, children }: XmlElement): boolean {
  return (
    attributes.some(({ namespace }) => namespace === xlinkNamespace) ||
    children.some((child) => typeof child !== 'string' && usesXlink(child))
  )
}
