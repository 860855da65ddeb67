import { limits, parseXml, type XmlElement } from '../../image/index.ts'
import { parseStyleSheet, type StyleRule } from './style-sheet.ts'

/** An element of a drawing that knows where it stands: selectors and inheritance ask for that. */
export interface SvgElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: SvgElement | undefined
  readonly children: readonly (SvgElement | string)[]
}

export interface SvgDocument {
  readonly root: SvgElement
  readonly byId: ReadonlyMap<string, SvgElement>
  /** By rising weight: what comes later wins. */
  readonly rules: readonly StyleRule[]
  /** Parts of style sheets that were passed over. */
  readonly unreadRules: readonly string[]
}

/** Takes a drawing apart. It was read and cleaned when the picture was loaded: what is no XML now is our fault. */
export function parseDocument(bytes: Uint8Array): SvgDocument {
  const parsed = parseXml(new TextDecoder().decode(bytes), limits.svgDepth + 1)
  if ('reason' in parsed) throw new Error(`a cleaned drawing cannot be read: ${parsed.reason}`)
  const byId = new Map<string, SvgElement>()
  const sheets: string[] = []
  const root = adopt(parsed, undefined, (element, text) => {
    const id = element.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    if (element.name === 'style') sheets.push(text)
  })
  const { rules, unread } = parseStyleSheet(sheets.join('\n'))
  return { root, byId, rules, unreadRules: unread }
}

/** The target of a reference within the drawing, such as `#arrow`. */
export function targetOf(reference: string | undefined, { byId }: SvgDocument): SvgElement | undefined {
  return reference?.startsWith('#') ? byId.get(reference.slice(1)) : undefined
}

export function elementsOf({ children }: SvgElement): readonly SvgElement[] {
  return children.filter((child) => typeof child !== 'string')
}

function adopt(
  { name, attributes, children }: XmlElement,
  parent: SvgElement | undefined,
  visit: (element: SvgElement, text: string) => void,
): SvgElement {
  const adopted: (SvgElement | string)[] = []
  const element: SvgElement = {
    name,
    attributes: new Map(attributes.map((attribute) => [attribute.name, attribute.value])),
    parent,
    children: adopted,
  }
  visit(element, children.filter((child) => typeof child === 'string').join(''))
  for (const child of children) adopted.push(typeof child === 'string' ? child : adopt(child, element, visit))
  return element
}
