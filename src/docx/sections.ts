import { type FileChild, type ISectionOptions, PageOrientation, Paragraph, SectionType } from 'docx'
import { type Block, divideByPages, type Image, joinShort, type Stretch, type Table } from '../brief/index.ts'
import { renderBlocks } from './blocks/blocks.ts'
import { hasRoom } from './blocks/column-widths.ts'
import { keepTablesApart } from './blocks/tables-apart.ts'
import { renderEndMatter } from './end-matter.ts'
import { renderFurniture, renderRunningLines } from './furniture.ts'
import { twips } from './lengths.ts'
import { renderMasthead } from './masthead.ts'
import { type Measures, turnedMeasures } from './measures.ts'
import type { Setting, State } from './state.ts'
import { smallType } from './styles/display-styles.ts'

/**
 * The document section by section: upright pages, and among them those turned to landscape. The first begins with the
 * masthead and has a first page of its own; the end matter follows in the last one, upright.
 */
export function renderSections(state: State, setting: Setting, emblem: Image): readonly ISectionOptions[] {
  const { brief, endMatter } = state.publication
  const stretches = joinShort(divideByPages(brief.children, (table) => isTooWide(table, state)))
  const needsEnd = stretches.at(-1)?.isTurned === true && endMatter.length > 0
  const all: readonly Stretch[] = needsEnd ? [...stretches, { isTurned: false, blocks: [] }] : stretches
  return all.map(({ isTurned, blocks }, index): ISectionOptions => {
    const isLast = index === all.length - 1
    const place = isTurned ? onTurnedPages(state, setting) : { state, setting }
    const furniture =
      index === 0 ? renderFurniture(state, setting) : renderRunningLines(place.state, place.setting)
    const content = [
      ...(index === 0
        ? [...renderMasthead(state, setting), ...renderOpening(blocks, state, setting)]
        : renderBlocks(withoutBreaksAhead(blocks), place.state, place.setting)),
      ...(isLast ? renderEndMatter(state, setting, emblem) : []),
    ]
    const children = keepTablesApart(isLast ? content : closed(content, state), 'TableText')
    const properties = { ...paperOf(place.state.measures), ...(index === 0 ? { titlePage: true } : {}) }
    return { properties, ...furniture, children }
  })
}

/** Whether a table's words have no room in the column and the rail beside it, in small type either. */
function isTooWide(table: Table, { brand, measures }: State): boolean {
  const room = measures.column + (measures.direction === 'ltr' ? measures.rail : 0)
  return !hasRoom(table, room, brand.roles.table.size * smallType)
}

function onTurnedPages(state: State, setting: Setting): { readonly state: State; readonly setting: Setting } {
  const measures = turnedMeasures(state.brand, state.locale.direction)
  const shorter = measures.column - state.measures.column
  return { state: { ...state, measures }, setting: { ...setting, measure: measures.column, shorter } }
}

/** The paragraph that opens the body leads in, where the brand wants it so and no abstract does. */
function renderOpening(blocks: readonly Block[], state: State, setting: Setting): readonly FileChild[] {
  const [first, ...rest] = blocks
  const { abstract } = state.publication.masthead
  if (first?.type !== 'paragraph' || !state.brand.type.lead || abstract !== undefined)
    return renderBlocks(blocks, state, setting)
  return [
    ...renderBlocks([first], state, { ...setting, style: 'Lead' }),
    ...renderBlocks(rest, state, setting),
  ]
}

/** A section begins on a page of its own anyway. */
function withoutBreaksAhead(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex(({ type }) => type !== 'page-break')
  return blocks.slice(Math.max(start, 0))
}

/**
 * A section is ended by its last paragraph: after a table by one that takes no room, or it might need a page. What waits for
 * the next paragraph, but for what leads to it, means nothing on the page that follows.
 */
function closed(content: readonly FileChild[], { pending }: State): readonly FileChild[] {
  Object.assign(pending, { pageBreak: false, before: 0, box: undefined })
  if (content.at(-1) instanceof Paragraph) return content
  const spacing = { before: 0, after: 0, line: 20, lineRule: 'exact' } as const
  return [...content, new Paragraph({ style: 'TableText', spacing })]
}

function paperOf({ pageWidth, pageHeight, margin }: Measures) {
  const isTurned = pageWidth > pageHeight
  // The library wants the sheet as it was before it was turned.
  const [width, height] = isTurned ? [pageHeight, pageWidth] : [pageWidth, pageHeight]
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: twips(width),
        height: twips(height),
        ...(isTurned ? { orientation: PageOrientation.LANDSCAPE } : {}),
      },
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
