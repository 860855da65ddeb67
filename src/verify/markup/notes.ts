import type { ReadNote } from '../reading.ts'
import { elementsOf, textOf, type XmlElement } from '../xml.ts'
import { blocksIn } from './blocks.ts'
import { everyElement, hasClass, hasRole, isElement } from './element.ts'
import type { Document } from './targets.ts'

/** Notes at the end, which a list numbers; and notes that say their own number. */
export function notesIn(body: XmlElement, document: Document): readonly ReadNote[] {
  const elements = everyElement(body)
  const listed = elements
    .filter((element) => hasRole(element, 'doc-endnotes'))
    .flatMap((section) => everyElement(section).find(({ name }) => name === 'ol') ?? [])
    .flatMap((list) => elementsOf(list).map((item, index) => noteOf(item, index + 1, document)))
  const numbered = elements
    .filter((element) => hasRole(element, 'doc-footnote'))
    .map((note) => {
      const mark = everyElement(note).find((element) => hasClass(element, 'footnote-number'))
      return noteOf(note, mark === undefined ? 0 : Number(textOf(mark)), document)
    })
  return [...listed, ...numbered]
}

function noteOf(element: XmlElement, number: number, document: Document): ReadNote {
  return { number, children: blocksIn(withoutNumber(element), document) }
}

function withoutNumber(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => !isElement(child) || !hasClass(child, 'footnote-number'))
    .map((child) => (isElement(child) ? withoutNumber(child) : child))
  return { ...element, children }
}
