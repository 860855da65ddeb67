import type { OriginNode } from '../layout/index.ts'
import type { Elements } from './elements.ts'
import type { EnginePage } from './engine.ts'
import type { Mark, MarkedPages } from './marks.ts'
import { marksIn } from './structure-tree.ts'
import type { PdfValue } from './syntax.ts'
import { isSlot, type LinkTarget, type Structure, type Tag } from './tags.ts'

/** Where links, bookmarks and named destinations lead. */
export interface Destinations {
  /** `undefined` for what stands nowhere. */
  readonly of: (node: OriginNode) => Destination | undefined
  readonly ofLink: (link: LinkTarget & ({ node: OriginNode } | { target: string })) => Destination
}

/** By the keys of actions that lead there. */
export type Destination = {
  /** A place on a page (ISO 32000-1, 12.3.2.2). */
  readonly D: PdfValue
  /** The same place, by the element that stands there (ISO 32000-2, 12.3.2.3). */
  readonly SD?: PdfValue
}

interface Place {
  readonly page: number
  readonly top: number
  /** Of the column that it stands in; nothing where layout does not say so. */
  readonly left?: number
}

export function findDestinations(
  structure: Structure,
  marked: MarkedPages,
  pages: readonly EnginePage[],
  elements: Elements | undefined,
): Destinations {
  const places = placesOf(marked)
  const destinationOf = (node: OriginNode): Destination | undefined => {
    const place = places.get(node)
    const [page, geometry] = place === undefined ? [] : [pages[place.page], marked.pages[place.page]]
    if (place === undefined || page === undefined || geometry === undefined) return undefined
    const view = ['XYZ', leftOf(place), Math.round(geometry.page.height - place.top), null]
    const element = elements && (elements.ofNode(node) ?? elements.of(tagAt(place, marked)))
    return { D: [page.reference, ...view], ...(element === undefined ? {} : { SD: [element, ...view] }) }
  }
  return {
    of: destinationOf,
    ofLink: (link) => {
      const node = 'node' in link ? link.node : structure.targets.get(link.target)
      const destination = node === undefined ? undefined : destinationOf(node)
      if (destination === undefined)
        throw new Error(`nothing was painted for the target of the link "${link.description}"`)
      return destination
    },
  }
}

/** Rounded down, so that all of the column is to the right; `null` leaves a viewer where it is (ISO 32000-1, table 151). */
function leftOf({ left }: Place): number | null {
  return left === undefined ? null : Math.floor(left)
}

/** What is read from there on, for places where nothing is read, such as a line across the page. */
function tagAt(place: Place, marked: MarkedPages): Tag {
  const begins = ({ page, boxes }: Mark): boolean =>
    page > place.page || (page === place.page && (boxes[0]?.top ?? 0) >= place.top)
  const find = (tag: Tag): Tag | undefined => {
    const first = marksIn(tag, marked).find(hasInk)
    if (first !== undefined && begins(first)) return tag
    for (const child of tag.children) {
      const found = isSlot(child) ? undefined : find(child)
      if (found !== undefined) return found
    }
    return undefined
  }
  return find(marked.root) ?? marked.root
}

/** Where layout says that a thing begins; else where its first ink is. */
function placesOf(marked: MarkedPages): ReadonlyMap<OriginNode, Place> {
  const places = new Map<OriginNode, Place>()
  const add = (node: OriginNode, place: Place): void => {
    if (!places.has(node)) places.set(node, place)
  }
  for (const { page } of marked.pages)
    for (const { node, x, y } of page.anchors) add(node, { page: page.index, top: y, left: x })
  const visit = (tag: Tag): void => {
    const isKnown = tag.node === undefined || places.has(tag.node)
    const first = isKnown ? undefined : marksIn(tag, marked).find(hasInk)
    const top = first?.boxes[0]?.top
    if (tag.node !== undefined && first !== undefined && top !== undefined)
      add(tag.node, { page: first.page, top })
    for (const child of tag.children) if (!isSlot(child)) visit(child)
  }
  visit(marked.root)
  return places
}

/** A space at the end of the line before is no beginning. */
function hasInk({ boxes }: Mark): boolean {
  return boxes.length > 0
}
