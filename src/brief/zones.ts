import type { BodyBlock, Cell, Figure, Table } from './blocks.ts'
import { sum } from './columns.ts'
import type { Image } from './image.ts'
import { pictureWidth } from './picture-size.ts'
import { joinBetween } from './stretches.ts'
import { plainText } from './text.ts'

/** Blocks of upright pages that stand one after the other in their columns, or across all of these. */
export interface Zone {
  readonly isWide: boolean
  /** Whether the author wants a new page here. */
  readonly startsPage: boolean
  /** Place of its first block among all. */
  readonly from: number
  readonly blocks: readonly BodyBlock[]
}

/** How many blocks belong to the opening, across all columns: the lead, where there is one, contents and key messages. */
export function openingLength(blocks: readonly BodyBlock[], hasLead: boolean): number {
  const lead = hasLead ? 1 : 0
  const end = blocks.slice(lead).findIndex((block) => !belongsToOpening(block))
  return end === -1 ? blocks.length : lead + end
}

function belongsToOpening(block: BodyBlock): boolean {
  return block.type === 'contents' || (block.type === 'box' && block.kind === 'key-messages')
}

/**
 * Divides blocks by whether they stand in columns or across them; headings stay with what they head, and a few lines between
 * two wide things stand across the columns as these do. The last zone is empty where a new page is wanted behind all.
 */
export function divideByWidth(
  blocks: readonly BodyBlock[],
  isWide: (block: BodyBlock) => boolean,
): readonly Zone[] {
  const wide = blocks.map(isWide)
  for (let index = blocks.length - 2; index >= 0; index -= 1)
    if (blocks[index]?.type === 'heading' && wide[index + 1] === true) wide[index] = true
  const zones: { isWide: boolean; startsPage: boolean; from: number; blocks: BodyBlock[] }[] = []
  let startsPage = false
  for (const [from, block] of blocks.entries()) {
    const last = zones.at(-1)
    if (block.type === 'page-break') startsPage = true
    else if (!startsPage && last?.isWide === (wide[from] === true)) last.blocks.push(block)
    else {
      zones.push({ isWide: wide[from] === true, startsPage, from, blocks: [block] })
      startsPage = false
    }
  }
  if (startsPage) zones.push({ isWide: false, startsPage, from: blocks.length, blocks: [] })
  return joinBetween<Zone>(zones, {
    isApart: (zone) => zone.isWide,
    mayJoin: (zone) => !zone.startsPage,
  })
}

/**
 * Whether a figure is much wider than a column, by its author's will or its own size, and not higher than wide. Widths are
 * points, `whole` that of all columns together.
 */
export function isWideFigure(
  { children }: Figure,
  images: ReadonlyMap<string, Image>,
  { column, whole }: { readonly column: number; readonly whole: number },
): boolean {
  return children.some((picture) => {
    const image = images.get(picture.source)
    if (image === undefined) return false
    const mayBeWide = picture.size !== undefined || image.height <= image.width
    return mayBeWide && pictureWidth(picture, image, whole) > column * muchWider
  })
}

/** What is a little wider is shown a little smaller. */
const muchWider = 1.2

/**
 * Whether a table is so wordy that its rows would be much higher than wide in a column, where its own columns have these
 * widths. `letter` is the width of a letter, about; all are points.
 */
export function isCrowded(table: Table, widths: readonly number[], letter: number): boolean {
  const heights = table.children.map(({ children }) =>
    Math.max(0, ...children.map((cell) => linesOf(cell, widths, letter))),
  )
  const total = sum(heights)
  return heights.some((lines) => lines > mostLines) || total > heights.length * usualLines
}

/** Lines of the highest cell, and of the highest cells of all rows on average, that a column has room for. */
const mostLines = 8
const usualLines = 3.5

function linesOf({ column, columnSpan, children }: Cell, widths: readonly number[], letter: number): number {
  const room = sum(widths.slice(column, column + columnSpan))
  const lines = children.map((block) =>
    block.type === 'paragraph'
      ? Math.ceil((plainText(block.children).length * letter) / Math.max(room, 1))
      : 2,
  )
  return sum(lines)
}
