import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { startOf } from '../diagnostics/index.ts'
import { type Allowance, allow, ownLimits } from './allowance.ts'
import { UnreadableEdition } from './unreadable.ts'

/** An element with its name resolved: `space` is the address of its namespace, empty where there is none. */
export interface XmlElement {
  readonly space: string
  readonly name: string
  /** By `attributeKey`. */
  readonly attributes: ReadonlyMap<string, string>
  /** Text between two elements is one string; sections of character data are text, comments are not there. */
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** Elements in elements; no edition comes near it, and whoever walks the tree may call itself that often. */
export const deepestElement = 1000

/** Letters that the parser is given at a time: a text as a whole would be held twice. */
const pieceLength = 1 << 16

/**
 * The tree of a well-formed XML 1.0 text with namespaces (saxes is strict; nothing is repaired). Entities but the five of
 * XML are refused, whatever a document type declares. Anything else throws `UnreadableEdition`.
 */
export function parseXml(xml: string | Uint8Array, allowance: Allowance = allow(ownLimits)): XmlElement {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  const keyOf = createKeys()
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', ({ message }) => {
    throw new UnreadableEdition(`its XML is not well-formed: ${startOf(message, longestMessage)}`)
  })
  parser.on('attribute', () => allowance.spend('attributes', 1))
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length >= deepestElement)
      throw new UnreadableEdition(`its XML has more than ${deepestElement} elements in one another`)
    allowance.spend('nodes', 1)
    allowance.spend('ancestors', open.length)
    const element: OpenElement = {
      space: uri,
      name: local,
      attributes: readAttributes(attributes, keyOf),
      children: [],
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addWords = (words: string): void => {
    allowance.spend('nodes', 1)
    addText(open.at(-1), words)
  }
  parser.on('closetag', () => void open.pop())
  parser.on('text', addWords)
  parser.on('cdata', addWords)
  for (const piece of typeof xml === 'string' ? [xml] : piecesOf(xml)) parser.write(piece)
  parser.close()
  if (root === undefined) throw new UnreadableEdition('its XML has no element')
  return root
}

/** A message quotes names, and a name may be as long as the file. */
const longestMessage = 200

/** Most elements have none: they share one empty map. */
export const noAttributes: ReadonlyMap<string, string> = new Map()

function readAttributes(
  stated: Readonly<Record<string, SaxesAttributeNS>>,
  keyOf: typeof attributeKey,
): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined
  for (const { local, uri, value } of Object.values(stated)) {
    attributes ??= new Map()
    attributes.set(keyOf(local, uri), value)
  }
  return attributes ?? noAttributes
}

type OpenElement = XmlElement & { readonly children: XmlNode[] }

/** White space around the root has no element to stand in. */
function addText(parent: OpenElement | undefined, words: string): void {
  if (parent === undefined || words === '') return
  const last = parent.children.at(-1)
  if (typeof last === 'string') parent.children[parent.children.length - 1] = last + words
  else parent.children.push(words)
}

/** UTF-8, or UTF-16 with a mark of its byte order, as XML asks of every reader (XML 1.0, 4.3.3). */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const [first, second] = bytes
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be'
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? utf16 : 'utf-8'
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (piece: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(piece, { stream })
    } catch {
      throw new UnreadableEdition(`its XML is no text in ${encoding.toUpperCase()}`)
    }
  }
  for (let at = 0; at < bytes.length; at += pieceLength)
    yield decode(bytes.subarray(at, at + pieceLength), true)
  yield decode(new Uint8Array(), false)
}

/** An attribute's name in the map: the bare name where it has no namespace, else with the namespace's address before it. */
export function attributeKey(name: string, space: string): string {
  return space === '' ? name : `{${space}}${name}`
}

/** Joins each key once, however often it is met. */
function createKeys(): typeof attributeKey {
  const spaces = new Map<string, Map<string, string>>()
  return (name, space) => {
    const keys = spaces.get(space) ?? new Map<string, string>()
    spaces.set(space, keys)
    const key = keys.get(name) ?? attributeKey(name, space)
    keys.set(name, key)
    return key
  }
}

export function attributeOf(element: XmlElement, name: string, space = ''): string | undefined {
  return element.attributes.get(attributeKey(name, space))
}

export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** All text in an element, however deep. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
