import type { Logo, Role } from '../brand/index.ts'
import type { Paragraph } from '../brief/index.ts'
import { renderBlocks, renderParagraph } from './blocks.ts'
import { dataUri } from './data-uri.ts'
import { element, type HtmlElement, lines } from './element.ts'
import { renderInlines } from './inline.ts'
import type { Setting } from './setting.ts'

/** Everything above the body: the name of the house, the title and its authors, the facts, the abstract. */
export function renderMasthead(setting: Setting): HtmlElement {
  const { masthead } = setting.publication
  const slot = (role: Role, paragraph: Paragraph | undefined) =>
    paragraph === undefined ? [] : [renderParagraph(paragraph, setting, role)]
  const logo = masthead.logo === undefined || setting.edition === 'epub' ? [] : [renderLogo(masthead.logo)]
  const house = [...logo, ...slot('wordmark', masthead.wordmark), ...slot('tagline', masthead.tagline)]
  const opening = [
    ...slot('label', masthead.label),
    ...slot('date', masthead.line),
    element('h1', { class: 'r-title', id: 'title' }, renderInlines(masthead.title.children, setting)),
    ...slot('subtitle', masthead.subtitle),
    ...masthead.byline.map(({ name, details }) =>
      element(
        'div',
        { class: 'byline' },
        lines([
          renderParagraph(name, setting, 'author'),
          ...details.map((detail) => renderParagraph(detail, setting, 'affiliation')),
        ]),
      ),
    ),
  ]
  return element(
    'header',
    { class: 'masthead' },
    lines([
      element('div', { class: 'house' }, lines(house)),
      element('div', { class: 'opening' }, lines(opening)),
      ...renderFacts(setting),
      ...renderAbstract(setting),
    ]),
  )
}

function renderFacts(setting: Setting): readonly HtmlElement[] {
  const { facts } = setting.publication.masthead
  if (facts.length === 0) return []
  const groups = facts.map(({ term, details }) =>
    element(
      'div',
      {},
      lines([
        element('dt', { class: 'r-fact-term' }, renderInlines(term.children, setting)),
        ...details.map((detail) =>
          element('dd', { class: 'r-fact' }, renderInlines(detail.children, setting)),
        ),
      ]),
    ),
  )
  return [element('dl', { class: 'facts' }, lines(groups))]
}

function renderAbstract(setting: Setting): readonly HtmlElement[] {
  const { abstract } = setting.publication.masthead
  if (abstract === undefined) return []
  const heading = element(
    'h2',
    { class: 'r-box-title', id: 'abstract.title' },
    renderInlines(abstract.heading.children, setting),
  )
  const blocks = renderBlocks(abstract.children, setting, 'abstract')
  return [
    element(
      'section',
      { class: 'abstract', role: 'doc-abstract', 'aria-labelledby': 'abstract.title' },
      lines([heading, ...blocks]),
    ),
  ]
}

/** A logo, in its dark variant where the reader's ground is dark. */
export function renderLogo({ light, dark, alt, height }: Logo): HtmlElement {
  const picture = element('img', {
    src: dataUri(light),
    alt,
    height: Math.round((height * 4) / 3),
    width: Math.round(((height * 4) / 3) * (light.width / light.height)),
  })
  if (dark === undefined) return picture
  const source = element('source', { srcset: dataUri(dark), media: '(prefers-color-scheme: dark)' })
  return element('picture', {}, [source, picture])
}
