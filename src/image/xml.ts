import { startOf } from '../diagnostics/index.ts'
/** An element with its name resolved: `namespace` is the URI, empty when there is none. */
export interface XmlElement {
  readonly type: 'element'
  readonly namespace: string
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
}

export interface XmlAttribute {
  readonly namespace: string
  readonly name: string
  readonly value: string
}

export type XmlNode = XmlElement | string

export interface XmlFault {
  readonly reason: string
  /** Line of the text, from 1. */
  readonly line: number
}

/**
 * Reads XML 1.0 with namespaces into a tree; comments, processing instructions and a document type without declarations
 * are passed over. Declarations are refused: entities are what hostile files are made of. Whatever is not well-formed
 * is a fault, never repaired, for two readers may repair it in two ways.
 */
export function parseXml(text: string, maximumDepth: number): XmlElement | XmlFault {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  const fault = (reason: string, at: number): XmlFault => ({
    reason,
    line: text.slice(0, at).split('\n').length,
  })
  token.lastIndex = 0
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const match = token.exec(text)
    if (match === null) return fault(`nothing can be made of "${startOf(text.slice(at), 20).trim()}"`, at)
    const { cdata, name, attributes, empty, end, chars, doctype } = match.groups ?? {}
    const parent = open.at(-1)
    if (doctype?.includes('[')) return fault('its document type declares entities or elements', at)
    if (chars !== undefined || cdata !== undefined) {
      const words = cdata ?? decode(chars ?? '')
      if (words === undefined) return fault('there is a reference to something unknown', at)
      if (parent !== undefined) parent.children.push(words)
      else if (words.trim() !== '') return fault('there is text outside the drawing', at)
    } else if (name !== undefined) {
      if (root !== undefined && parent === undefined) return fault('there is more than one drawing', at)
      if (open.length >= maximumDepth)
        return fault(`elements stand in elements more than ${maximumDepth} times`, at)
      const started = startElement(name, attributes ?? '', parent)
      if (typeof started === 'string') return fault(started, at)
      const { element } = started
      parent?.children.push(element)
      root ??= element
      if (empty === '') open.push(started)
    } else if (end !== undefined) {
      if (parent?.qualified !== end) return fault(`"${end}" ends where it did not begin`, at)
      open.pop()
    }
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined) return fault(`"${unclosed.qualified}" does not end`, text.length)
  return root ?? fault('there is nothing in it', 0)
}

/** One piece of XML: each alternative begins with a character of its own, so nothing is read twice. */
const token =
  /<!--(?:[^-]|-(?!-))*-->|<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<!\[CDATA\[(?<cdata>[^\]]*(?:\](?!\]>)[^\]]*)*)\]\]>|<!DOCTYPE(?<doctype>[^>[]*(?:\[[^\]]*\])?)[^>]*>|<(?<name>[\p{L}_][\p{L}\p{N}_.:-]*)(?<attributes>(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|<\/(?<end>[^\s>]+)\s*>|(?<chars>[^<]+)/uy

const attributeForm = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

interface OpenElement {
  readonly qualified: string
  readonly element: XmlElement
  readonly children: XmlNode[]
  /** Prefixes in force, the default one under the empty string. */
  readonly prefixes: Readonly<Record<string, string>>
}

function startElement(
  qualified: string,
  source: string,
  parent: OpenElement | undefined,
): OpenElement | string {
  const stated: (readonly [name: string, value: string])[] = []
  for (const [, name = '', double, single] of source.matchAll(attributeForm)) {
    const value = decode((double ?? single ?? '').replace(/[\t\r\n]/g, ' '))
    if (value === undefined) return 'there is a reference to something unknown'
    if (stated.some(([other]) => other === name)) return `"${name}" is stated twice`
    stated.push([name, value])
  }
  const declared = stated.flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (name === 'xmlns') return [['', value]]
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : []
  })
  const prefixes: Readonly<Record<string, string>> = {
    ...(parent?.prefixes ?? rootPrefixes),
    ...Object.fromEntries(declared),
  }
  const own = resolve(qualified, prefixes, prefixes[''] ?? '')
  if (own === undefined) return `the prefix of "${qualified}" is not declared`
  const attributes: XmlAttribute[] = []
  for (const [name, value] of stated) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const resolved = resolve(name, prefixes, '')
    if (resolved === undefined) return `the prefix of "${name}" is not declared`
    attributes.push({ ...resolved, value })
  }
  const children: XmlNode[] = []
  return { qualified, children, prefixes, element: { type: 'element', ...own, attributes, children } }
}

const rootPrefixes = { xml: 'http://www.w3.org/XML/1998/namespace' }

function resolve(qualified: string, prefixes: Readonly<Record<string, string>>, none: string) {
  const colon = qualified.indexOf(':')
  if (colon === -1) return { namespace: none, name: qualified }
  const prefix = qualified.slice(0, colon)
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined
  return namespace === undefined ? undefined : { namespace, name: qualified.slice(colon + 1) }
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with its references replaced; `undefined` when one of them is to nothing XML knows by itself. */
function decode(text: string): string | undefined {
  if (!text.includes('&')) return text
  let known = true
  const decoded = text.replace(
    /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+))?;?/g,
    (whole, decimal, hexadecimal, name) => {
      const character =
        name === undefined
          ? fromCode(Number.parseInt(decimal ?? hexadecimal ?? '0', decimal ? 10 : 16))
          : Object.hasOwn(named, name)
            ? named[name]
            : undefined
      if (character === undefined || !whole.endsWith(';')) known = false
      return character ?? ''
    },
  )
  return known ? decoded : undefined
}

/** Characters that XML 1.0 allows (2.2). */
function fromCode(code: number): string | undefined {
  const allowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  return allowed ? String.fromCodePoint(code) : undefined
}
