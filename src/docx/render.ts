import { Document, type FileChild, type Paragraph, SectionType } from 'docx'
import type { Block, Heading, Image } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'
import { renderBlocks } from './blocks/blocks.ts'
import { keepTablesApart } from './blocks/tables-apart.ts'
import { bookmarkNames } from './bookmarks.ts'
import { drawEmblem } from './emblem.ts'
import { renderEndMatter } from './end-matter.ts'
import { renderFallbacks } from './fallbacks.ts'
import { renderFurniture } from './furniture.ts'
import { twips } from './lengths.ts'
import { renderMasthead } from './masthead.ts'
import { type Measures, measuresOf } from './measures.ts'
import { notesOfText } from './note-references.ts'
import { packDocument } from './package.ts'
import { paragraphIds } from './paragraph-ids.ts'
import { customPropertiesOf } from './properties.ts'
import { familyOf, nothingPending, type Setting, type State } from './state.ts'
import { listFamilies } from './styles/list-families.ts'
import { styleDefinitions } from './styles/style-sheet.ts'
import { themeOf } from './theme.ts'

/** The page that a heading of the brief stands on, as another edition or a layout has found it. */
export type PageOf = (heading: Heading) => number | undefined

export interface DocxOptions {
  /** Page numbers for the contents; without them its entries have none until Word is asked to update it. */
  readonly pageOf?: PageOf
}

/** A publication as a Word file, the same bytes for the same publication. */
export async function renderDocx(publication: Publication, options: DocxOptions = {}): Promise<Uint8Array> {
  const emblem = drawEmblem()
  const fallbacks = await renderFallbacks(imagesOf(publication, emblem), publication.brand)
  const state = newState(publication, fallbacks, options.pageOf ?? (() => undefined))
  const setting = bodySetting(state)
  const furniture = renderFurniture(state, setting)
  const content = [
    ...renderMasthead(state, setting),
    ...renderBody(publication.brief.children, state, setting),
    ...renderEndMatter(state, setting, emblem),
  ]
  const children = keepTablesApart(content, 'TableText')
  const document = new Document({
    title: publication.metadata.title,
    theme: themeOf(publication.brand),
    customProperties: customPropertiesOf(publication.metadata),
    footnotes: footnotesOf(state),
    sections: [{ properties: sectionProperties(state.measures), ...furniture, children }],
  })
  return packDocument(document, state)
}

function newState(publication: Publication, fallbacks: State['fallbacks'], pageOf: PageOf): State {
  const { brand, brief, locale } = publication
  const measures = measuresOf(brand, locale.direction)
  return {
    publication,
    brand,
    locale,
    measures,
    styles: new Map(styleDefinitions(brand, measures).map((style) => [style.id, style])),
    families: listFamilies(brand),
    notes: new Map(brief.notes.map((note) => [note.number, note])),
    notesOfText: notesOfText(publication),
    bookmarks: bookmarkNames(),
    paragraphIds: paragraphIds(),
    fallbacks,
    pageOf,
    lists: [],
    footnotes: new Map(),
    nestedNotes: [],
    counters: { bookmark: 0, drawing: 0, control: 0, note: 0 },
    pending: nothingPending(),
  }
}

function bodySetting(state: State): Setting {
  return {
    part: 'text',
    style: 'BodyText',
    family: familyOf(state, 'BodyText'),
    depth: 0,
    indent: 0,
    measure: state.measures.column,
    direction: state.locale.direction,
  }
}

/** The paragraph that opens the body leads in, where the brand wants it so and no abstract does. */
function renderBody(blocks: readonly Block[], state: State, setting: Setting): readonly FileChild[] {
  const [first, ...rest] = blocks
  const { abstract } = state.publication.masthead
  if (first?.type !== 'paragraph' || !state.brand.type.lead || abstract !== undefined)
    return renderBlocks(blocks, state, setting)
  return [
    ...renderBlocks([first], state, { ...setting, style: 'Lead' }),
    ...renderBlocks(rest, state, setting),
  ]
}

/** Notes hold any block; the library's type for them knows paragraphs only. */
function footnotesOf({ footnotes }: State): Record<string, { readonly children: readonly Paragraph[] }> {
  return Object.fromEntries(
    [...footnotes.values()].map(({ id, body }) => [String(id), { children: body as readonly Paragraph[] }]),
  )
}

function imagesOf({ images, masthead, endMatter }: Publication, emblem: Image): readonly Image[] {
  const logos = [masthead.logo, ...endMatter.flatMap((section) => section.logos)]
  return [
    ...images.values(),
    ...logos.flatMap((logo) => (logo === undefined ? [] : [logo.light])),
    ...(endMatter.some((section) => section.emblem !== undefined) ? [emblem] : []),
  ]
}

function sectionProperties({ pageWidth, pageHeight, margin }: Measures) {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: { width: twips(pageWidth), height: twips(pageHeight) },
      margin: {
        top: twips(margin.top),
        right: twips(margin.right),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        // Running lines keep their distance by their styles, so that the band can start at the edge of the page.
        header: 0,
        footer: 0,
      },
    },
  }
}
