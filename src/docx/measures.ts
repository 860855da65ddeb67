import type { Brand } from '../brand/index.ts'
import type { Direction } from '../brief/index.ts'

/**
 * The page as Word divides it, in points. The rail belongs to the page's margin, so that plain text typed into the
 * document stands in the text column; what hangs in the rail has a negative indent or a frame.
 */
export interface Measures {
  readonly pageWidth: number
  readonly pageHeight: number
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Width of a column of text, and of all columns together where text stands in several. */
  readonly column: number
  readonly whole: number
  /** Height between the margins. */
  readonly height: number
  readonly rail: number
  /**
   * Side heads and facts stand in the rail when it is wide enough for words. From right to left programs do not agree on
   * which side a frame is placed from: there they stand above.
   */
  readonly sideHead?: { readonly width: number; readonly x: number }
  /** Top edge of running lines and of the masthead, from the edge of the page. */
  readonly headerTop: number
  readonly footerBottom: number
  readonly direction: Direction
}

/** Narrower than this a rail holds list markers only. */
const wordyRail = 72
const railGutter = 14

export function measuresOf({ page }: Brand, direction: Direction): Measures {
  return measuresOn(page, direction)
}

/** The page turned to landscape, with the margins of the upright one; it was turned for its width, so there is no rail. */
export function turnedMeasures({ page }: Brand, direction: Direction): Measures {
  return measuresOn({ ...page, width: page.height, height: page.width, rail: 0 }, direction)
}

/** The same page divided into the columns of the brand. */
export function columnMeasures(measures: Measures, { page }: Brand): Measures {
  const { columns, gutter } = page
  return { ...measures, column: (measures.whole - gutter * (columns - 1)) / columns }
}

function measuresOn({ width, height, margin, rail }: Brand['page'], direction: Direction): Measures {
  const start = margin.left + rail
  const column = width - start - margin.right
  return {
    pageWidth: width,
    pageHeight: height,
    margin: {
      top: margin.top,
      bottom: margin.bottom,
      left: direction === 'ltr' ? start : margin.right,
      right: direction === 'ltr' ? margin.right : start,
    },
    column,
    whole: column,
    height: height - margin.top - margin.bottom,
    rail,
    ...(rail < wordyRail || direction === 'rtl'
      ? {}
      : { sideHead: { width: rail - railGutter, x: margin.left } }),
    headerTop: margin.top / 2,
    footerBottom: margin.bottom / 2,
    direction,
  }
}
