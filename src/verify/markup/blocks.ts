import { element, type Meaning, type Node, text, tickedMarker } from '../reading.ts'
import { attributeOf, elementsOf, textOf, type XmlElement, type XmlNode } from '../xml.ts'
import { everyElement, hasClass, hasRole, isElement, isUnread } from './element.ts'
import { inlinesIn } from './inlines.ts'
import { tableOf } from './table.ts'
import type { Document } from './targets.ts'

/** The blocks in an element, and text that stands among them. */
export function blocksIn({ children }: XmlElement, document: Document): readonly Node[] {
  return children.flatMap((child) => nodesOf(child, document))
}

function nodesOf(node: XmlNode, document: Document): readonly Node[] {
  if (!isElement(node)) return inlinesIn([node], document)
  if (isUnread(node)) return []
  const handler = handlers[node.name]
  if (handler !== undefined) return handler(node, document)
  return inlinesIn([node], document)
}

type Handler = (node: XmlElement, document: Document) => readonly Node[]

const handlers: Readonly<Record<string, Handler>> = {
  p: (node, document) => [line({ kind: 'paragraph' }, node, document)],
  h1: (node, document) => [line({ kind: 'title' }, node, document)],
  ...Object.fromEntries([2, 3, 4, 5, 6].map((rank) => [`h${rank}`, heading(rank)])),
  pre: (node) => [languaged({ kind: 'code' }, node, [text(textOf(node))])],
  blockquote: group({ kind: 'quote' }),
  figure: (node, document) =>
    tableWithin(node, document) ?? [languaged({ kind: 'figure' }, node, blocksIn(node, document))],
  figcaption: (node, document) => captionsIn(node, document),
  ul: group({ kind: 'list' }),
  ol: (node, document) => [languaged({ kind: 'list' }, node, numberedItems(node, document))],
  li: (node, document) => [itemOf(node, 'bullet', document)],
  dl: (node, document) => [
    languaged({ kind: hasClass(node, 'facts') ? 'masthead' : 'definition' }, node, blocksIn(node, document)),
  ],
  dt: (node, document) => [line({ kind: 'term' }, node, document)],
  dd: group({ kind: 'definition' }),
  table: (node, document) => [tableOf(node, [], document)],
  header: group({ kind: 'masthead' }),
  section: (node, document) =>
    hasRole(node, 'doc-abstract')
      ? [languaged({ kind: 'masthead' }, node, blocksIn(node, document))]
      : blocksIn(node, document),
  div: divisionOf,
  hr: () => [],
  ...Object.fromEntries(['body', 'main', 'footer', 'article', 'aside'].map((name) => [name, blocksIn])),
}

function divisionOf(node: XmlElement, document: Document): readonly Node[] {
  if (hasRole(node, 'note')) return [languaged({ kind: 'box' }, node, blocksIn(node, document))]
  const table = tableWithin(node, document)
  if (table !== undefined) return table
  const lang = attributeOf(node, 'lang')
  return lang === undefined
    ? blocksIn(node, document)
    : [element({ kind: 'definition' }, blocksIn(node, document), lang)]
}

/** The table of what holds one with its captions, which stand within it, above it or below it. */
function tableWithin(node: XmlElement, document: Document): readonly Node[] | undefined {
  if (!hasClass(node, 'table')) return undefined
  const [table] = everyElement(node).filter(({ name }) => name === 'table')
  const around = elementsOf(node).filter(({ name }) => name === 'figcaption' || name === 'p')
  const lang = attributeOf(node, 'lang')
  return table === undefined ? undefined : [tableOf(table, around, document, lang)]
}

function group(is: Meaning): Handler {
  return (node, document) => [languaged(is, node, blocksIn(node, document))]
}

function heading(rank: number): Handler {
  return (node, document) => {
    const level = Number(attributeOf(node, 'aria-level') ?? rank) - 1
    return [line({ kind: 'heading', level }, node, document)]
  }
}

/** A line of text: what an edition nests in it is text, too. */
function line(is: Meaning, node: XmlElement, document: Document): Node {
  return languaged(is, node, inlinesIn(node.children, document))
}

function languaged(is: Meaning, node: XmlElement, children: readonly Node[]): Node {
  return element(is, children, attributeOf(node, 'lang'))
}

/** A line for each paragraph; or the text as it stands. */
export function captionsIn(node: XmlElement, document: Document): readonly Node[] {
  const paragraphs = elementsOf(node).filter(({ name }) => name === 'p')
  return (paragraphs.length === 0 ? [node] : paragraphs).map((each) =>
    line({ kind: 'caption' }, each, document),
  )
}

function numberedItems(node: XmlElement, document: Document): readonly Node[] {
  let number = Number(attributeOf(node, 'start') ?? 1) - 1
  return elementsOf(node).map((item) => {
    number = Number(attributeOf(item, 'value') ?? number + 1)
    return itemOf(item, number, document)
  })
}

function itemOf(node: XmlElement, sign: number | 'bullet', document: Document): Node {
  const box = hasClass(node, 'task') ? everyElement(node).find((each) => hasClass(each, 'check')) : undefined
  if (box === undefined) return languaged({ kind: 'item', marker: sign }, node, blocksIn(node, document))
  const marker = tickedMarker(sign, textOf(box) === '☑')
  return languaged({ kind: 'item', marker }, node, blocksIn(without(node, box), document))
}

function without(node: XmlElement, removed: XmlElement): XmlElement {
  const children = node.children
    .filter((child) => child !== removed)
    .map((child) => (isElement(child) ? without(child, removed) : child))
  return { ...node, children }
}
