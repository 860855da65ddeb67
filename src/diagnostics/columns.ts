import { visible } from './visible.ts'

/** A character as a reader sees it, and the columns of a terminal that it fills. */
export interface Cell {
  readonly shown: string
  readonly width: number
  /** The part of the line it comes from, in UTF-16 units from 0. */
  readonly from: number
  readonly to: number
}

/** Distance of tab stops. */
const tab = 4

/** A line without its end, character by character, as a terminal shows it. */
export function cellsOf(line: string): readonly Cell[] {
  let column = 0
  let from = 0
  const cells: Cell[] = []
  for (const part of partsOf(line)) {
    const shown = part === '\t' ? ' '.repeat(tab - (column % tab)) : visible(part)
    // What is made visible is letters that all fill one column.
    const width = shown === part ? widthOf(part) : shown.length
    const to = from + part.length
    cells.push({ shown, width, from, to })
    column += width
    from = to
  }
  return cells
}

// The rules for graphemes are the same in every language; one is named so that no default of the machine counts.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Graphemes; one that holds what has to be made visible falls into its code points. */
function partsOf(line: string): readonly string[] {
  return [...graphemes.segment(line)].flatMap(({ segment }) =>
    visible(segment) === segment ? [segment] : [...segment],
  )
}

function widthOf(grapheme: string): number {
  if (marksOnly.test(grapheme)) return 0
  return wide.test(grapheme) || asEmoji.test(grapheme) ? 2 : 1
}

/** A mark without a letter to stand on joins whatever comes before it. */
const marksOnly = /^[\p{M}\p{Default_Ignorable_Code_Point}]+$/u

/** Unicode Standard Annex 11: East Asian Wide and Fullwidth, blocks rounded to what they may still hold. */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u

/** A sign of text with the selector that makes it an emoji. */
const asEmoji = /^\p{Emoji}\uFE0F/u
