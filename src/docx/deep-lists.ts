import type { Block, Position } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'
import { deepestLevel } from './styles/list-families.ts'

/** Levels that a list of Word has (ISO/IEC 29500-1, 17.9.6). */
export const mostLevels = deepestLevel + 1

/** Lists that are one level deeper than Word has, where they begin. */
export function deepLists({ brief }: Pick<Publication, 'brief'>): readonly Position[] {
  return [brief.children, ...brief.notes.map(({ children }) => children)].flatMap((blocks) =>
    listsAt(mostLevels, blocks, 0),
  )
}

/** Beginnings of the lists with this many lists around them; a quotation or a cell within an item does not change their number. */
function listsAt(wanted: number, blocks: readonly Block[], depth: number): readonly Position[] {
  return blocks.flatMap((block) => listsIn(wanted, block, depth))
}

function listsIn(wanted: number, block: Block, depth: number): readonly Position[] {
  switch (block.type) {
    case 'list':
      return depth === wanted
        ? [block.position]
        : block.children.flatMap((item) => listsAt(wanted, item.children, depth + 1))
    case 'quote':
    case 'pull-quote':
    case 'box':
      return listsAt(wanted, block.children, depth)
    case 'definitions':
      return block.children.flatMap((definition) => listsAt(wanted, definition.children, depth))
    case 'table':
      return block.children.flatMap((row) =>
        row.children.flatMap((cell) => listsAt(wanted, cell.children, depth)),
      )
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'code':
    case 'contents':
    case 'page-break':
    case 'rule':
      return []
  }
}
