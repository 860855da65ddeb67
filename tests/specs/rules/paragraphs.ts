import type { Element, ElementContent } from 'hast'
import { isBlank, isElement, type Nodes, rewrite } from '../tree.ts'

const blocks =
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr td th hr figure'.split(
    ' ',
  )
const groups = 'div section article main header footer nav address center'.split(' ')

function isBlock(node: ElementContent): node is Element {
  return (
    isElement(node) && (blocks.includes(node.tagName) || groups.includes(node.tagName) || holdsBlock(node))
  )
}

function holdsBlock(element: Element): boolean {
  return element.children.some(isBlock)
}

/** A list is tight when no item has a paragraph of its own. */
export function tightness(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    if (!isElement(element, 'ul', 'ol')) return undefined
    const isLoose = element.children.some(
      (item) => isElement(item) && item.children.some((child) => isElement(child, 'p')),
    )
    return [{ ...element, properties: { ...element.properties, dataTight: !isLoose } }]
  })
}

/** Puts words between blocks into paragraphs, wherever blocks may stand. */
export function paragraphs(nodes: Nodes): Nodes {
  const flow = rewrite(nodes, (element) => {
    if (!isElement(element, 'blockquote', 'li', 'dd', 'td', 'th')) return undefined
    return [{ ...element, children: [...paragraphsOf(element.children)] }]
  })
  return paragraphsOf(flow)
}

function paragraphsOf(nodes: Nodes): Nodes {
  const result: ElementContent[] = []
  let line: ElementContent[] = []
  const endLine = (): void => {
    if (!line.every(isBlank)) result.push({ type: 'element', tagName: 'p', properties: {}, children: line })
    line = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node)
      continue
    }
    endLine()
    if (groups.includes(node.tagName)) result.push(...paragraphsOf(node.children))
    else if (blocks.includes(node.tagName)) result.push(node)
    else result.push(...paragraphsOf(node.children).map((block) => markedWithin(node, block)))
  }
  endLine()
  return result
}

/** A block with a mark around all that it says. */
function markedWithin(mark: Element, block: ElementContent): ElementContent {
  if (!isElement(block)) return block
  if (block.tagName === 'pre') return block
  return isElement(block, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt')
    ? { ...block, children: [{ ...mark, children: block.children }] }
    : { ...block, children: block.children.map((child) => markedWithin(mark, child)) }
}

export function figures(nodes: Nodes): Nodes {
  const withFigures = rewrite(nodes, (element) => {
    if (element.tagName !== 'p' || !element.children.every(isPicture)) return undefined
    const pictures = element.children.filter((child) => !isBlank(child))
    const titles = titlesIn(pictures)
    if (pictures.length === 0) return undefined
    const line: Element = {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: titles.join(' ') }],
    }
    const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [line] }
    return [
      { ...element, tagName: 'figure', children: [...pictures, ...(titles.length === 0 ? [] : [caption])] },
    ]
  })
  return rewrite(withFigures, (element) =>
    element.tagName === 'img'
      ? [{ ...element, properties: { ...element.properties, title: undefined } }]
      : undefined,
  )
}

function isPicture(node: ElementContent): boolean {
  if (isBlank(node) || isElement(node, 'img')) return true
  return isElement(node, 'a', 'em', 'strong') && node.children.length > 0 && node.children.every(isPicture)
}

function titlesIn(nodes: Nodes): readonly string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return []
    return node.tagName === 'img' ? [node.properties.title ?? []].flat().map(String) : titlesIn(node.children)
  })
}
