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
  const blocks = renderBlocks(note.children, setting, 'note')
  const links = Array.from({ length: note.references }, (_, index) =>
    renderBackLink(note, index + 1, setting),
  )
  const ways = links.flatMap((link) => [text(' '), link])
  const last = blocks.at(-1)
  if (last?.tagName !== 'p') return [...blocks, element('p', { class: 'r-note' }, links)]
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, ...ways] }]
}

/** An arrow, numbered where there are several; what it does is said to those who cannot see it. */
function renderBackLink(note: Note, occurrence: number, setting: Setting): HtmlElement {
  const { words } = setting.publication.locale
  const several = note.references > 1
  const name = `${words['back-to-text']} ${note.number}${several ? `, ${occurrence}` : ''}`
  return element(
    'a',
    {
      href: `#${noteReferenceId(note.number, occurrence)}`,
      role: 'doc-backlink',
      'epub:type': setting.edition === 'epub' ? 'backlink' : undefined,
      class: 'back',
    },
    [
      element('span', { 'aria-hidden': 'true' }, [
        text('↩\uFE0E'),
        ...(several ? [element('sup', {}, [text(String(occurrence))])] : []),
      ]),
      element('span', { class: 'unseen' }, [text(name)]),
    ],
  )
}
