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
  readonly text: Column
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
  const turned = sheetOn({ ...brand.page, width: height, height: width, rail: 0 }, brand, direction)
  const measure = Math.min(measureSheet(brand, direction).text.width, turned.full.width)
  return {
    ...turned,
    display: turned.full,
    text: inset(turned.full, 0, turned.full.width - measure, direction),
  }
}

function sheetOn(paper: Brand['page'], { type, roles }: Brand, direction: Direction): Sheet {
  const { width, height, margin, rail } = paper
  // The margins of a brand are those of a page that is read from left to right.
  const left = direction === 'ltr' ? margin.left : margin.right
  const full = { left, width: width - margin.left - margin.right }
  const text = inset(full, rail, 0, direction)
  // Paragraphs set apart by space stand on a grid of half lines, so that the space may be half a line.
  const grid = type.paragraphSpace === 0 ? roles.body.leading : roles.body.leading / 2
  const depth = Math.floor((height - margin.top - margin.bottom) / grid + 0.001) * grid
  const railWidth = rail * railShare
  return {
    width,
    height,
    direction,
    top: margin.top,
    depth,
    text,
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

/** Narrows a column at its start and its end. */
export function inset(column: Column, start: number, end: number, direction: Direction): Column {
  const left = direction === 'ltr' ? start : end
  return { left: column.left + left, width: column.width - start - end }
}
