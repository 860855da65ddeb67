import {
  element,
  escapeXml,
  type HtmlElement,
  type HtmlNode,
  noteBody,
  noteId,
  pageMark,
  renderAbstract,
  renderBody,
  renderEndSection,
  renderFacts,
  renderMasthead,
  type Setting,
  text,
  textId,
  toXml,
} from '../html/index.ts'
import type { Publication } from '../publication/index.ts'

export const titlePageId = 'titlepage.start'
export const backMatterId = 'backmatter.start'

/**
 * The whole text in one tree: title page, body with its notes, which pop up where they stand in the same document as what
 * refers to them, back matter. The first and the last begin pages of their own.
 */
export function textTree(setting: Setting): HtmlElement {
  const { brief, endMatter } = setting.publication
  const titlePage = element(
    'section',
    { class: 'titlepage', 'epub:type': 'frontmatter titlepage', id: titlePageId },
    [
      ...setting.pageBreaks.opening.map((mark) => pageMark(mark, setting)),
      renderMasthead(setting),
      ...renderFacts(setting),
      ...renderAbstract(setting),
    ],
  )
  const notes = brief.notes.map((note) =>
    element(
      'aside',
      { id: noteId(note.number), class: 'footnote', 'epub:type': 'footnote', role: 'doc-footnote' },
      numbered(note.number, noteBody(note, setting)),
    ),
  )
  const matter = endMatter.map((section) => renderEndSection(section, setting))
  const backMatter =
    matter.length === 0
      ? []
      : [element('section', { class: 'backmatter', 'epub:type': 'backmatter', id: backMatterId }, matter)]
  return element('body', {}, [
    titlePage,
    element('main', { 'epub:type': 'bodymatter', id: textId }, [...renderBody(setting), ...notes]),
    ...backMatter,
  ])
}

/** A note with its number before its first words. */
function numbered(number: number, blocks: readonly HtmlElement[]): readonly HtmlElement[] {
  const mark = element('span', { class: 'footnote-number' }, [text(`${number}`)])
  const [first, ...rest] = blocks
  return first?.tagName === 'p'
    ? [{ ...first, children: [mark, text('\u2002'), ...first.children] }, ...rest]
    : [element('p', { class: 'r-note' }, [mark]), ...blocks]
}

/** The cover as a page, for readers that open a book at its beginning. */
export function coverTree(href: string, alt: string): HtmlElement {
  const picture = element('img', { src: href, alt, role: 'doc-cover' })
  return element('body', {}, [element('section', { class: 'cover', 'epub:type': 'cover' }, [picture])])
}

export function xhtmlPage(publication: Publication, title: string, body: HtmlNode): string {
  const { lang, direction } = publication.brief.meta
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${direction}">
<head><meta charset="UTF-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
${toXml(body)}
</html>
`
}
