import { type Artifact, type Item, isSeen, type Origin, type Page } from '../layout/index.ts'
import { type Bounds, boundsOf, parsePath, union } from './path.ts'
import { isSlot, type Owner, type Slot, type Structure, type Tag } from './tags.ts'

/** Neighbouring items of one owner: one marked-content sequence (ISO 32000-1, 14.6). */
export interface Sequence {
  readonly items: readonly Item[]
  readonly owner: { readonly slot: Slot; readonly number: number } | { readonly artifact: Artifact['kind'] }
}

/** A slot's ink in one sequence: on which page, under which number there, and where. */
export interface Mark {
  readonly page: number
  readonly number: number
  /** One box for each line of text, path or picture; y runs down. None where there is nothing but the space of a line's end. */
  readonly boxes: readonly Bounds[]
}

export interface MarkedPage {
  readonly page: Page
  readonly sequences: readonly Sequence[]
  /** The owners of the page's marked content by its numbers. */
  readonly slots: readonly Slot[]
}

export interface MarkedPages {
  readonly pages: readonly MarkedPage[]
  readonly marks: ReadonlyMap<Slot, readonly Mark[]>
  /** The structure without elements that nothing was painted for. */
  readonly root: Tag
}

/** Says for all ink of all pages what it belongs to. Ink of a node that the structure does not know is our fault. */
export function markPages(structure: Structure, pages: readonly Page[]): MarkedPages {
  const marks = new Map<Slot, Mark[]>()
  const ownerOfItem = ownerFinder(structure, pages)
  const marked = pages.map((page) => markPage(page, ownerOfItem, marks))
  const root = prune(structure.root, marks)
  if (root === undefined) throw new Error('nothing was painted')
  return { pages: marked, marks, root }
}

function markPage(page: Page, ownerOfItem: OwnerOf, marks: Map<Slot, Mark[]>): MarkedPage {
  const slots: Slot[] = []
  const sequences = groupByOwner(page.items, ownerOfItem).map(({ owner, items }): Sequence => {
    if (owner.type === 'artifact') return { owner, items }
    const number = slots.push(owner) - 1
    const mark: Mark = { page: page.index, number, boxes: linesOf(items) }
    const known = marks.get(owner)
    if (known === undefined) marks.set(owner, [mark])
    else known.push(mark)
    return { owner: { slot: owner, number }, items }
  })
  return { page, sequences, slots }
}

interface Group {
  readonly owner: Slot | { readonly type: 'artifact'; readonly artifact: Artifact['kind'] }
  readonly items: Item[]
}

function groupByOwner(items: readonly Item[], ownerOfItem: OwnerOf): readonly Group[] {
  const groups: Group[] = []
  for (const item of items) {
    const owner = ownerOfItem(item)
    const last = groups.at(-1)
    if (last !== undefined && isSame(last.owner, owner)) last.items.push(item)
    else groups.push({ owner, items: [item] })
  }
  return groups
}

type OwnerOf = (item: Item) => Group['owner']

/** A link of nothing but spaces at the ends of lines has no place to be clicked at: they belong to nothing. */
function ownerFinder(structure: Structure, pages: readonly Page[]): OwnerOf {
  let placeless: ReadonlySet<Group['owner']> | undefined
  return (item) => {
    const owner = groupOwner(item.origin, structure)
    if (isSeen(item)) return owner
    placeless ??= placelessLinks(structure, pages)
    return placeless.has(owner) ? { type: 'artifact', artifact: 'layout' } : owner
  }
}

function placelessLinks(structure: Structure, pages: readonly Page[]): ReadonlySet<Group['owner']> {
  const seen = new Set(
    pages.flatMap(({ items }) => items.filter(isSeen).map(({ origin }) => groupOwner(origin, structure))),
  )
  const links = linksIn(structure.root).map(slotsIn)
  return new Set(links.filter((slots) => !slots.some((slot) => seen.has(slot))).flat())
}

function linksIn(tag: Tag): readonly Tag[] {
  return tag.link === undefined
    ? tag.children.flatMap((child) => (isSlot(child) ? [] : linksIn(child)))
    : [tag]
}

function slotsIn(tag: Tag): readonly Slot[] {
  return tag.children.flatMap((child) => (isSlot(child) ? [child] : slotsIn(child)))
}

function groupOwner(origin: Origin, structure: Structure): Group['owner'] {
  if (origin.type === 'artifact') return { type: 'artifact', artifact: origin.kind }
  const owner = ownerOf(origin, structure)
  return owner === 'artifact' ? { type: 'artifact', artifact: 'layout' } : owner
}

function isSame(first: Group['owner'], second: Group['owner']): boolean {
  if (first.type === 'slot' || second.type === 'slot') return first === second
  return first.artifact === second.artifact
}

function ownerOf({ node, part }: Extract<Origin, { type: 'content' }>, { owners }: Structure): Owner {
  const owner = owners.get(node)?.get(part ?? 'self')
  if (owner !== undefined) return owner
  const kind = 'type' in node ? String(node.type) : 'composed node'
  throw new Error(`no element owns the ink of a ${kind}${part === undefined ? '' : ` (${part})`}`)
}

/** Leaves out what has no ink; cells stay for as long as their table has some. */
function prune(tag: Tag, marks: ReadonlyMap<Slot, readonly Mark[]>): Tag | undefined {
  if (tag.type === 'Table' && !hasInk(tag, marks)) return undefined
  const children = tag.children.flatMap((child): readonly (Tag | Slot)[] => {
    if (isSlot(child)) return marks.has(child) ? [child] : []
    const kept = prune(child, marks)
    return kept === undefined ? [] : [kept]
  })
  return children.length === 0 && tag.lasting === undefined ? undefined : { ...tag, children }
}

function hasInk(tag: Tag, marks: ReadonlyMap<Slot, readonly Mark[]>): boolean {
  return tag.children.some((child) => (isSlot(child) ? marks.has(child) : hasInk(child, marks)))
}

/** Shares of the type size above and below the baseline that a line of text takes. */
const ascent = 0.78
const descent = 0.24

function linesOf(items: readonly Item[]): readonly Bounds[] {
  const lines: Bounds[] = []
  for (const item of items) {
    const box = boxOf(item)
    const last = lines.at(-1)
    if (box === undefined) continue
    if (last !== undefined && isSameLine(last, box)) lines.splice(-1, 1, union(last, box))
    else lines.push(box)
  }
  return lines
}

/** Lines of one text overlap by less than half of a line, however tightly they are set. */
function isSameLine(first: Bounds, second: Bounds): boolean {
  const shared = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top)
  return shared > Math.min(first.bottom - first.top, second.bottom - second.top) / 2
}

export function boxOf(item: Item): Bounds | undefined {
  switch (item.type) {
    case 'image':
      return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height }
    case 'path':
      return boundsOf(parsePath(item.path))
    case 'text': {
      if (item.words.length === 0) return undefined
      const ends = item.words.map(({ x, shaped }) => x + (shaped.width * item.size * item.scale) / 1000)
      return {
        left: Math.min(...item.words.map(({ x }) => x)),
        top: item.y - ascent * item.size,
        right: Math.max(...ends),
        bottom: item.y + descent * item.size,
      }
    }
  }
}
