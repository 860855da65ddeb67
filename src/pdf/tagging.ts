import type { Block } from '../brief/index.ts'
import type { OriginNode } from '../layout/index.ts'
import type { Publication } from '../publication/index.ts'
import type { Owner, Part, Slot, Structure, Tag } from './tags.ts'

/** What the handlers that make the structure share: the publication, and the record of who owns which ink. */
export interface Tagging {
  readonly publication: Publication
  /** Whether stress has elements of its own. */
  readonly tagsStress: boolean
  /** Says who owns a node's ink; the first claim holds. */
  readonly own: (node: OriginNode, owner: Owner, part?: Part) => void
  /** Makes a node known as a target of links, when it has an `id`. */
  readonly target: (node: OriginNode & { readonly id?: string }) => void
  /** A number that no earlier call returned, from 1: for elements that need a name. */
  readonly count: () => number
  /** How many numbered lists are around, as layout counts them for its markers. */
  readonly depth: () => number
  /** What `make` makes with so many numbered lists around. */
  readonly atDepth: <Made>(depth: number, make: () => Made) => Made
  /** The handlers of all blocks, for those that hold blocks. */
  readonly tagBlocks: (blocks: readonly Block[]) => readonly Tag[]
}

/** Runs `make` with an empty record, and returns what it made with the record it filled. */
export function withTagging(
  publication: Publication,
  { tagsStress }: Pick<Tagging, 'tagsStress'>,
  tagBlocks: (blocks: readonly Block[], tagging: Tagging) => readonly Tag[],
  make: (tagging: Tagging) => Tag,
): Structure {
  const owners = new Map<OriginNode, Map<Part, Owner>>()
  const targets = new Map<string, OriginNode>()
  let counted = 0
  let depth = 0
  const tagging: Tagging = {
    publication,
    tagsStress,
    own: (node, owner, part = 'self') => {
      const parts = owners.get(node) ?? new Map<Part, Owner>()
      owners.set(node, parts)
      if (!parts.has(part)) parts.set(part, owner)
    },
    target: (node) => {
      if (node.id !== undefined && !targets.has(node.id)) targets.set(node.id, node)
    },
    count: () => ++counted,
    depth: () => depth,
    atDepth: (inside, make) => {
      const outside = depth
      depth = inside
      const made = make()
      depth = outside
      return made
    },
    tagBlocks: (blocks) => tagBlocks(blocks, tagging),
  }
  return { root: make(tagging), owners, targets }
}

export function newSlot(): Slot {
  return { type: 'slot' }
}
