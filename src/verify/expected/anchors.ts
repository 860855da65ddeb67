import type { Box, Table } from '../../brief/index.ts'
import type { Publication } from '../../publication/index.ts'
import type { Wording } from './wording.ts'

/** The parts of a node of the brief that hold others, in the order in which they are read. */
const parts = ['caption', 'title', 'heading', 'terms', 'children', 'source', 'credit'] as const

/** Every node of a brief that a link can lead to. */
export function nodesWithIds({ brief, masthead, endMatter }: Publication): ReadonlyMap<string, object> {
  const found = new Map<string, object>()
  const visit = (node: object): void => {
    if ('id' in node && typeof node.id === 'string') found.set(node.id, node)
    for (const inner of innerNodes(node)) visit(inner)
  }
  for (const root of [masthead.abstract, ...endMatter, ...brief.children, ...brief.notes])
    if (root !== undefined) visit(root)
  return found
}

/** All words in a node, and before those of a box without a title of its own the words that its kind is called by. */
export function wordsIn(node: object, boxTitle: Wording['boxTitle']): string {
  if ('text' in node && typeof node.text === 'string') return node.text
  if ('type' in node && node.type === 'break') return ' '
  const isLine =
    'type' in node && (node.type === 'heading' || node.type === 'paragraph' || node.type === 'term')
  const standing = isBox(node) && node.title === undefined ? `${boxTitle(node.kind) ?? ''} ` : ''
  return (
    standing +
    innerNodes(node)
      .map((inner) => wordsIn(inner, boxTitle))
      .join('') +
    (isLine ? ' ' : '')
  )
}

function innerNodes(node: object): readonly object[] {
  if (isTable(node)) {
    // Every edition has the source of a table below its rows.
    const { children = [], source = [], credit = [] } = node.caption ?? {}
    return [...children, ...node.children, ...source, ...credit]
  }
  return parts.flatMap((part) => {
    const inner: unknown = Reflect.get(node, part)
    const nodes: readonly unknown[] = Array.isArray(inner) ? inner : [inner]
    return nodes.filter((each) => typeof each === 'object' && each !== null)
  })
}

function isBox(node: object): node is Box {
  return 'type' in node && node.type === 'box'
}

function isTable(node: object): node is Table {
  return 'type' in node && node.type === 'table'
}
