import type { Element, Nodes, Root } from 'hast'
import type { Note, NoteRef } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isBlank, isElement, property } from './element.ts'

/** The notes that one text may call. */
export interface Notes {
  /**
   * The number of a call, and how many there have been with it; nothing when the note has no text. `hasContent` says of a
   * body whether anything will be printed of it.
   */
  readonly refer: (name: string, hasContent: (body: Element) => boolean) => Call | undefined
  /** Whether a call of this name leads to a note with a text. */
  readonly has: (name: string, hasContent: (body: Element) => boolean) => boolean
  /** Names of all notes, as calls may write them. */
  readonly names: () => readonly string[]
  /** Bodies of this text in order of their numbers. Lowering one may refer to others, which then follow. */
  readonly lower: (lowerBody: (body: Element) => Pick<Note, 'children' | 'position'>) => readonly Note[]
}

export type Call = Pick<NoteRef, 'number' | 'occurrence'>

interface Entry {
  readonly name: string
  readonly body: Element
  number: number
  references: number
  /** Known once the note has been called. */
  isEmpty?: boolean
}

/** How many notes may be made of nothing but calls of the next: further ones are taken to have a text. */
const deepest = 64

/** Numbers of the notes of a post, whichever of its texts calls them first. */
export function createNumbering(): () => number {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

/**
 * Finds the bodies of all notes in a tree; those that come twice are reported here, those never used by `lower`. A note
 * that this text does not have is looked for in `elsewhere`, as an abstract may call the notes of the body.
 */
export function collectNotes(
  root: Root,
  report: Report,
  nextNumber: () => number,
  elsewhere: Notes = noNotes,
): Notes {
  const entries = entriesIn(root, report)
  const order: Entry[] = []
  const find = (name: string): Entry | undefined => entries.get(name.toLowerCase())
  let depth = 0
  const isEmpty = (entry: Entry, hasContent: (body: Element) => boolean): boolean => {
    if (entry.isEmpty !== undefined || depth >= deepest) return entry.isEmpty === true
    // A note that calls itself is asked again while this is found out.
    entry.isEmpty = false
    depth += 1
    entry.isEmpty = !hasContent(entry.body)
    depth -= 1
    if (entry.isEmpty) report('markdown/empty-note', placeIn(entry.body), { name: entry.name })
    return entry.isEmpty
  }
  return {
    refer: (name, hasContent) => {
      const entry = find(name)
      if (entry === undefined) return elsewhere.refer(name, hasContent)
      if (isEmpty(entry, hasContent)) return undefined
      if (entry.references === 0) {
        entry.number = nextNumber()
        order.push(entry)
      }
      entry.references += 1
      return { number: entry.number, occurrence: entry.references }
    },
    has: (name, hasContent) => {
      const entry = find(name)
      return entry === undefined ? elsewhere.has(name, hasContent) : !isEmpty(entry, hasContent)
    },
    names: () => [...[...entries.values()].map(({ name }) => name), ...elsewhere.names()],
    lower: (lowerBody) => {
      const lowered: Pick<Note, 'children' | 'position'>[] = []
      // The list grows while it is read: a note may refer to another.
      for (const { body } of order) lowered.push(lowerBody(body))
      for (const entry of entries.values())
        if (entry.references === 0 && entry.isEmpty !== true)
          report('markdown/unused-note', placeIn(entry.body), { name: entry.name })
      return lowered.map((note, index) => {
        const { number = 0, references = 1 } = order[index] ?? {}
        return { type: 'note', number, references, ...note }
      })
    },
  }
}

/** Of a text that may call no note. */
export const noNotes: Notes = {
  refer: () => undefined,
  has: () => false,
  names: () => [],
  lower: () => [],
}

function entriesIn(root: Root, report: Report): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const body of bodiesIn(root)) {
    const name = property(body, 'dataNoteBody') ?? ''
    const key = name.toLowerCase()
    if (entries.has(key)) report('markdown/duplicate-note', placeIn(body), { name })
    else {
      const isEmpty = !saysSomething(body)
      if (isEmpty) report('markdown/empty-note', placeIn(body), { name })
      entries.set(key, { name, body, number: 0, references: 0, ...(isEmpty ? { isEmpty } : {}) })
    }
  }
  return entries
}

/** A call of our own holds nothing; words in it are an author's. */
export function isNoteCall(node: Nodes): boolean {
  return isElement(node, 'sup') && property(node, 'dataNote') !== undefined && node.children.every(isBlank)
}

/** Whether a body has anything that could be printed: words, a picture, an address, the number of another note. */
function saysSomething(body: Element): boolean {
  const visit = (node: Nodes): boolean => {
    if (node.type === 'text') return node.value.trim() !== ''
    if (!isElement(node) || isBody(node)) return false
    const isLink = node.tagName === 'a' && property(node, 'href') !== undefined
    return isLink || node.tagName === 'img' || isNoteCall(node) || node.children.some(visit)
  }
  return body.children.some(visit)
}

function isBody(element: Element): boolean {
  return property(element, 'dataNoteBody') !== undefined
}

function bodiesIn(root: Root): readonly Element[] {
  const found: Element[] = []
  const visit = (children: Root['children']): void => {
    for (const child of children) {
      if (!isElement(child)) continue
      if (isBody(child)) found.push(child)
      visit(child.children)
    }
  }
  visit(root.children)
  return found
}
