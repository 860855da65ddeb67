import { element, type Node } from '../reading.ts'
import type { Flat } from './flat.ts'
import type { ListEntry } from './group.ts'

/** Paragraphs of a list as nested lists: an item stands as deep as its level says, whatever is missing above it. */
export function listNodes(
  entries: readonly ListEntry[],
  nodesOf: (blocks: readonly Flat[]) => readonly Node[],
): readonly Node[] {
  const top: Node[] = []
  const open: OpenList[] = []
  for (const { first, blocks } of entries) {
    const { item } = first
    if (item === undefined) {
      ;(open.at(-1)?.inside ?? top).push(...nodesOf(blocks))
      continue
    }
    while (open.length > item.level + 1) open.pop()
    if (open.length === item.level + 1 && open.at(-1)?.list !== item.list) open.pop()
    while (open.length <= item.level) open.push(newList(open.at(-1)?.inside ?? top, item.list))
    const inside = [...nodesOf(blocks)]
    const list = open.at(-1)
    list?.items.push(element({ kind: 'item', marker: item.marker }, inside))
    open.splice(-1, 1, { list: item.list, items: list?.items ?? [], inside })
  }
  return top
}

interface OpenList {
  readonly list: string
  readonly items: Node[]
  /** What the last item holds so far; of a list that has none yet, what would be in it. */
  readonly inside: Node[]
}

function newList(parent: Node[], list: string): OpenList {
  const items: Node[] = []
  parent.push(element({ kind: 'list' }, items))
  return { list, items, inside: items }
}
