import type { Block, Table } from './blocks.ts'

/** The tables within a block, not those within tables, and how many blocks each stands in. */
export function nestedTables(
  block: Block,
  depth = 0,
): readonly { readonly table: Table; readonly depth: number }[] {
  const within = (blocks: readonly Block[]) => blocks.flatMap((child) => nestedTables(child, depth + 1))
  switch (block.type) {
    case 'table':
      return [{ table: block, depth }]
    case 'box':
    case 'quote':
      return within(block.children)
    case 'list':
    case 'definitions':
      return block.children.flatMap(({ children }) => within(children))
    default:
      return []
  }
}
