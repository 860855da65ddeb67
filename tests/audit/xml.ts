import { SaxesParser } from 'saxes'

/** An element under its name as written, prefix and all: the parts of a Word file always use the same prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  readonly parent?: XmlElement
}

/**
 * Reads a part strictly: what is not well-formed, or uses a prefix that nothing has bound, is refused.
 *
 * @throws with the place in the part
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: { readonly element: XmlElement; readonly children: (XmlElement | string)[] }[] = []
  let root: XmlElement | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => parser.fail('a part may have no document type'))
  parser.on('opentag', ({ name, attributes }) => {
    const children: (XmlElement | string)[] = []
    const above = open.at(-1)
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const)
    const element: XmlElement = {
      name,
      attributes: Object.fromEntries(values),
      children,
      ...(above === undefined ? {} : { parent: above.element }),
    }
    above?.children.push(element)
    root ??= element
    open.push({ element, children })
  })
  parser.on('text', (words) => open.at(-1)?.children.push(words))
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  if (root === undefined) throw new Error('there is no element')
  return root
}

/** The element and all within it, in the order of the text. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child)
}

/** All elements of these names within an element, in the order of the text. */
export function all(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return element === undefined ? [] : [...walk(element)].filter(({ name }) => names.includes(name))
}

export function first(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return all(element, name)[0]
}

/** The elements that stand immediately in another. */
export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element).find((one) => one.name === name)
}

/** The nearest element of this name around another, or that itself. */
export function around(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined || element.name === name ? element : around(element.parent, name)
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((one) => (typeof one === 'string' ? one : textOf(one))).join('')
}

/** `w:val`, which most elements of Word say what they say with. */
export function wordOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val']
}
