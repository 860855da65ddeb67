import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { NoteRef } from '../brief/index.ts'
import { renderBlocks } from './blocks/blocks.ts'
import { keepTablesApart } from './blocks/tables-apart.ts'
import { bookmarkAround, element } from './element.ts'
import { field } from './fields.ts'
import { makeParagraph } from './paragraph.ts'
import { type Footnote, familyOf, nothingPending, type Setting, type State } from './state.ts'

/**
 * The mark of a note. Its first reference in the text carries the note; any other is a cross-reference to that one.
 * Word allows no footnote inside a footnote: one that only a note refers to gets its mark in the text, after that note's.
 */
export function renderNoteRef(ref: NoteRef, state: State, setting: Setting): readonly ParagraphChild[] {
  const { number } = ref
  if (!state.footnotes.has(number)) {
    const isShared = (state.notes.get(number)?.references ?? 1) > 1
    if (setting.part === 'text') return placeNote(number, isShared, state)
    if (!state.notesOfText.has(number) && !state.nestedNotes.includes(number)) state.nestedNotes.push(number)
  }
  return field(`NOTEREF ${noteBookmark(number)} \\f \\h`, String(number), raised)
}

const raised = { style: 'FootnoteReference' }

function placeNote(number: number, isTarget: boolean, state: State): readonly ParagraphChild[] {
  const nestedNotes: number[] = []
  const footnote = newFootnote(number, state)
  state.footnotes.set(number, footnote)
  footnote.body = renderNoteBody(number, { ...state, nestedNotes, pending: nothingPending() })
  const mark = new TextRun({ ...raised, children: renderMark(footnote) })
  const nested = nestedNotes.flatMap((inner) =>
    state.footnotes.has(inner)
      ? []
      : [new TextRun({ ...raised, text: ',' }), ...placeNote(inner, true, state)],
  )
  if (!isTarget) return [mark, ...nested]
  state.counters.bookmark += 1
  return [...bookmarkAround([mark], noteBookmark(number), state.counters.bookmark), ...nested]
}

/** Word counts notes by their place in the text. Where that is not the brief's number, the number is stated. */
function newFootnote(number: number, { counters, footnotes }: State): Footnote {
  const id = footnotes.size + 1
  if (counters.note + 1 !== number) return { id, mark: String(number), body: [] }
  counters.note += 1
  return { id, body: [] }
}

function renderMark({ id, mark }: Footnote) {
  return mark === undefined
    ? [element('w:footnoteReference', { 'w:id': id })]
    : [element('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id }), mark]
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
  const body = keepTablesApart(renderBlocks(note.children, state, setting), 'TableText')
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
