import type { Element, Nodes, Root } from 'hast'
import type { Note, NoteRef } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isBlank, isElement, property, textOf } from './element.ts'

/** The notes of one text, numbered in the order in which they are first referred to. */
export interface Notes {
  /** The reference's number, and how many there have been with it; nothing when the note has no body. */
  readonly refer: (name: string) => Pick<NoteRef, 'number' | 'occurrence'> | undefined
  /** Bodies in order of their numbers. Lowering one may refer to others, which then follow. */
  readonly lower: (lowerBody: (body: Element) => Pick<Note, 'children' | 'position'>) => readonly Note[]
}

interface Entry {
  readonly name: string
  readonly body: Element
  number: number
  references: number
}

/**
 * Finds the bodies of all notes in a tree; those that come twice are reported here, those never used by `lower`. Numbers
 * go on from those of the texts before it.
 */
export function collectNotes(root: Root, report: Report, before: number): Notes {
  const entries = new Map<string, Entry>()
  for (const body of bodiesIn(root)) {
    const name = property(body, 'dataNoteBody') ?? ''
    const key = name.toLowerCase()
    if (entries.has(key)) report('markdown/duplicate-note', placeIn(body), { name })
    else if (isEmpty(body)) report('markdown/empty-note', placeIn(body), { name })
    else entries.set(key, { name, body, number: 0, references: 0 })
  }
  const order: Entry[] = []
  return {
    refer: (name) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return undefined
      if (entry.references === 0) entry.number = before + order.push(entry)
      entry.references += 1
      return { number: entry.number, occurrence: entry.references }
    },
    lower: (lowerBody) => {
      const lowered: Pick<Note, 'children' | 'position'>[] = []
      // The list grows while it is read: a note may refer to another.
      for (const { body } of order) lowered.push(lowerBody(body))
      for (const { name, body, references } of entries.values())
        if (references === 0) report('markdown/unused-note', placeIn(body), { name })
      return lowered.map((note, index) => ({
        type: 'note',
        number: before + index + 1,
        references: order[index]?.references ?? 1,
        ...note,
      }))
    },
  }
}

/** A call of our own holds nothing; words in it are an author's. */
export function isNoteCall(node: Nodes): node is Element {
  return isElement(node, 'sup') && property(node, 'dataNote') !== undefined && node.children.every(isBlank)
}

/** Whether a body has nothing to print. */
function isEmpty(body: Element): boolean {
  return textOf(body).trim() === '' && !body.children.some(holdsPicture)
}

function holdsPicture(node: Element['children'][number]): boolean {
  return isElement(node) && (node.tagName === 'img' || node.children.some(holdsPicture))
}

function bodiesIn(root: Root): readonly Element[] {
  const found: Element[] = []
  const visit = (children: Root['children']): void => {
    for (const child of children) {
      if (!isElement(child)) continue
      if (property(child, 'dataNoteBody') !== undefined) found.push(child)
      visit(child.children)
    }
  }
  visit(root.children)
  return found
}
