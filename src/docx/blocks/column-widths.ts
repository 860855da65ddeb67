import {
  type Block,
  type Cell,
  type CellDemand,
  type Inline,
  sharedWidths,
  spreadOverColumns,
  sum,
  type Table,
  wordEnds,
} from '../../brief/index.ts'

/** Points of both sides of a cell together. */
export const cellPadding = 11
/** Lines longer than this many letters wrap anyway. */
const longestLine = 60

/**
 * Widths of columns for the first of these places that has room for every word, in points; they fill their place. Letters
 * are counted and not measured, for the fonts of whoever opens the file are not known.
 */
export function columnWidths(
  table: Table,
  places: readonly number[],
  size: number,
): { readonly place: number; readonly widths: readonly number[] } {
  const demands = table.children.flatMap((row) => row.children.map((cell) => demandOf(cell, size)))
  const count = table.columns.length
  const least = spreadOverColumns(count, demands, ({ least: width }) => width, cellPadding)
  const most = spreadOverColumns(count, demands, ({ most: width }) => width, cellPadding).map((wish, index) =>
    Math.max(wish, least[index] ?? 0),
  )
  const place = places.find((room) => sum(least) <= room) ?? places.at(-1) ?? 0
  return { place, widths: sharedWidths(table.columns, least, divide(least, most, place), place) }
}

/** Letters are counted wider than most are: words that are over by no more than this share fit all the same. */
const countedTooWide = 0.1

/** Whether the longest words of a table fit so many points in type of a size. */
export function hasRoom(table: Table, room: number, size: number): boolean {
  const demands = table.children.flatMap((row) => row.children.map((cell) => demandOf(cell, size)))
  const least = spreadOverColumns(table.columns.length, demands, (demand) => demand.least, cellPadding)
  const needed = sum(least)
  return needed * (1 - countedTooWide) <= room
}

/** What the words need; the rest by how much more each column would like. What is too much is taken from all alike. */
function divide(least: readonly number[], most: readonly number[], room: number): readonly number[] {
  const [needed, wanted] = [sum(least), sum(most)]
  if (wanted <= room) return scaled(most, room / wanted)
  if (needed >= room) return scaled(least, room / needed)
  const share = (room - needed) / (wanted - needed)
  return least.map((width, index) => width + share * ((most[index] ?? width) - width))
}

function scaled(widths: readonly number[], factor: number): readonly number[] {
  return widths.map((width) => width * factor)
}

function demandOf({ column, columnSpan, children }: Cell, size: number): CellDemand {
  const lines = children.map(lineOf)
  const words = lines.flatMap((line) => line.split(wordEnds))
  const width = (texts: readonly string[]): number =>
    texts.reduce((widest, text) => Math.max(widest, emsOf(text)), 0) * size + cellPadding
  return {
    column,
    columnSpan,
    least: width(words),
    most: width(lines.map((line) => line.slice(0, longestLine))),
  }
}

/** Words of a block in one line; what is no line of words is as wide as a long one. */
function lineOf(block: Block): string {
  if (block.type !== 'paragraph' && block.type !== 'heading') return 'four '.repeat(longestLine / 5)
  return block.children.map(wordsOf).join('')
}

/** A picture has room where words have. */
function wordsOf(inline: Inline): string {
  if (inline.type === 'run') return inline.text
  if (inline.type === 'note-ref') return `${inline.separator?.text ?? ''}${inline.number}`
  return ' '
}

/** Ems that letters are wide: about, and rather too wide than too narrow; ideographs are square. */
function emsOf(text: string): number {
  const letters = text.replace(/\p{M}/gu, '')
  const square =
    letters.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0
  return slackEms + letters.length * letterEms + square * (1 - letterEms)
}

const letterEms = 0.6
const slackEms = 0.3
