import { allow, type Limits } from '../allowance.ts'
import type { ReadMetadata } from '../reading.ts'
import { attributeOf, elementsOf, parseXml, textOf, type XmlElement } from '../xml.ts'
import { dictionaryAt, textAt } from './access.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary } from './objects.ts'

/** What the XMP packet says of the document; what it does not, the information dictionary. */
export function readMetadata(file: PdfFile, catalog: Dictionary): ReadMetadata {
  const packet = file.resolve(catalog.entries.get('Metadata'))
  const isPacket = typeof packet === 'object' && packet?.type === 'stream'
  const stated = isPacket ? parsePacket(file.decode(packet), file.limits) : noPacket
  const information = dictionaryAt(file, file.trailer, 'Info')
  const author = textAt(file, information, 'Author')
  const keywords = textAt(file, information, 'Keywords')
  const [authors, subjects] = [stated.all('creator'), stated.all('subject')]
  return {
    ...present({
      title: stated.first('title') ?? textAt(file, information, 'Title'),
      date: stated.first('date'),
      description: stated.first('description') ?? textAt(file, information, 'Subject'),
      publisher: stated.first('publisher'),
      identifier: stated.first('identifier'),
      license: stated.first('rights'),
    }),
    authors: authors.length > 0 || author === undefined ? authors : [author],
    keywords: subjects.length > 0 || keywords === undefined ? subjects : keywords.split(/\s*[,;]\s*/),
  }
}

function present<Key extends string>(
  stated: Readonly<Record<Key, string | undefined>>,
): { readonly [key in Key]?: string } {
  const found: { [key in Key]?: string } = {}
  for (const key in stated) {
    const value = stated[key]
    if (value !== undefined) found[key] = value
  }
  return found
}

/** Properties of Dublin Core in a packet. */
interface Packet {
  readonly all: (name: string) => readonly string[]
  /** Of texts in several languages, the one for everybody. */
  readonly first: (name: string) => string | undefined
}

const noPacket: Packet = { all: () => [], first: () => undefined }

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const dublinCore = 'http://purl.org/dc/elements/1.1/'
const xml = 'http://www.w3.org/XML/1998/namespace'

/** XMP is RDF in few forms (ISO 16684-1, 7): properties as elements or attributes, arrays as `rdf:li` in a container. */
function parsePacket(packet: Uint8Array, limits: Limits): Packet {
  const properties = new Map<string, readonly XmlElement[]>()
  const attributes = new Map<string, string>()
  for (const description of descriptionsIn(parseXml(packet, allow(limits)))) {
    for (const property of elementsOf(description))
      if (property.space === dublinCore && !properties.has(property.name))
        properties.set(property.name, itemsOf(property))
    for (const name of names) {
      const value = attributeOf(description, name, dublinCore)
      if (value !== undefined) attributes.set(name, value)
    }
  }
  const all = (name: string): readonly string[] => {
    const attribute = attributes.get(name)
    return properties.get(name)?.map(textOf) ?? (attribute === undefined ? [] : [attribute])
  }
  return {
    all,
    first: (name) => {
      const main = properties.get(name)?.find((item) => attributeOf(item, 'lang', xml) === 'x-default')
      return main === undefined ? all(name)[0] : textOf(main)
    },
  }
}

const names = ['title', 'creator', 'description', 'subject', 'date', 'publisher', 'identifier', 'rights']

function descriptionsIn(root: XmlElement): readonly XmlElement[] {
  const graph =
    root.space === rdf ? root : elementsOf(root).find(({ space, name }) => space === rdf && name === 'RDF')
  if (graph === undefined) return []
  return elementsOf(graph).filter(({ space, name }) => space === rdf && name === 'Description')
}

/** The items of an array, or the property itself. */
function itemsOf(property: XmlElement): readonly XmlElement[] {
  const array = elementsOf(property).find(
    ({ space, name }) => space === rdf && /^(?:Alt|Bag|Seq)$/.test(name),
  )
  return array === undefined ? [property] : elementsOf(array).filter(({ name }) => name === 'li')
}
