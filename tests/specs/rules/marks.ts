import type { ElementContent } from 'hast'
import { isElement, type Nodes, rewrite, textOf } from '../tree.ts'

const names: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  del: 's',
  strike: 's',
  ins: 'u',
  samp: 'code',
  tt: 'code',
}

export function namesOfMarks(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    const name = names[element.tagName]
    return name === undefined ? undefined : [{ ...element, tagName: name }]
  })
}

const schemesOfTheWeb = ['http:', 'https:', 'mailto:', 'tel:']

/** Links as a post may have them; an anchor that leads nowhere is only its words. */
export function addresses(nodes: Nodes, base: string): Nodes {
  return rewrite(nodes, (element) => {
    if (element.tagName !== 'a') return undefined
    const href = String(element.properties.href ?? '')
    const scheme = /^[a-z][a-z\d+.-]*:/i.exec(href)?.[0].toLowerCase()
    const isDead = element.properties.href === undefined || /^#./.test(href)
    if (isDead || (scheme !== undefined && !schemesOfTheWeb.includes(scheme))) return element.children
    const url = scheme === undefined ? new URL(href, base).href : href
    const words: ElementContent = { type: 'text', value: url }
    const isEmpty = textOf(element).trim() === '' && !element.children.some(holdsPicture)
    return [
      {
        ...element,
        properties: { ...element.properties, href: url },
        children: isEmpty ? [words] : element.children,
      },
    ]
  })
}

function holdsPicture(node: ElementContent): boolean {
  return isElement(node) && (node.tagName === 'img' || node.children.some(holdsPicture))
}
