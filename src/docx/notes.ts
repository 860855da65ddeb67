import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { NoteRef } from '../brief/index.ts'
import { renderBlocks } from './blocks/blocks.ts'
import { bookmarkAround } from './element.ts'
import { field } from './fields.ts'
import { makeParagraph } from './paragraph.ts'
import { familyOf, nothingPending, type Setting, type State } from './state.ts'

/**
 * The mark of a note. Its first reference in the text carries the note; any other is a cross-reference to that one.
 * Word allows no footnote inside a footnote: one that a note refers to first gets its mark in the text, after that note's.
 */
export function renderNoteRef(ref: NoteRef, state: State, setting: Setting): readonly ParagraphChild[] {
  const { number } = ref
  if (!state.footnotes.has(number)) {
    const isShared = (state.notes.get(number)?.references ?? 1) > 1
    if (setting.part === 'text') return placeNote(number, isShared, state)
    if (!state.nestedNotes.includes(number)) state.nestedNotes.push(number)
  }
  return field(`NOTEREF ${noteBookmark(number)} \\f \\h`, String(number), { style: 'FootnoteReference' })
}

function placeNote(number: number, isTarget: boolean, state: State): readonly ParagraphChild[] {
  const nestedNotes: number[] = []
  state.footnotes.set(number, [])
  state.footnotes.set(number, renderNoteBody(number, { ...state, nestedNotes, pending: nothingPending() }))
  const nested = nestedNotes.flatMap((inner) =>
    state.footnotes.has(inner) ? [] : placeNote(inner, true, state),
  )
  const reference = new FootnoteReferenceRun(number)
  if (!isTarget) return [reference, ...nested]
  state.counters.bookmark += 1
  return [...bookmarkAround([reference], noteBookmark(number), state.counters.bookmark), ...nested]
}

/** The library puts the mark before the first paragraph; the space after it is ours. */
function renderNoteBody(number: number, state: State) {
  const note = state.notes.get(number)
  if (note === undefined) throw new Error(`the brief has no note ${number}`)
  const setting: Setting = {
    part: 'notes',
    style: 'FootnoteText',
    family: familyOf(state, 'FootnoteText'),
    depth: 0,
    indent: 0,
    measure: state.measures.column,
    direction: note.direction ?? state.locale.direction,
    ...(note.lang === undefined ? {} : { lang: note.lang }),
  }
  const body = renderBlocks(note.children, state, setting)
  const [first] = body
  const space = new TextRun(' ')
  if (!(first instanceof Paragraph))
    return [makeParagraph({ style: 'FootnoteText', children: [space], node: note }, state, setting), ...body]
  first.addRunToFront(space)
  return body
}

/** A leading underscore hides a bookmark from Word's lists. */
function noteBookmark(number: number): string {
  return `_Note${number}`
}
