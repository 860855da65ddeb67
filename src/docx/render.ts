import { Document, type Paragraph } from 'docx'
import type { Heading, Image } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'
import { bookmarkNames } from './bookmarks.ts'
import { drawEmblem } from './emblem.ts'
import { type Makers, renderFallbacks } from './fallbacks.ts'
import { measuresOf } from './measures.ts'
import { notesOfText } from './note-references.ts'
import { packDocument } from './package.ts'
import { paragraphIds } from './paragraph-ids.ts'
import { customPropertiesOf } from './properties.ts'
import { renderSections } from './sections.ts'
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
  const fallbacks = await renderFallbacks(makersOf(publication, emblem), publication.brand)
  const state = newState(publication, fallbacks, options.pageOf ?? (() => undefined))
  const sections = renderSections(state, bodySetting(state), emblem)
  const document = new Document({
    title: publication.metadata.title,
    theme: themeOf(publication.brand),
    customProperties: customPropertiesOf(publication.metadata),
    footnotes: footnotesOf(state),
    sections,
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

/** Notes hold any block; the library's type for them knows paragraphs only. */
function footnotesOf({ footnotes }: State): Record<string, { readonly children: readonly Paragraph[] }> {
  return Object.fromEntries(
    [...footnotes.values()].map(({ id, body }) => [String(id), { children: body as readonly Paragraph[] }]),
  )
}

function makersOf({ images, masthead, endMatter }: Publication, emblem: Image): Makers {
  const logos = [masthead.logo, ...endMatter.flatMap((section) => section.logos)]
  return {
    others: [...images.values(), ...logos.flatMap((logo) => (logo === undefined ? [] : [logo.light]))],
    ourselves: endMatter.some((section) => section.emblem !== undefined) ? [emblem] : [],
  }
}
