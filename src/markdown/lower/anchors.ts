import type { Element, Root } from 'hast'
import type { Reference } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isElement, property, textOf } from './element.ts'

/**
 * The places of one text that links may lead to. Ids are found before the text is lowered, because links lead forward
 * too; blocks take them while it is lowered; links learn their final names when it is done.
 */
export interface Anchors {
  /** Id of a heading: its own, or made of its words. */
  readonly headingId: (heading: Element) => string
  /** An id met outside the block that will carry it waits for the next block. */
  readonly announce: (element: Element) => void
  /** The id for a block that is finished, with all that were announced since the last one. */
  readonly claim: (own?: string) => string | undefined
  /** Runs what may make blocks; where it makes none, the ids that it claimed wait for the next block. */
  readonly keepingIds: <Blocks extends readonly unknown[]>(lower: () => Blocks) => Blocks
  /** A link to a place, as far as there is one; `target` is as the author wrote it. */
  readonly link: (target: string, title?: string) => Reference | undefined
  readonly names: () => readonly string[]
  readonly hasHeadings: boolean
  /**
   * Tells the links where their targets have come to stand. Those whose target is in none of these blocks, because it came
   * to nothing or into a line, lead to `rest`; returns whether there are any.
   */
  readonly settle: (ids: ReadonlySet<string>, rest: string) => boolean
}

type Draft = { -readonly [key in keyof Reference]: Reference[key] }

export function collectAnchors(root: Root, report: Report): Anchors {
  const { places, headings } = findPlaces(root, report)
  const links: Draft[] = []
  let waiting: Place[] = []
  const claimed: Place[] = []
  return {
    headingId: (heading) => {
      const place = headings.get(heading)
      if (place === undefined) throw new Error('every heading was found beforehand')
      return place.id
    },
    announce: (element) => {
      for (const name of namesOf(element)) {
        const place = places.get(name)
        if (place?.element === element) waiting.push(place)
      }
    },
    claim: (own) => {
      const id = own ?? waiting[0]?.id
      // What else was announced for this block goes by the name of the block.
      if (id !== undefined) for (const place of waiting) place.id = id
      claimed.push(...waiting)
      waiting = []
      return id
    },
    keepingIds: (lower) => {
      const before = claimed.length
      const blocks = lower()
      if (blocks.length === 0) waiting.push(...claimed.splice(before))
      return blocks
    },
    link: (target, title) => {
      const name = decoded(target)
      if (!places.has(name)) return undefined
      const link: Draft = { type: 'reference', target: name, ...(title === undefined ? {} : { title }) }
      links.push(link)
      return link
    },
    names: () => [...places.keys()],
    hasHeadings: headings.size > 0,
    settle: (ids, rest) => {
      let isRestNeeded = false
      for (const link of links) {
        const id = places.get(link.target)?.id ?? link.target
        isRestNeeded ||= !ids.has(id)
        link.target = ids.has(id) ? id : rest
      }
      return isRestNeeded
    },
  }
}

/** What an author may link to. Its id is the one that the block at this place carries in the end. */
interface Place {
  readonly element: Element
  id: string
}

interface Found {
  /** By the name that a link uses; the first of each. */
  readonly places: ReadonlyMap<string, Place>
  readonly headings: ReadonlyMap<Element, Place>
}

/** Explicit names first: no heading may take from an author what was named by hand. */
function findPlaces(root: Root, report: Report): Found {
  const places = new Map<string, Place>()
  const freeName = namesake()
  const freeId = namesake()
  const order: Element[] = []
  visit(root, (element) => {
    if (isHeading(element)) order.push(element)
    for (const name of namesOf(element)) {
      if (places.has(name)) report('markdown/duplicate-id', placeIn(element), { id: name })
      else places.set(freeName(name), { element, id: freeId(validId(name)) })
    }
  })
  const headings = new Map<Element, Place>()
  for (const heading of order) {
    const own = namesOf(heading)
      .map((name) => places.get(name))
      .find((place) => place?.element === heading)
    const place = own ?? placeOfWords(heading, freeName, freeId, places)
    headings.set(heading, place)
  }
  return { places, headings }
}

function placeOfWords(
  heading: Element,
  freeName: (name: string) => string,
  freeId: (name: string) => string,
  places: Map<string, Place>,
): Place {
  const name = freeName(slugOf(textOf(heading)))
  const place = { element: heading, id: freeId(validId(name)) }
  places.set(name, place)
  return place
}

function visit({ children }: Root | Element, enter: (element: Element) => void): void {
  for (const child of children) {
    if (!isElement(child)) continue
    enter(child)
    visit(child, enter)
  }
}

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

function namesOf(element: Element): readonly string[] {
  const id = property(element, 'id')
  const name = element.tagName === 'a' ? property(element, 'name') : undefined
  return [...new Set([id, name])].filter((value) => value !== undefined).filter((value) => value !== '')
}

/** As GitHub makes them, so that links written for GitHub lead where they did: letters, digits, hyphens, underscores. */
function slugOf(words: string): string {
  const slug = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
  return slug === '' ? 'section' : slug
}

/** Gives each name out once, and after that with a number behind it. */
function namesake(): (name: string) => string {
  const given = new Map<string, number>()
  return (name) => {
    let free = name
    for (let count = given.get(name) ?? 0; given.has(free); free = `${name}-${count}`) {
      count += 1
      given.set(name, count)
    }
    given.set(free, given.get(free) ?? 0)
    return free
  }
}

/** An id as all four editions accept it. It has no dot: ids with dots are for what the editions add. */
function validId(name: string): string {
  const id = name.replace(/[^\p{L}\p{M}\p{N}_-]/gu, '-')
  return /^[\p{L}_]/u.test(id) ? id : `_${id}`
}

/** Its letters composed, as those of names are. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target).normalize('NFC')
  } catch {
    return target.normalize('NFC')
  }
}
