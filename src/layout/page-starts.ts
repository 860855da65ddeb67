import { type Leaf, leavesOf } from '../brief/index.ts'
import type { PageStart, Publication } from '../publication/index.ts'
import { isSeen } from './items.ts'
import type { Item, OriginNode, Page } from './page.ts'
import { letterCount, offsetAfter } from './page-offset.ts'

/**
 * Tells where each page begins in the text: at the first of what is read on it or, when it holds nothing but notes,
 * contents or figures that floated, on a later one. So the places come in the order of the text, whatever floats and
 * however rows are divided.
 */
export function pageStarts(pages: readonly Page[], publication: Publication): readonly PageStart[] {
  const leaves = readingOrder(publication)
  const places = new Map<OriginNode, number>(leaves.map((leaf, place) => [leaf, place]))
  const sets = withoutFloats(
    pages.map((page) => placesOn(page, places)),
    floating(publication, places),
  )
  const begun = firstPages(sets)
  let next = leaves.length
  const first = sets.map(() => next)
  for (let index = pages.length - 1; index >= 0; index -= 1) {
    for (const place of sets[index] ?? []) next = Math.min(next, place)
    first[index] = next
  }
  return pages.map((page, index): PageStart => {
    if (index === 0) return { label: page.label, offset: 0 }
    const place = first[index] ?? leaves.length
    const leaf = leaves[place]
    const earlier = pages.slice(begun.get(place) ?? index, index)
    return { label: page.label, ...(leaf === undefined ? endOf(leaves) : startIn(leaf, earlier)) }
  })
}

/** What the editions show one after the other, notes apart: they stand at the foot of one and at the end of another. */
function readingOrder({ masthead, brief, endMatter }: Publication): readonly Leaf[] {
  const { abstract } = masthead
  return [
    ...(abstract === undefined ? [] : [...abstract.heading.children, ...leavesOf(abstract.children)]),
    ...leavesOf(brief.children),
    ...endMatter.flatMap(({ heading, emblem, children }) => [
      ...(heading?.children ?? []),
      ...(emblem?.name.children ?? []),
      ...leavesOf(children),
    ]),
  ]
}

function placesOn({ items }: Page, places: ReadonlyMap<OriginNode, number>): ReadonlySet<number> {
  return new Set(items.filter(isSeen).flatMap((item) => places.get(ownerOf(item) ?? item) ?? []))
}

/** The leaf that ink belongs to; the lines of a table of contents belong to headings that stand elsewhere. */
function ownerOf({ origin }: Item): OriginNode | undefined {
  return origin.type === 'content' && origin.part === undefined ? origin.node : undefined
}

/** Leaves of figures and tables, which may move on past the text that follows them, each with the last one of its own. */
function floating(
  { brief }: Publication,
  places: ReadonlyMap<OriginNode, number>,
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const block of brief.children) {
    if (block.type !== 'figure' && block.type !== 'table') continue
    const own = leavesOf([block]).flatMap((leaf) => places.get(leaf) ?? [])
    const end = own.at(-1)
    if (end !== undefined) for (const place of own) ends.set(place, end)
  }
  return ends
}

/** What later text has overtaken is no beginning of the page it came to. */
function withoutFloats(
  sets: readonly ReadonlySet<number>[],
  ends: ReadonlyMap<number, number>,
): readonly (readonly number[])[] {
  let furthest = -1
  return sets.map((set) => {
    const overtaken = furthest
    const kept = [...set].filter((place) => (ends.get(place) ?? overtaken) >= overtaken)
    for (const place of kept) furthest = Math.max(furthest, place)
    return kept
  })
}

/** The page on which each leaf begins. */
function firstPages(sets: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const begun = new Map<number, number>()
  for (const [index, set] of sets.entries())
    for (const place of set) if (!begun.has(place)) begun.set(place, index)
  return begun
}

/** How far a leaf has come on the pages before. */
function startIn(leaf: Leaf, earlier: readonly Page[]): Omit<PageStart, 'label'> {
  const text = textOf(leaf)
  if (text === undefined || earlier.length === 0) return { leaf, offset: 0 }
  const words = earlier.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'text' && ownerOf(item) === leaf ? item.words : [])),
  )
  const letters = words.reduce((sum, { shaped }) => sum + letterCount(shaped.text), 0)
  const offset = offsetAfter(letters, text)
  return { leaf, offset: leaf.type === 'code' ? text.lastIndexOf('\n', offset) + 1 : offset }
}

/** Where a page begins that holds nothing but the rest of a note. */
function endOf(leaves: readonly Leaf[]): Omit<PageStart, 'label'> {
  const leaf = leaves.at(-1)
  return leaf === undefined ? { offset: 0 } : { leaf, offset: textOf(leaf)?.length ?? 0 }
}

function textOf(leaf: Leaf): string | undefined {
  return 'text' in leaf ? leaf.text : undefined
}
