import path from 'node:path'
import { allow, type Limits } from '../allowance.ts'
import { unpack } from '../archive.ts'
import { unsetCharacters } from '../fonts/index.ts'
import { readBodies } from '../markup/index.ts'
import type { Reading } from '../reading.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { attributeOf, elementsOf, parseXml, type XmlElement } from '../xml.ts'
import { dublinCoreOf, metadataIn } from './metadata.ts'

/** Reads an e-book (EPUB 3.3; OCF 3.3 for where things are). */
export function readEpub(bytes: Uint8Array, limits: Limits): Reading {
  const allowance = allow(limits)
  const files = unpack(bytes, /\.(?:xml|opf|xhtml|css|ttf|otf|woff2?)$/, allowance)
  const xmlIn = (name: string): XmlElement => {
    const file = files.get(name)
    if (file === undefined) throw new UnreadableEdition(`it has no file ${name}`)
    return parseXml(file, allowance)
  }
  const address =
    attributeOf(partOf(xmlIn('META-INF/container.xml'), 'rootfiles', 'rootfile'), 'full-path') ?? ''
  const book = xmlIn(address)
  const inBook = (href: string): string => path.posix.join(path.posix.dirname(address), href)
  const pages = spineOf(book).map((href) => [href, xmlIn(inBook(href))] as const)
  const bodies = new Map(pages.map(([href, page]) => [href, partOf(page, 'body')]))
  const metadata = partOf(book, 'metadata')
  const [lang = ''] = dublinCoreOf(metadata, 'language')
  const read = readBodies(bodies)
  return {
    lang,
    metadata: metadataIn(metadata),
    unset: unsetCharacters(bodies.values(), sheetsOf(book, inBook, files), (href) => files.get(inBook(href))),
    children: read.flatMap(({ children }) => children),
    // Each stands in the document that refers to it first, which may be an earlier one than the note before is in.
    notes: read.flatMap(({ notes }) => notes).sort((one, other) => one.number - other.number),
  }
}

/** All style sheets of the book; they lie beside its package document, and so do the addresses in them. */
function sheetsOf(
  book: XmlElement,
  inBook: (href: string) => string,
  files: ReadonlyMap<string, Uint8Array>,
): string {
  const sheets = elementsOf(partOf(book, 'manifest')).filter(
    (item) => attributeOf(item, 'media-type') === 'text/css',
  )
  const texts = sheets.map((item) => files.get(inBook(attributeOf(item, 'href') ?? '')))
  return texts.map((bytes) => new TextDecoder().decode(bytes)).join('\n')
}

/** The files of the book in reading order. */
function spineOf(book: XmlElement): readonly string[] {
  const items = new Map(
    elementsOf(partOf(book, 'manifest')).map((item) => [attributeOf(item, 'id'), attributeOf(item, 'href')]),
  )
  return elementsOf(partOf(book, 'spine')).flatMap((item) => items.get(attributeOf(item, 'idref')) ?? [])
}

function partOf(parent: XmlElement, ...names: readonly string[]): XmlElement {
  return names.reduce((element, name) => {
    const part = elementsOf(element).find((each) => each.name === name)
    if (part === undefined) throw new UnreadableEdition(`it has no ${name}`)
    return part
  }, parent)
}
