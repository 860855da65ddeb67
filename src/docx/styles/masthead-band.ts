import { type Brand, mastheadGround } from '../../brand/index.ts'
import type { Measures } from '../measures.ts'
import type { Border, ParagraphLook } from './look.ts'

/** Points that a border of the ground's colour widens it by beyond the words: the most that Word knows. */
const edgeWidth = 12
const edgeSpace = 31

/** Space between what stands on the band and its lower edge. */
const foot = 20

/**
 * What all paragraphs on the band share, so that Word joins them to one area from edge to edge of the page; absent where the
 * masthead stands on paper. Shading begins where the first line does: it hangs out to the edge, and a tab leads its words back.
 */
export function bandGround(brand: Brand, measures: Measures): ParagraphLook | undefined {
  const colour = mastheadGround(brand)
  if (colour === 'paper') return undefined
  const { margin, rail, direction } = measures
  const [before, after] = direction === 'ltr' ? [margin.left, margin.right] : [margin.right, margin.left]
  const none: Border = { colour, width: 0.5, space: 0 }
  const wide: Border = { colour, width: edgeWidth, space: edgeSpace }
  const [left, right] = direction === 'ltr' ? [none, wide] : [wide, none]
  return {
    shading: colour,
    borders: { top: none, left, bottom: { ...none, space: foot }, right },
    indent: { start: -rail, hanging: before - rail, end: edgeWidth + edgeSpace - after },
  }
}

/** Height of what stands on the band in the header of the first page, and of the colour below it, in points. */
export interface BandHeights {
  readonly above: number
  readonly below: number
}

/** The colour begins at the edge of the page, and reaches at least to where the text of the page begins. */
export function bandHeights(measures: Measures, mark: number): BandHeights {
  const above = measures.headerTop
  return { above, below: Math.max(markFoot, measures.margin.top - above - mark) }
}

/** Between the mark and the label below it. */
const markFoot = 30
