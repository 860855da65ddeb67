import type { Note, NoteRef } from '../brief/index.ts'
import { newSlot, type Tagging } from './tagging.ts'
import type { Tag } from './tags.ts'

/** A note with the way back on its number; PDF/UA wants each to have an ID (ISO 14289-1, 7.9). */
export function tagNote(note: Note, reference: NoteRef, tagging: Tagging): Tag {
  const slot = newSlot()
  tagging.own(note, slot)
  tagging.own(note, slot, 'marker')
  tagging.target(note)
  const link = { node: reference, description: tagging.publication.locale.words['back-to-text'] }
  const label: Tag = { type: 'Lbl', children: [{ type: 'Link', link, children: [slot] }] }
  return {
    type: 'Note',
    node: note,
    id: `note-${note.number}`,
    // A note begins anew, wherever it is called.
    children: [label, ...tagging.atDepth(0, () => tagging.tagBlocks(note.children))],
  }
}
