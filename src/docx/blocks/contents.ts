import { type FileChild, InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Contents, Heading, Inline } from '../../brief/index.ts'
import { element, inStory } from '../element.ts'
import { closeField, field, openField } from '../fields.ts'
import { renderInline } from '../inline.ts'
import { makeParagraph } from '../paragraph.ts'
import type { Setting, State } from '../state.ts'
import { contentsLevels } from '../styles/contents-styles.ts'
import { themePlaces } from '../theme.ts'

const deepest = contentsLevels.length

/**
 * Word's own table of contents: a content control with the field and its entries, filled in and never marked dirty, so
 * that Word opens the file without a question.
 */
export function renderContents(contents: Contents, state: State, setting: Setting): readonly FileChild[] {
  const headings = state.publication.brief.children.filter(
    (block): block is Heading => block.type === 'heading' && block.level <= deepest,
  )
  if (headings.length === 0) return []
  const title = makeParagraph(
    { style: 'TOCHeading', children: [new TextRun(state.locale.words.contents)], node: contents },
    state,
    setting,
  )
  const entries = headings.map((heading, index) => {
    const children: readonly ParagraphChild[] = [
      ...(index === 0 ? openField(`TOC \\o "1-${deepest}" \\h \\z`) : []),
      renderEntry(heading, state, setting),
      ...(index === headings.length - 1 ? [closeField()] : []),
    ]
    return makeParagraph({ style: `TOC${heading.level}`, children }, state, setting)
  })
  state.pending.before = state.brand.roles.body.leading
  const control = element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:docPartObj', {}, [
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ]),
    ]),
    element('w:sdtContent', {}, [title, ...entries]),
  ])
  return [inStory(control)]
}

/** Without a known page there is no number: an empty one would be a promise that only Word could keep. */
function renderEntry(heading: Heading, state: State, setting: Setting): ParagraphChild {
  const anchor = state.bookmarks.nameOf(heading.id)
  const page = state.pageOf(heading)
  return new InternalHyperlink({
    anchor,
    children: [
      ...renderInline(heading.children.flatMap(saidAgain), state, setting, `TOC${heading.level}`),
      ...(page === undefined
        ? []
        : [
            new TextRun({ children: [new Tab()], bold: false, color: { theme: themePlaces.muted } }),
            ...field(`PAGEREF ${anchor} \\h`, String(page)),
          ]),
    ],
  })
}

/** A heading's words with their looks, but without links and notes of their own: an entry is one link. */
function saidAgain(inline: Inline): readonly Inline[] {
  const marks = inline.marks.filter(({ type }) => type !== 'link' && type !== 'reference')
  switch (inline.type) {
    case 'note-ref':
      return []
    case 'picture':
      return inline.alt.type === 'described'
        ? [{ type: 'run', text: inline.alt.words, marks, position: inline.position }]
        : []
    case 'break':
      return [{ type: 'run', text: ' ', marks, position: inline.position }]
    case 'run':
      return [{ ...inline, marks }]
  }
}
