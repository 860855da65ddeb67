import type { Publication } from '../publication/index.ts'
import { accessibilityTerms } from './accessibility-terms.ts'
import type { Beside } from './beside.ts'
import { renderBody } from './body.ts'
import { codeDirectionIn } from './code-direction.ts'
import { tableOfContents } from './contents.ts'
import { dataUri } from './data-uri.ts'
import { withDrawingFonts } from './drawing-fonts.ts'
import { element, type HtmlElement, lines, text } from './element.ts'
import { headOf } from './head.ts'
import { jsonLd } from './json-ld.ts'
import { abstractId, renderAbstract, renderFacts, renderMasthead } from './masthead.ts'
import { renderEndSection } from './matter.ts'
import { renderNotes } from './notes.ts'
import { pageMark, placePageBreaks } from './page-breaks.ts'
import { bodyClass, type Setting, textId } from './setting.ts'
import { standAlone } from './stand-alone.ts'

/** One self-contained HTML page, as UTF-8. */
export async function renderHtml(publication: Publication, beside: Beside = {}): Promise<Uint8Array> {
  const drawn = await withDrawingFonts(publication, 'woff2')
  const setting: Setting = {
    publication,
    edition: 'html',
    pictureUrl: ({ source }) => {
      const image = publication.images.get(source)
      if (image === undefined) throw new Error(`no bytes of picture ${source}`)
      return dataUri(drawn(image))
    },
    logoUrl: (logo) => dataUri(drawn(logo)),
    hrefOf: (id) => `#${id}`,
    pageBreaks: placePageBreaks(beside.pages ?? [], publication),
    codeDirection: codeDirectionIn(publication),
  }
  const { brief, brand, metadata } = publication
  const body = bodyOf(setting)
  return standAlone({
    lang: brief.meta.lang,
    direction: brief.meta.direction,
    brand,
    title: metadata.title,
    head: headOf(publication, beside),
    body,
    data: jsonLd(publication, accessibilityTerms(body, publication), beside),
  })
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
      element(
        'div',
        { class: bodyClass, id: textId, tabindex: -1 },
        lines([...renderBody(setting), ...renderNotes(setting)]),
      ),
    ]),
  )
  const opening = setting.pageBreaks.opening.map((mark) => pageMark(mark, setting))
  const main = element('main', {}, lines([...opening, renderMasthead(setting), columns]))
  const matter = endMatter.map((section) => renderEndSection(section, setting))
  const footer = matter.length === 0 ? [] : [element('footer', { class: 'closing' }, lines(matter))]
  return element('body', {}, lines([skip, main, ...footer]))
}
