import type { Brand } from '../brand/index.ts'
import type { Direction } from '../brief/index.ts'

/** A horizontal extent on the page. */
export interface Column {
  readonly left: number
  readonly width: number
}

/** Where things stand on the pages of one kind, in points from the top left corner. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly direction: Direction
  /** Top of the text area. */
  readonly top: number
  /** Height of the text area: a whole number of grid units. */
  readonly depth: number
  /** Of running text; the first one where there are two. */
  readonly text: Column
  /** Columns of running text in the order in which they are read. */
  readonly columns: readonly Column[]
  /** As wide as tables, figures and code of the text are at first: the text column, or all of a page that was turned for them. */
  readonly display: Column
  /** Beside the text, at its start; absent when the brand has none. */
  readonly rail?: Column
  /** Rail and text together. */
  readonly full: Column
  /** Lines of running text stand on multiples of this. */
  readonly grid: number
}

/** Widest share of a rail that facts fill: the rest keeps them clear of list markers that hang beside the text. */
const railShare = 0.8

export function measureSheet(brand: Brand, direction: Direction): Sheet {
  return sheetOn(brand.page, brand, direction)
}

/**
 * The page turned to landscape, with the margins of the upright one. Nothing stands beside its text, which keeps its
 * measure, for lines as long as the page cannot be read; what is shown has the whole width.
 */
export function turnedSheet(brand: Brand, direction: Direction): Sheet {
  const { width, height } = brand.page
  const turned = sheetOn(
    { ...brand.page, width: height, height: width, rail: 0, columns: 1 },
    brand,
    direction,
  )
  const upright = spanningSheet(measureSheet(brand, direction))
  const measure = Math.min(upright.text.width, turned.full.width)
  return {
    ...turned,
    display: turned.full,
    ...oneColumn(inset(turned.full, 0, turned.full.width - measure, direction)),
  }
}

/** The same pages for what stands across all columns. */
export function spanningSheet(sheet: Sheet): Sheet {
  const { full, columns } = sheet
  return columns.length === 1 ? sheet : { ...sheet, ...oneColumn(full), display: full }
}

function oneColumn(text: Column): Pick<Sheet, 'text' | 'columns'> {
  return { text, columns: [text] }
}

function sheetOn(paper: Brand['page'], { type, roles }: Brand, direction: Direction): Sheet {
  const { width, height, margin, rail } = paper
  // The margins of a brand are those of a page that is read from left to right.
  const left = direction === 'ltr' ? margin.left : margin.right
  const full = { left, width: width - margin.left - margin.right }
  const columns = columnsOf(inset(full, rail, 0, direction), paper, direction)
  const [text = full] = columns
  // Paragraphs set apart by space stand on a grid of half lines, so that the space may be half a line. Lines beside each
  // other must not be half a line apart.
  const isWhole = type.paragraphSpace === 0 || columns.length > 1
  const grid = isWhole ? roles.body.leading : roles.body.leading / 2
  const depth = Math.floor((height - margin.top - margin.bottom) / grid + 0.001) * grid
  const railWidth = rail * railShare
  return {
    width,
    height,
    direction,
    top: margin.top,
    depth,
    text,
    columns,
    display: text,
    full,
    grid,
    ...(rail === 0
      ? {}
      : {
          rail: {
            left: direction === 'ltr' ? full.left : full.left + full.width - railWidth,
            width: railWidth,
          },
        }),
  }
}

function columnsOf(
  text: Column,
  { columns: count, gutter }: Brand['page'],
  direction: Direction,
): readonly Column[] {
  if (count === 1) return [text]
  const width = (text.width - gutter * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => {
    const before = index * (width + gutter)
    return inset(text, before, text.width - width - before, direction)
  })
}

/** Narrows a column at its start and its end. */
export function inset(column: Column, start: number, end: number, direction: Direction): Column {
  const left = direction === 'ltr' ? start : end
  return { left: column.left + left, width: column.width - start - end }
}
