import { createHash } from 'node:crypto'
import type { PageStart, Publication } from '../publication/index.ts'
import { accessibilityTerms } from './accessibility-terms.ts'
import { renderBody } from './body.ts'
import { tableOfContents } from './contents.ts'
import { dataUri } from './data-uri.ts'
import { element, type HtmlElement, lines, text } from './element.ts'
import { fontFaces } from './fonts.ts'
import { headOf } from './head.ts'
import { jsonLd } from './json-ld.ts'
import { abstractId, renderAbstract, renderFacts, renderMasthead } from './masthead.ts'
import { renderEndSection } from './matter.ts'
import { renderNotes } from './notes.ts'
import { pageMark, placePageBreaks } from './page-breaks.ts'
import { type Setting, textId } from './setting.ts'
import { styleSheet } from './style-sheet.ts'

/** One self-contained HTML page, as UTF-8; with places to find the pages of the PDF by, where there is one. */
export async function renderHtml(
  publication: Publication,
  pages: readonly PageStart[] = [],
): Promise<Uint8Array> {
  const setting: Setting = {
    publication,
    edition: 'html',
    pictureUrl: ({ source }) => {
      const image = publication.images.get(source)
      if (image === undefined) throw new Error(`no bytes of picture ${source}`)
      return dataUri(image)
    },
    logoUrl: dataUri,
    hrefOf: (id) => `#${id}`,
    pageBreaks: placePageBreaks(pages, publication),
  }
  const body = bodyOf(setting)
  const [fonts, { toHtml }] = await Promise.all([
    fontFaces(body, publication, 'woff2'),
    import('./print-html.ts'),
  ])
  const rules = fonts.map(
    ({ face, bytes }) =>
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.italic ? 'italic' : 'normal'};font-display:block;src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")}`,
  )
  const css = `${styleSheet(publication, 'html')}\n${rules.join('\n')}`
  const { metadata, brief } = publication
  const data = jsonLd(metadata, brief.meta.type, accessibilityTerms(body, publication))
  const head = element(
    'head',
    {},
    lines([
      ...headOf(publication, policyFor(css, data)),
      element('script', { type: 'application/ld+json' }, [text(data)]),
      element('style', {}, [text(css)]),
    ]),
  )
  const page = element('html', { lang: brief.meta.lang, dir: brief.meta.direction }, lines([head, body]))
  return new TextEncoder().encode(`${toHtml(page)}\n`)
}

function bodyOf(setting: Setting): HtmlElement {
  const { locale, endMatter, masthead } = setting.publication
  const start = masthead.abstract === undefined ? textId : abstractId
  const skip = element('a', { class: 'skip', href: `#${start}` }, [text(locale.words['skip-to-content'])])
  const rail = [...renderFacts(setting), ...tableOfContents(setting)]
  const columns = element(
    'div',
    { class: 'columns' },
    lines([
      ...(rail.length === 0 ? [] : [element('div', { class: 'rail' }, lines(rail))]),
      ...renderAbstract(setting),
      element('div', { class: 'body', id: textId, tabindex: -1 }, lines(renderBody(setting))),
      ...renderNotes(setting),
    ]),
  )
  const opening = setting.pageBreaks.opening.map((mark) => pageMark(mark, setting))
  const main = element('main', {}, lines([...opening, renderMasthead(setting), columns]))
  const matter = endMatter.map((section) => renderEndSection(section, setting))
  const footer = matter.length === 0 ? [] : [element('footer', { class: 'closing' }, lines(matter))]
  return element('body', {}, lines([skip, main, ...footer]))
}

/**
 * What the page may do: nothing but use this style sheet and fonts that stand in it (CSP Level 3). There is no word on
 * pictures, which are only ever written as data: the Nu checker takes any `img-src` to forbid those.
 */
function policyFor(css: string, data: string): string {
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
  const nothing = ['connect', 'frame', 'manifest', 'media', 'object', 'worker'].map(
    (kind) => `${kind}-src 'none'`,
  )
  return [
    `script-src ${hash(data)}`,
    `style-src ${hash(css)}`,
    'font-src data:',
    ...nothing,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
