import type { Page, Typesetter } from '../layout/index.ts'
import type { Publication } from '../publication/index.ts'
import { writeCatalog } from './catalog.ts'
import { findDestinations } from './destinations.ts'
import { reserveElements } from './elements.ts'
import { type Engine, type EnginePage, openEngine } from './engine.ts'
import { openFaces } from './faces.ts'
import { imageDrawer } from './images.ts'
import { composeInformation } from './information.ts'
import { linkAnnotator } from './links.ts'
import { type MarkedPages, markPages } from './marks.ts'
import { writeOutline } from './outline.ts'
import { paintPage } from './painter.ts'
import { type PdfWishes, profileFor } from './profile.ts'
import { textShower } from './shown-text.ts'
import { buildStructure } from './structure.ts'
import { writeStructure } from './structure-tree.ts'
import { type TextSetterFor, textSetters } from './svg/set-text.ts'
import { isSlot, type Slot, type StructureType, type Tag } from './tags.ts'

/**
 * Paints laid-out pages as a tagged file that conforms to PDF/UA and PDF/A, or says that it does not: see profile.ts. Text in drawings is set by `set`, as the pages were.
 */
export async function renderPdf(
  publication: Publication,
  pages: readonly Page[],
  set: Typesetter,
  wishes: PdfWishes = {},
): Promise<Uint8Array> {
  const structure = buildStructure(publication, wishes.profile)
  const profile = profileFor(publication, structure, pages, wishes)
  const { version, refersToElements } = profile.vocabulary
  const marked = markPages(structure, pages)
  const engine = openEngine()
  const targets = paintPages(engine, marked, textSetters(publication, set))
  const elements = reserveElements(engine, marked.root)
  const destinations = findDestinations(structure, marked, targets, refersToElements ? elements : undefined)
  const annotate = linkAnnotator(engine, targets, marked, destinations)
  writeStructure({ engine, pages: targets, marked, annotate, elements, vocabulary: profile.vocabulary })
  writeOutline(engine, publication, destinations, elements)
  writeCatalog(engine, publication, pages, { structure, destinations, profile, source: wishes.source })
  return engine.finish(version, profile.hasInformation ? composeInformation(publication.metadata) : undefined)
}

function paintPages(
  engine: Engine,
  marked: MarkedPages,
  textSetterFor: TextSetterFor,
): readonly EnginePage[] {
  const faceOf = openFaces(engine)
  const showText = textShower()
  const palette = {
    faceOf,
    showText,
    drawImage: imageDrawer(engine, { faceOf, showText, textSetterFor }),
    elementOf: elementsOf(marked.root),
  }
  return marked.pages.map((page) => {
    const target = engine.addPage(page.page.width, page.page.height)
    // Keyboards move through links in the order of the structure (ISO 14289-1, 7.18.3).
    target.dictionary.Tabs = 'S'
    paintPage(page, target, palette)
    return target
  })
}

function elementsOf(root: Tag): (slot: Slot) => StructureType {
  const types = new Map<Slot, StructureType>()
  const visit = (tag: Tag): void => {
    for (const child of tag.children) {
      if (isSlot(child)) types.set(child, tag.type)
      else visit(child)
    }
  }
  visit(root)
  return (slot) => {
    const type = types.get(slot)
    if (type === undefined) throw new Error('a painted slot stands in an element')
    return type
  }
}
