import type { Note } from '../brief/index.ts'
import { common, renderBlocks } from './blocks.ts'
import { element, type HtmlElement, lines, text } from './element.ts'
import { noteId, noteReferenceId, type Setting } from './setting.ts'

/** The notes as a section after the body, each with a way back to every place that refers to it. */
export function renderNotes(setting: Setting): readonly HtmlElement[] {
  const { brief, locale } = setting.publication
  if (brief.notes.length === 0) return []
  const items = brief.notes.map((note) =>
    element(
      'li',
      { ...common(note, setting), id: noteId(note.number), class: 'r-note' },
      noteBody(note, setting),
    ),
  )
  return [
    element('section', { class: 'notes', role: 'doc-endnotes', 'aria-labelledby': 'notes.title' }, [
      element('h2', { id: 'notes.title', class: 'r-matter-head' }, [text(locale.words.notes)]),
      element('ol', {}, lines(items)),
    ]),
  ]
}

export function noteBody(note: Note, setting: Setting): readonly HtmlElement[] {
  const { words } = setting.publication.locale
  const blocks = renderBlocks(note.children, setting, 'note')
  const back = Array.from({ length: note.references }, (_, index) =>
    element(
      'a',
      {
        href: `#${noteReferenceId(note.number, index + 1)}`,
        role: 'doc-backlink',
        'aria-label': `${words['back-to-text']} ${note.number}${index === 0 ? '' : `, ${index + 1}`}`,
        class: 'back',
      },
      [text('↩\uFE0E')],
    ),
  )
  const links = back.flatMap((link) => [text(' '), link])
  const last = blocks.at(-1)
  if (last?.tagName !== 'p') return [...blocks, element('p', { class: 'r-note' }, links)]
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, ...links] }]
}
