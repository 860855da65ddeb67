import {
  type BodyBlock,
  type Code,
  divideByPages,
  divideByWidth,
  isCrowded,
  isWideFigure,
  joinShort,
  nestedTables,
  openingLength,
  type Stretch,
  type Table,
} from '../brief/index.ts'
import { cellPadding, columnWidths, hasRoom } from './blocks/column-widths.ts'
import { columnMeasures, type Measures } from './measures.ts'
import type { State } from './state.ts'
import { smallType } from './styles/display-styles.ts'

/** Blocks that stand one after the other in a section. The first begins with the masthead, the last ends with the end matter. */
export interface Part {
  readonly isTurned: boolean
  /** In the columns of the brand, where it has several. */
  readonly isColumned: boolean
  readonly startsPage: boolean
  readonly blocks: readonly BodyBlock[]
}

/** Divides the body by the pages and the columns that it stands in; the end matter stands on an upright page, across all columns. */
export function partsOf(state: State): readonly Part[] {
  const { brief, endMatter } = state.publication
  const stretches = joinShort(divideByPages(brief.children, (table) => isTooWide(table, state)))
  const isColumned = state.brand.page.columns > 1
  const parts = stretches.flatMap((stretch, index) =>
    isColumned && !stretch.isTurned
      ? columnParts(stretch, index === 0, state)
      : [{ ...stretch, isColumned: false, startsPage: true }],
  )
  const body = parts.filter(({ blocks }, index) => index === 0 || blocks.length > 0)
  const last = body.at(-1)
  // Behind all, a new page is wanted for the end matter alone.
  const isBreak = parts.length > 1 && parts.at(-1)?.blocks.length === 0
  const hasPlace = last !== undefined && !last.isTurned && !last.isColumned && !isBreak
  const end = { ...across, startsPage: last?.isTurned === true || isBreak, blocks: [] }
  return endMatter.length === 0 || hasPlace ? body : [...body, end]
}

const across = { isTurned: false, isColumned: false }

/**
 * Whether a part goes on where the one before ends, as Word sees it. It makes columns equally long only above what does: so a
 * new page below columns begins with a paragraph that says so.
 */
export function goesOn({ startsPage, isTurned }: Part, before: Part): boolean {
  return !startsPage || (before.isColumned && !isTurned)
}

function columnParts({ blocks }: Stretch, isOpening: boolean, state: State): readonly Part[] {
  const { brand, publication } = state
  const hasLead =
    brand.type.lead && publication.masthead.abstract === undefined && blocks[0]?.type === 'paragraph'
  const length = isOpening ? openingLength(blocks, hasLead) : 0
  const zones = divideByWidth(blocks.slice(length), (block) => spansColumns(block, state))
  return [
    ...(isOpening ? [{ ...across, startsPage: true, blocks: blocks.slice(0, length) }] : []),
    ...zones.map(({ isWide, startsPage, blocks: own }, index) => ({
      isTurned: false,
      isColumned: !isWide,
      startsPage: startsPage || (index === 0 && !isOpening),
      blocks: own,
    })),
  ].filter(({ startsPage, blocks: own }) => startsPage || own.length > 0)
}

/** Whether a table's words have no room in the column and the rail beside it, in small type either. */
function isTooWide(table: Table, { brand, measures }: State): boolean {
  const room = measures.column + (measures.direction === 'ltr' ? measures.rail : 0)
  return !hasRoom(table, room, brand.roles.table.size * smallType)
}

/** Whether a block stands across all columns: contents, and tables, figures and code that one column has no room for. */
function spansColumns(block: BodyBlock, state: State): boolean {
  const measures = columnMeasures(state.measures, state.brand)
  switch (block.type) {
    case 'contents':
      return true
    case 'table':
      return isTooWide(block, { ...state, measures }) || isWordy(block, measures, state)
    case 'figure':
      return isWideFigure(block, state.publication.images, measures)
    case 'code':
      return !fitsColumn(block, measures, state)
    default:
      return nestedTables(block).some(({ table, depth }) => {
        const room = measures.column - 2 * depth * state.brand.roles.body.size * nestedEms
        return !hasRoom(table, room, state.brand.roles.table.size * smallType)
      })
  }
}

/** Ems on both sides of what stands in another block, about. */
const nestedEms = 1.4

function isWordy(table: Table, { column }: Measures, { brand }: State): boolean {
  const { size } = brand.roles.table
  const { widths } = columnWidths(table, [column], size)
  const rooms = widths.map((width) => width - cellPadding)
  return isCrowded(table, rooms, size * letterEms)
}

/** Width of a letter on average. */
const letterEms = 0.48

/** Letters of code are alike, and about so many ems wide. */
const codeLetter = 0.6

function fitsColumn({ text }: Code, { column }: Measures, { brand }: State): boolean {
  const letters = Math.max(...text.split('\n').map(({ length }) => length))
  return (letters + 2) * codeLetter * brand.roles.code.size <= column
}
