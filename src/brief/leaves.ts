import type { Block, Caption, Code } from './blocks.ts'
import type { Inline } from './inline.ts'

/** What bears content by itself: text and pictures in a line, and preformatted text. */
export type Leaf = Inline | Code

/** The leaves of blocks in the order they are read; a table's caption comes before it, a figure's after it. */
export function leavesOf(blocks: readonly Block[]): readonly Leaf[] {
  return blocks.flatMap(leavesIn)
}

function leavesIn(block: Block): readonly Leaf[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children
    case 'list':
      return block.children.flatMap((item) => leavesOf(item.children))
    case 'definitions':
      return block.children.flatMap(({ terms, children }) => [
        ...terms.flatMap((term) => term.children),
        ...leavesOf(children),
      ])
    case 'quote':
    case 'pull-quote':
      return leavesOf(block.children)
    case 'box':
      return [...(block.title ?? []), ...leavesOf(block.children)]
    case 'figure':
      return [...block.children, ...(block.caption?.children ?? []), ...originOf(block.caption)]
    case 'table':
      return [
        ...(block.caption?.children ?? []),
        ...block.children.flatMap((row) => row.children.flatMap((cell) => leavesOf(cell.children))),
        ...originOf(block.caption),
      ]
    case 'code':
      return [block]
    case 'contents':
    case 'page-break':
    case 'rule':
      return []
  }
}

function originOf(caption: Caption | undefined): readonly Leaf[] {
  return [...(caption?.source ?? []), ...(caption?.credit ?? [])]
}
