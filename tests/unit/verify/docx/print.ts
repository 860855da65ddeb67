import type { Meaning, Node } from '../../../../src/verify/reading.ts'

/** What was read, a block a line, its parts set in below it: `item 2: words with <strong>marks</>`. */
export function printNodes(nodes: readonly Node[], indent = ''): string {
  return nodes
    .map((node) => {
      if (node.type !== 'element') return `${indent}${printInline([node])}`
      const name = printMeaning(node.is)
      return isLine(node.children)
        ? `${indent}${name}: ${printInline(node.children)}`
        : `${indent}${name}\n${printNodes(node.children, `${indent}  `)}`
    })
    .join('\n')
}

const blockKinds: ReadonlySet<Meaning['kind']> = new Set([
  ...(['masthead', 'quote', 'box', 'list', 'definition', 'figure', 'table', 'row'] as const),
  ...(['title', 'paragraph', 'term', 'caption', 'code', 'heading', 'item', 'cell'] as const),
])

function isLine(nodes: readonly Node[]): boolean {
  return nodes.every((node) => node.type !== 'element' || !blockKinds.has(node.is.kind))
}

function printInline(nodes: readonly Node[]): string {
  return nodes.map(printPiece).join('')
}

function printPiece(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.text.replaceAll('\n', '⏎').replaceAll('\t', '→')
    case 'note-call':
      return `[^${node.number}]`
    case 'described':
      return `[${node.alt}]`
    case 'element':
      return `<${printMeaning(node.is)}${node.lang ?? ''}|${printInline(node.children)}>`
  }
}

function printMeaning(is: Meaning): string {
  switch (is.kind) {
    case 'heading':
      return `heading ${is.level}`
    case 'item':
      return `item ${is.marker}`
    case 'link':
    case 'reference':
      return `${is.kind} ${is.target}`
    case 'stretch':
      return ''
    case 'cell': {
      const { scope = 'data', columnSpan, rowSpan } = is
      return `cell ${scope}${columnSpan + rowSpan > 2 ? ` ${columnSpan}x${rowSpan}` : ''}`
    }
    default:
      return is.kind
  }
}
