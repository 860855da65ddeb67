import { attributeKey, elementsOf, type XmlElement } from '../verify/index.ts'

/** What is saved as "Strict" has addresses of its own (ISO 29500-1, annex A). */
const wordSpaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
export const word2010 = 'http://schemas.microsoft.com/office/word/2010/wordml'
export const word2012 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const strictDrawing = 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'

const prefixes = new Map([
  ...wordSpaces.map((space) => [space, ''] as const),
  [compatibility, 'mc:'] as const,
  [drawing, 'wp:'] as const,
  [strictDrawing, 'wp:'] as const,
])

/** `p`, `ins` … for Word's own elements, with a prefix for those of a few others; nothing for what means nothing here. */
export function nameOf({ space, name }: XmlElement): string {
  const prefix = prefixes.get(space)
  return prefix === undefined ? '' : prefix + name
}

/** An attribute of Word's own namespace. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  for (const space of wordSpaces) {
    const value = element?.attributes.get(attributeKey(name, space))
    if (value !== undefined) return value
  }
  return undefined
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find((child) => nameOf(child) === name)
}
