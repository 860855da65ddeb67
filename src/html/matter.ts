import type { EndMatterKind } from '../brand/index.ts'
import type { EndSection } from '../publication/index.ts'
import { renderBlocks, renderHeading, renderParagraph } from './blocks.ts'
import { element, type HtmlElement, lines } from './element.ts'
import { emblem } from './emblem.ts'
import { renderLogo } from './logo.ts'
import { marksBefore } from './page-breaks.ts'
import type { Setting } from './setting.ts'

/** One section of the end matter; the funding section shows the emblem beside its statement. */
export function renderEndSection(section: EndSection, setting: Setting): HtmlElement {
  const { kind, heading } = section
  const head =
    heading === undefined
      ? []
      : [...marksBefore(heading, setting), renderHeading(heading, setting, 'matter-head')]
  const logos =
    section.logos.length === 0
      ? []
      : [element('div', { class: 'logos' }, lines(section.logos.map((logo) => renderLogo(logo, setting))))]
  const flag =
    section.emblem === undefined
      ? []
      : [
          element('div', { class: 'flag' }, [
            emblem(section.emblem.alt),
            renderParagraph(section.emblem.name, setting, 'matter'),
          ]),
        ]
  const blocks = renderBlocks(section.children, setting, 'matter')
  return element(
    'section',
    {
      class: `matter matter-${kind}`,
      ...(setting.edition === 'epub' ? semanticsOf(kind) : {}),
      'aria-labelledby': heading?.id,
      'aria-label': heading === undefined ? setting.publication.locale.words.funding : undefined,
    },
    lines([...head, ...flag, element('div', { class: 'words' }, lines([...logos, ...blocks]))]),
  )
}

/** Where a section of the end matter stands in a book. */
export function matterId(kind: EndMatterKind): string {
  return `${kind}.start`
}

/** What a section is in the terms of EPUB and DPUB-ARIA, where they have one that is true of it. */
function semanticsOf(kind: EndMatterKind): Readonly<Record<string, string>> {
  const terms = semantics[kind]
  return terms === undefined ? {} : { id: matterId(kind), ...terms }
}

const semantics: Partial<Record<EndMatterKind, Readonly<Record<string, string>>>> = {
  'about-authors': { 'epub:type': 'contributors' },
  funding: { 'epub:type': 'acknowledgments', role: 'doc-acknowledgments' },
  imprint: { 'epub:type': 'colophon', role: 'doc-colophon' },
}
