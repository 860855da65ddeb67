import type { ElementContent } from 'hast'
import { isBlank, isElement, type Nodes, rewrite } from '../tree.ts'

const lines = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt', 'caption']

/** One space where there are several, none at the ends of a line; nothing at all between blocks. Empty marks vanish. */
export function collapsed(nodes: Nodes): Nodes {
  const inLines = rewrite(nodes, (element) => {
    if (
      lines.includes(element.tagName) &&
      !element.children.some((child) => isElement(child, ...lines, 'pre', 'ul', 'ol'))
    )
      return [{ ...element, children: [...collapseLine(element.children)] }]
    if (element.tagName === 'pre' || !isContainer(element.tagName)) return undefined
    return [{ ...element, children: element.children.filter((child) => !isBlank(child)) }]
  })
  return inLines.filter((node) => !isBlank(node))
}

function isContainer(name: string): boolean {
  return 'ul ol li dl dd blockquote table thead tbody tfoot tr td th figure figcaption'
    .split(' ')
    .includes(name)
}

function collapseLine(nodes: Nodes): Nodes {
  const state = { afterSpace: true }
  const once = collapse(nodes, state)
  return withoutEmpty(trimEnd(once))
}

function collapse(nodes: Nodes, state: { afterSpace: boolean }): Nodes {
  return nodes.flatMap((node): Nodes => {
    if (node.type === 'comment') return []
    if (node.type === 'text') {
      const value = node.value.replace(/[ \t\n\r\f]+/g, ' ').replace(state.afterSpace ? /^ / : /^$/, '')
      if (value !== '') state.afterSpace = value.endsWith(' ')
      return value === '' ? [] : [{ type: 'text', value }]
    }
    if (node.type !== 'element') return []
    if (node.tagName === 'code') {
      state.afterSpace = false
      return [
        {
          ...node,
          children: node.children.map((child) =>
            child.type === 'text' ? { ...child, value: child.value.replace(/\n/g, ' ') } : child,
          ),
        },
      ]
    }
    if (node.tagName === 'br' || node.tagName === 'img') state.afterSpace = node.tagName === 'br'
    return [{ ...node, children: [...collapse(node.children, state)] }]
  })
}

/** Takes the space away that stands before the end of a line, be it in marks. */
function trimEnd(nodes: Nodes): Nodes {
  const trimmed: ElementContent[] = []
  let isAtEnd = true
  for (const node of [...nodes].reverse()) {
    if (node.type === 'text' && isAtEnd) {
      const value = node.value.replace(/ $/, '')
      if (value === '') continue
      trimmed.unshift({ ...node, value })
      isAtEnd = false
    } else if (isElement(node, 'br')) {
      trimmed.unshift(node)
      isAtEnd = true
    } else if (isElement(node) && isAtEnd && !isElement(node, 'code', 'img')) {
      const children = [...trimEnd(node.children)]
      trimmed.unshift({ ...node, children })
      isAtEnd = children.length === 0
    } else {
      trimmed.unshift(node)
      isAtEnd = false
    }
  }
  return trimmed
}

/** Marks around nothing, and text in pieces. */
function withoutEmpty(nodes: Nodes): Nodes {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value }
    else if (!isElement(node)) joined.push(node)
    else if (isElement(node, 'br', 'img')) joined.push(node)
    else {
      const children = [...withoutEmpty(node.children)]
      if (children.length > 0) joined.push({ ...node, children })
    }
  }
  return joined
}
