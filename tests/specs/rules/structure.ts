import type { Element, ElementContent } from 'hast'
import { isBlank, isElement, type Nodes, rewrite, textOf } from '../tree.ts'

/** What stands around the text of the page, and the boxes of tasks. */
export function editionWrappers(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    const classes = [element.properties.className ?? []].flat()
    if (classes.includes('table') || classes.includes('scroll')) return element.children
    if (element.tagName === 'li' && classes.includes('task'))
      return [
        {
          ...element,
          properties: { dataTask: textOf(element).startsWith('\n☑') ? 'done' : 'open' },
          children: [...withoutCheck(element.children)],
        },
      ]
    return undefined
  })
}

function withoutCheck(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) =>
    [element.properties.className ?? []].flat().includes('check') ? [] : undefined,
  )
}

const leftOut =
  'script style textarea title noscript input select svg math canvas template link meta base'.split(' ')
const known =
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code table caption thead tbody tfoot tr td th hr br img a em strong b i u s del ins strike sub sup mark small kbd samp tt cite abbr q span div section article main header footer nav address center figure figcaption'.split(
    ' ',
  )

/** Leaves machinery out, and of elements that are unknown only what is in them. */
export function strangers(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    if (element.tagName === 'input' && element.properties.type === 'checkbox') return undefined
    if (leftOut.includes(element.tagName)) return []
    return known.includes(element.tagName) && element.tagName !== 'span' ? undefined : element.children
  })
}

export function tasks(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    if (element.tagName !== 'li') return undefined
    const box = boxIn(element)
    if (box === undefined) return undefined
    const isDone = box.properties.checked === true
    const children = rewrite(element.children, (inner) =>
      inner.properties.type === 'checkbox' ? [] : undefined,
    )
    return [{ ...element, properties: { dataTask: isDone ? 'done' : 'open' }, children: [...children] }]
  })
}

function boxIn({ children }: Element): Element | undefined {
  const first = children.find((child) => !isBlank(child))
  if (isElement(first, 'p')) return boxIn(first)
  return isElement(first, 'input') ? first : undefined
}

export function plainCells(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    if (!isElement(element, 'td', 'th')) return undefined
    const [only, ...others] = element.children.filter((child) => !isBlank(child))
    return isElement(only, 'p') && others.length === 0 ? [{ ...element, children: only.children }] : undefined
  })
}

export function codeEnds(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    if (element.tagName !== 'pre') return undefined
    const code = element.children.find((child) => isElement(child, 'code'))
    const properties = isElement(code) ? code.properties : {}
    const text = textOf(element).replace(/\n$/, '')
    const words: ElementContent[] = text === '' ? [] : [{ type: 'text', value: text }]
    return [{ ...element, children: [{ type: 'element', tagName: 'code', properties, children: words }] }]
  })
}

/** Blocks without anything to see: the rows of a table that has no cells are no rows. */
export function emptyBlocks(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) =>
    canBeEmpty.includes(element.tagName) && element.children.length === 0 ? [] : undefined,
  )
}

const canBeEmpty = 'p h1 h2 h3 h4 h5 h6 blockquote table thead tbody tfoot tr'.split(' ')
