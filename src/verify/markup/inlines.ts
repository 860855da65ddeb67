import { element, type Meaning, type Node, text } from '../reading.ts'
import { attributeOf, textOf, type XmlElement, type XmlNode } from '../xml.ts'
import { hasClass, hasRole, isElement, isUnread } from './element.ts'
import type { Document } from './targets.ts'

/** Text and what stands in it; white space of any kind is one space when it is compared. */
export function inlinesIn(nodes: readonly XmlNode[], document: Document): readonly Node[] {
  return nodes.flatMap((node) => (isElement(node) ? inlineOf(node, document) : [text(node)]))
}

const meanings: Readonly<Record<string, Meaning>> = {
  strong: { kind: 'strong' },
  em: { kind: 'emphasis' },
  s: { kind: 'strike' },
  sup: { kind: 'superscript' },
  sub: { kind: 'subscript' },
  mark: { kind: 'highlight' },
  code: { kind: 'code-span' },
}

function inlineOf(node: XmlElement, document: Document): readonly Node[] {
  if (isUnread(node)) return []
  const lang = attributeOf(node, 'lang')
  const children = (): readonly Node[] => inlinesIn(node.children, document)
  switch (node.name) {
    case 'br':
      return [text('\n')]
    case 'img':
      return described(attributeOf(node, 'alt'))
    case 'svg':
      return described(attributeOf(node, 'aria-label'))
    case 'a':
      return linkOf(node, () => titled(attributeOf(node, 'title'), children()), document)
    case 'abbr': {
      const expansion = attributeOf(node, 'title')
      const is: Meaning = expansion === undefined ? { kind: 'stretch' } : { kind: 'abbreviation', expansion }
      return [element(is, children(), lang)]
    }
    case 'sup':
      // The number of a note stands high by its look.
      return hasClass(node, 'note-ref') ? children() : [element({ kind: 'superscript' }, children(), lang)]
    default: {
      const meaning = meanings[node.name] ?? { kind: 'stretch' }
      return [element(meaning, children(), lang)]
    }
  }
}

function described(alt: string | undefined): readonly Node[] {
  return alt === undefined || alt === '' ? [] : [{ type: 'described', alt }]
}

function titled(title: string | undefined, children: readonly Node[]): readonly Node[] {
  return title === undefined ? children : [element({ kind: 'link-title', title }, children)]
}

function linkOf(node: XmlElement, children: () => readonly Node[], document: Document): readonly Node[] {
  const href = attributeOf(node, 'href')
  const lang = attributeOf(node, 'lang')
  if (hasRole(node, 'doc-noteref')) return [{ type: 'note-call', number: Number(textOf(node)) }]
  if (href === undefined) return children()
  // An address without a scheme leads to this document, or to another of the same book.
  const isOutside = /^[a-z][a-z\d+.-]*:/i.test(href)
  return isOutside
    ? [element({ kind: 'link', target: href }, children(), lang)]
    : [element({ kind: 'reference', target: document.wordsAt(href) }, children(), lang)]
}
