import type { Heading } from '../brief/index.ts'
import { plainText } from '../brief/index.ts'
import {
  element,
  type HtmlElement,
  type HtmlNode,
  noteBody,
  noteId,
  renderBlocks,
  renderEndSection,
  renderMasthead,
  renderParagraph,
  type Setting,
  text,
  textId,
} from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import { escapeXml, toXml } from './xhtml.ts'

/** The whole text: masthead, body, notes in the same file so that readers can pop them up, colophon. */
export function textTree(setting: Setting): HtmlElement {
  const { brief, brand, endMatter } = setting.publication
  const [first, ...rest] = brief.children
  const body =
    first?.type === 'paragraph' && brand.type.lead
      ? [renderParagraph(first, setting, 'lead'), ...renderBlocks(rest, setting, 'body')]
      : renderBlocks(brief.children, setting, 'body')
  const notes = brief.notes.map((note) =>
    element(
      'aside',
      { id: noteId(note.number), class: 'footnote', 'epub:type': 'footnote', role: 'doc-footnote' },
      [element('p', { class: 'r-note' }, [text(`${note.number}`)]), ...noteBody(note, setting)],
    ),
  )
  const matter = endMatter.map((section) => renderEndSection(section, setting))
  const colophon =
    matter.length === 0
      ? []
      : [element('section', { 'epub:type': 'colophon', role: 'doc-colophon', id: 'colophon.start' }, matter)]
  return element('body', {}, [
    renderMasthead(setting),
    element('main', { 'epub:type': 'bodymatter', id: textId }, [...body, ...notes]),
    ...colophon,
  ])
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

interface Entry {
  readonly href: string
  readonly label: string
}

function entriesOf({ brief, metadata, masthead, endMatter }: Publication): readonly Entry[] {
  const headings = [
    ...brief.children.filter((block): block is Heading => block.type === 'heading' && block.level === 1),
    ...endMatter.flatMap(({ heading }) => heading ?? []),
  ]
  const abstract = masthead.abstract === undefined ? [] : [plainText(masthead.abstract.heading.children)]
  return [
    { href: 'text.xhtml', label: metadata.title },
    ...abstract.map((label) => ({ href: 'text.xhtml#abstract.title', label })),
    ...headings.map(({ id, children }) => ({ href: `text.xhtml#${id}`, label: plainText(children) })),
  ]
}

export function navigation(publication: Publication): string {
  const { words } = publication.locale
  const line = ({ href, label }: Entry, type?: string) =>
    element('li', {}, [element('a', { href, 'epub:type': type }, [text(label)])])
  const contents = entriesOf(publication).map((entry) => line(entry))
  const body = element('body', {}, [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'toc.title' }, [
      element('h1', { id: 'toc.title', class: 'r-h1' }, [text(words.contents)]),
      element('ol', {}, contents),
    ]),
    element('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': publication.metadata.title }, [
      element('ol', {}, [
        line({ href: `text.xhtml#${textId}`, label: publication.metadata.title }, 'bodymatter'),
        line({ href: 'toc.xhtml', label: words.contents }, 'toc'),
      ]),
    ]),
  ])
  return xhtmlPage(publication, words.contents, body)
}

/** Navigation for readers of EPUB 2. */
export function ncx(publication: Publication): string {
  const points = entriesOf(publication).map(
    ({ href, label }, index) =>
      `<navPoint id="point-${index + 1}" playOrder="${index + 1}"><navLabel><text>${escapeXml(label)}</text></navLabel><content src="${escapeXml(href)}"/></navPoint>`,
  )
  const { metadata } = publication
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="${metadata.identifier}"/></head>
<docTitle><text>${escapeXml(metadata.title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`
}
