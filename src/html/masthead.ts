import type { Role } from '../brand/index.ts'
import type { Paragraph } from '../brief/index.ts'
import type { Byline } from '../publication/index.ts'
import { renderBlocks, renderParagraph } from './blocks.ts'
import { element, type HtmlElement, lines } from './element.ts'
import { renderInlines } from './inline.ts'
import { renderLogo } from './logo.ts'
import { marksBefore } from './page-breaks.ts'
import { bodyClass, type Setting, titleId } from './setting.ts'
import { keepWordsWhole } from './whole-words.ts'

/** The name of the house and of the issue, then the title with those who wrote it. */
export function renderMasthead(setting: Setting): HtmlElement {
  const { masthead } = setting.publication
  const slot = (role: Role, paragraph: Paragraph | undefined) =>
    paragraph === undefined ? [] : [renderParagraph(paragraph, setting, role)]
  const logo = masthead.logo === undefined ? [] : [renderLogo(masthead.logo, setting)]
  const house = [...logo, ...slot('wordmark', masthead.wordmark), ...slot('tagline', masthead.tagline)]
  const issue = [...slot('label', masthead.label), ...slot('date', masthead.line)]
  const opening = [
    element(
      'h1',
      { class: 'r-title', id: titleId },
      keepWordsWhole(renderInlines(masthead.title.children, setting)),
    ),
    ...slot('subtitle', masthead.subtitle),
    ...masthead.byline.map((byline) => renderByline(byline, setting)),
  ]
  return element(
    'header',
    { class: 'masthead' },
    lines([
      ...group('identity', [...group('house', house), ...group('issue', issue)]),
      ...group('opening', opening),
    ]),
  )
}

function group(name: string, children: readonly HtmlElement[]): readonly HtmlElement[] {
  return children.length === 0 ? [] : [element('div', { class: name }, lines(children))]
}

function renderByline({ name, details }: Byline, setting: Setting): HtmlElement {
  const about = details.map((detail) => renderParagraph(detail, setting, 'affiliation'))
  return element('div', { class: 'byline' }, lines([renderParagraph(name, setting, 'author'), ...about]))
}

/** What is known of the publication, term by term. */
export function renderFacts(setting: Setting): readonly HtmlElement[] {
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

export function renderAbstract(setting: Setting): readonly HtmlElement[] {
  const { abstract } = setting.publication.masthead
  if (abstract === undefined) return []
  const heading = element(
    'h2',
    { class: 'r-box-title', id: abstractId },
    renderInlines(abstract.heading.children, setting),
  )
  const blocks = renderBlocks(abstract.children, setting, 'abstract')
  return [
    element(
      'section',
      {
        class: setting.edition === 'html' ? bodyClass : 'abstract',
        role: 'doc-abstract',
        'epub:type': setting.edition === 'epub' ? 'abstract' : undefined,
        'aria-labelledby': abstractId,
      },
      lines([...marksBefore(abstract.heading, setting), heading, ...blocks]),
    ),
  ]
}

export const abstractId = 'abstract.title'
