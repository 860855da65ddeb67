import { plainText } from '../brief/index.ts'
import {
  abstractId,
  element,
  escapeXml,
  type HtmlElement,
  matterId,
  type OutlineEntry,
  outlineOf,
  type PageBreak,
  text,
  textId,
} from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import { titlePageId } from './documents.ts'

interface Entry {
  readonly href: string
  readonly label: string
  readonly children: readonly Entry[]
}

/** Address of an element of the book by its id. */
export type Addresses = (id: string) => string

/** Title, summary, sections with their own sections, end matter: every heading that a reader would look for. */
function entriesOf(
  { brief, metadata, masthead, endMatter }: Publication,
  hrefOf: Addresses,
): readonly Entry[] {
  const entry = (id: string, label: string): Entry => ({ href: hrefOf(id), label, children: [] })
  const section = ({ heading, children }: OutlineEntry): Entry => ({
    ...entry(heading.id, plainText(heading.children)),
    children: children.map(section),
  })
  const { abstract } = masthead
  return [
    entry(titlePageId, metadata.title),
    ...(abstract === undefined ? [] : [entry(abstractId, plainText(abstract.heading.children))]),
    ...outlineOf(brief.children).map(section),
    ...endMatter.flatMap(({ heading }) =>
      heading === undefined ? [] : [entry(heading.id, plainText(heading.children))],
    ),
  ]
}

/** The body of the navigation document: contents, and the landmarks that readers jump to by themselves. */
export function navigationTree(
  publication: Publication,
  pages: readonly PageBreak[],
  hrefOf: Addresses,
): HtmlElement {
  const { words } = publication.locale
  return element('body', {}, [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'toc.title' }, [
      element('h1', { id: 'toc.title', class: 'r-h1' }, [text(words.contents)]),
      listOf(entriesOf(publication, hrefOf)),
    ]),
    ...pageList(publication, pages, hrefOf),
    landmarks(publication, hrefOf),
  ])
}

function listOf(entries: readonly Entry[]): HtmlElement {
  const items = entries.map(({ href, label, children }) =>
    element('li', {}, [
      element('a', { href }, [text(label)]),
      ...(children.length === 0 ? [] : [listOf(children)]),
    ]),
  )
  return element('ol', {}, items)
}

/** The pages of the PDF, so that a place cited by its page is found in the book. */
function pageList(
  { locale }: Publication,
  pages: readonly PageBreak[],
  hrefOf: Addresses,
): readonly HtmlElement[] {
  if (pages.length === 0) return []
  const items = pages.map(({ id, label }) =>
    element('li', {}, [element('a', { href: hrefOf(id) }, [text(label)])]),
  )
  return [
    element(
      'nav',
      {
        'epub:type': 'page-list',
        role: 'doc-pagelist',
        hidden: 'hidden',
        'aria-label': locale.words.page,
      },
      [element('ol', {}, items)],
    ),
  ]
}

/** What readers may want of the end matter. */
const matterTypes = { funding: 'acknowledgments', imprint: 'colophon' } as const

/** Readers show these by type; the labels stand in where one shows the list itself. */
function landmarks({ metadata, locale, endMatter }: Publication, hrefOf: Addresses): HtmlElement {
  const places = [
    ['cover', 'cover.xhtml', metadata.title],
    ['titlepage', hrefOf(titlePageId), metadata.title],
    ['toc', 'toc.xhtml', locale.words.contents],
    ['bodymatter', hrefOf(textId), metadata.title],
    ...endMatter.flatMap(({ kind }) =>
      kind === 'funding' || kind === 'imprint'
        ? [[matterTypes[kind], hrefOf(matterId(kind)), locale.words[kind]] as const]
        : [],
    ),
  ] as const
  const items = places.map(([type, href, label]) =>
    element('li', {}, [element('a', { href, 'epub:type': type }, [text(label)])]),
  )
  return element('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': metadata.title }, [
    element('ol', {}, items),
  ])
}

/** Navigation for readers of EPUB 2. */
export function ncx(publication: Publication, pages: readonly PageBreak[], hrefOf: Addresses): string {
  const { metadata, brief } = publication
  const entries = entriesOf(publication, hrefOf)
  let order = 0
  const point = ({ href, label, children }: Entry): string => {
    order += 1
    return `<navPoint id="point-${order}" playOrder="${order}"><navLabel><text>${escapeXml(label)}</text></navLabel><content src="${escapeXml(href)}"/>${children.map(point).join('')}</navPoint>`
  }
  const points = entries.map(point).join('\n')
  const targets = pages.map(({ id, label }, index) => {
    order += 1
    return `<pageTarget id="page-target-${index + 1}" type="normal" value="${index + 1}" playOrder="${order}"><navLabel><text>${escapeXml(label)}</text></navLabel><content src="${escapeXml(hrefOf(id))}"/></pageTarget>`
  })
  const pageList = targets.length === 0 ? '' : `<pageList>\n${targets.join('\n')}\n</pageList>\n`
  const counts =
    targets.length === 0
      ? ''
      : `<meta name="dtb:totalPageCount" content="${targets.length}"/><meta name="dtb:maxPageNumber" content="${targets.length}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeXml(brief.meta.lang)}">
<head><meta name="dtb:uid" content="${metadata.identifier}"/><meta name="dtb:depth" content="${depthOf(entries)}"/>${counts}</head>
<docTitle><text>${escapeXml(metadata.title)}</text></docTitle>
<navMap>
${points}
</navMap>
${pageList}</ncx>
`
}

function depthOf(entries: readonly Entry[]): number {
  return entries.reduce((deepest, { children }) => Math.max(deepest, 1 + depthOf(children)), 0)
}
