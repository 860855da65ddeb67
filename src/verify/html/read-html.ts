import { parse } from 'parse5'
import { type Allowance, allow, type Limits } from '../allowance.ts'
import { unsetCharacters } from '../fonts/index.ts'
import { readBodies } from '../markup/index.ts'
import type { Reading, ReadMetadata } from '../reading.ts'
import { statedMetadata } from '../stated.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { attributeOf, elementsOf, type XmlElement } from '../xml.ts'
import { boundedAdapter, refuseLongTags } from './bounds.ts'
import { createTextJoiner } from './join-text.ts'
import { toElement } from './to-element.ts'

/** Reads a web page. */
export function readHtml(bytes: Uint8Array, limits: Limits): Reading {
  const page = pageIn(decode(bytes), allow(limits))
  const [head, body] = ['head', 'body'].map(
    (name) => page && elementsOf(page).find((part) => part.name === name),
  )
  if (page === undefined || head === undefined || body === undefined)
    throw new UnreadableEdition('it has no head and body')
  const [read = { children: [], notes: [] }] = readBodies(new Map([['', body]]))
  const styles = elementsOf(head).filter(({ name }) => name === 'style')
  const css = styles.flatMap(({ children }) => children).join('\n')
  return {
    lang: attributeOf(page, 'lang') ?? '',
    metadata: metadataIn(head),
    unset: unsetCharacters([body], css, dataOf),
    ...read,
  }
}

/** The bytes of a `data:` address in base64. */
function dataOf(address: string): Uint8Array | undefined {
  const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(address) ?? []
  return data === undefined ? undefined : Buffer.from(data, 'base64')
}

function pageIn(text: string, allowance: Allowance): XmlElement | undefined {
  refuseLongTags(text)
  const { adapter: joining, end } = createTextJoiner()
  const adapter = boundedAdapter(joining, allowance)
  const { childNodes } = parse(text, { treeAdapter: adapter })
  end()
  const root = childNodes.find((node) => 'tagName' in node)
  return root && toElement(root)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableEdition('it is no text in UTF-8')
  }
}

/** Dublin Core as DCMI writes it in HTML, and the description that search engines show. */
const names = {
  title: 'DC.title',
  authors: 'DC.creator',
  date: 'DC.date',
  description: 'description',
  keywords: 'DC.subject',
  publisher: 'DC.publisher',
  identifier: 'DC.identifier',
  license: 'DC.rights',
}

function metadataIn(head: XmlElement): ReadMetadata {
  const stated = elementsOf(head).filter(({ name }) => name === 'meta')
  return statedMetadata(names, (wanted) =>
    stated
      .filter((meta) => attributeOf(meta, 'name') === wanted)
      .map((meta) => attributeOf(meta, 'content') ?? ''),
  )
}
