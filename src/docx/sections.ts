import { type FileChild, type ISectionOptions, PageOrientation, Paragraph, SectionType, Table } from 'docx'
import type { Block, Image } from '../brief/index.ts'
import { renderBlocks } from './blocks/blocks.ts'
import { keepTablesApart } from './blocks/tables-apart.ts'
import { renderEndMatter } from './end-matter.ts'
import { type RenderedFurniture, renderFurniture, renderRunningLines } from './furniture.ts'
import { twips } from './lengths.ts'
import { renderEdge, renderMasthead } from './masthead.ts'
import { columnMeasures, type Measures, turnedMeasures } from './measures.ts'
import { goesOn, type Part, partsOf } from './parts.ts'
import type { Setting, State } from './state.ts'

/**
 * The document section by section: upright pages, and among them those turned to landscape, and what stands in columns, and
 * among that what stands across them. The first begins with the masthead and has a first page of its own; the end matter
 * follows in the last one, upright.
 */
export function renderSections(state: State, setting: Setting, emblem: Image): readonly ISectionOptions[] {
  const parts = partsOf(state)
  return parts.map((part, index): ISectionOptions => {
    const before = parts[index - 1]
    const isLast = index === parts.length - 1
    const place = placeOf(part, state, setting)
    const paper = part.isTurned ? place : { state, setting }
    const furniture = furnitureOf(part, before, paper)
    const content = [
      ...(index === 0
        ? [...renderMasthead(state, setting), ...renderOpening(part.blocks, state, setting)]
        : renderBlocks(withoutBreaksAhead(part.blocks), place.state, place.setting)),
      ...(isLast ? renderEndMatter(state, setting, emblem) : []),
    ]
    const children = keepTablesApart(closed(content, parts, index, place), 'TableText')
    const properties = {
      ...paperOf(place.state.measures),
      ...(before !== undefined && goesOn(part, before) ? { type: SectionType.CONTINUOUS } : {}),
      ...(part.isColumned ? { column: columnsOf(state) } : {}),
      ...(index === 0 ? { titlePage: true } : {}),
    }
    return { properties, ...furniture, children }
  })
}

/** A section that stands on the same paper as the one before has its running lines. */
function furnitureOf(
  part: Part,
  before: Part | undefined,
  { state, setting }: Place,
): Partial<RenderedFurniture> {
  if (before === undefined) return renderFurniture(state, setting)
  return before.isTurned === part.isTurned ? {} : renderRunningLines(state, setting)
}

interface Place {
  readonly state: State
  readonly setting: Setting
}

function placeOf(part: Part, state: State, setting: Setting): Place {
  if (part.isTurned) return onTurnedPages(state, setting)
  return part.isColumned ? inColumns(state, setting) : { state, setting }
}

function inColumns(state: State, setting: Setting): Place {
  const measures = columnMeasures(state.measures, state.brand)
  return { state: { ...state, measures }, setting: { ...setting, measure: measures.column } }
}

function columnsOf({ brand }: State) {
  const { columns, gutter } = brand.page
  return { count: columns, space: twips(gutter), equalWidth: true }
}

function onTurnedPages(state: State, setting: Setting): Place {
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
 * A section is ended by its last paragraph: the opening over columns, and contents over anything, by one with a line, a table
 * by one that takes no room, or the space to the columns below. What waits for the next paragraph, but for what leads to it,
 * means nothing on a page that follows.
 */
function closed(content: readonly FileChild[], parts: readonly Part[], index: number, place: Place) {
  const [part, next] = [parts[index], parts[index + 1]]
  if (part === undefined || next === undefined) return content
  const { state, setting } = place
  const { leading } = state.brand.roles.body
  const isAbove = !next.startsPage
  const before = isAbove && !next.isColumned ? leading : 0
  Object.assign(state.pending, { pageBreak: next.startsPage && goesOn(next, part), before, box: undefined })
  const isOverColumns = isAbove && next.isColumned
  const last = content.at(-1)
  const isOpening = index === 0 && (part.blocks.length > 0 || hasMore(state))
  if (last instanceof Paragraph && !(isOpening && isOverColumns)) return content
  if (!(last instanceof Table)) return [...content, renderEdge(state, setting)]
  const line = isOverColumns ? twips(leading) : 20
  const spacing = { before: 0, after: 0, line, lineRule: 'exact' } as const
  return [...content, new Paragraph({ style: 'TableText', spacing })]
}

/** Whether a masthead goes on below its own line. */
function hasMore({ publication }: State): boolean {
  const { facts, abstract } = publication.masthead
  return facts.length > 0 || abstract !== undefined
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
