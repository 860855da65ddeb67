import type { Part, Relationship } from '../word-package.ts'
import { type Fields, fieldsOfPart } from './fields.ts'
import type { NoteKind, NoteNumbers } from './note-numbers.ts'
import type { Numbering } from './numbering.ts'
import type { StyleSheet } from './styles.ts'

/** What holds for a whole part of the file while it is read in order. */
export interface Story {
  readonly part: 'text' | 'notes'
  readonly styles: StyleSheet
  readonly numbering: Numbering
  readonly notes: NoteNumbers
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly fields: Fields
  /** The note whose reference has been read, and whose mark comes next. */
  awaited: { readonly kind: NoteKind; readonly id: string } | undefined
  /** Whether the next reference is there only to give a note its place. */
  isPlacing: boolean
  /** Whether a note has just said its own number: the space after it is no part of the note. */
  isAfterNumber: boolean
  /** Bookmarks that wait for a paragraph with words. */
  bookmarks: string[]
  /** The words that each bookmark leads to. */
  readonly targets: Map<string, string>
}

export type Shared = Pick<Story, 'styles' | 'numbering' | 'notes' | 'targets'>

export function storyOf(part: Story['part'], { relationships }: Part, shared: Shared): Story {
  return {
    ...shared,
    part,
    relationships,
    fields: fieldsOfPart(),
    awaited: undefined,
    isPlacing: false,
    isAfterNumber: false,
    bookmarks: [],
  }
}
