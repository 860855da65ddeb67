import type { ReadMetadata } from '../reading.ts'
import { statedMetadata } from '../stated.ts'
import { elementsOf, textOf, type XmlElement } from '../xml.ts'

const dublinCore = 'http://purl.org/dc/elements/1.1/'

/** Dublin Core of the package document (EPUB 3.3, 5.5); a title's first element is the main one. */
const names = {
  title: 'title',
  authors: 'creator',
  date: 'date',
  description: 'description',
  keywords: 'subject',
  publisher: 'publisher',
  identifier: 'identifier',
  license: 'rights',
}

export function metadataIn(metadata: XmlElement): ReadMetadata {
  return statedMetadata(names, (name) => dublinCoreOf(metadata, name))
}

export function dublinCoreOf(metadata: XmlElement, name: string): readonly string[] {
  return elementsOf(metadata)
    .filter((element) => element.space === dublinCore && element.name === name)
    .map((element) => textOf(element).trim())
}
