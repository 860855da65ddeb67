import type { Ink, Shaper } from '../shaper.ts'
import type { Word } from './fragment.ts'
import { endOverhang, startOverhang } from './overhang.ts'
import { type Slice, sliceWord } from './slice-word.ts'

/** What a word takes up when it is cut, in points; what hangs out of the measure is left out. */
export interface CutWidths {
  /** From the beginning of the word to the end of the line before the cut, an added hyphen included. */
  readonly before: number
  /** From the beginning of the word to the beginning of the line after the cut. */
  readonly after: number
}

/** Measures both sides of a cut. */
export type MeasureCut = (word: Word, offset: number, hyphenated: boolean, hang: boolean) => CutWidths

/**
 * Shapes what stands before and after a cut, for letters join and kern otherwise when they part. A word met again in the
 * same look is not sliced again: text repeats itself, and this is where most of the time of setting would go.
 */
export function createMeasureCut(shape: Shaper): MeasureCut {
  const bySize = new Map<number, WeakMap<Ink, Map<number, CutWidths>>>()
  const cutsOf = (ink: Ink, size: number): Map<number, CutWidths> => {
    const byInk = bySize.get(size) ?? new WeakMap<Ink, Map<number, CutWidths>>()
    bySize.set(size, byInk)
    const cuts = byInk.get(ink) ?? new Map<number, CutWidths>()
    byInk.set(ink, cuts)
    return cuts
  }
  return (word, offset, hyphenated, hang) => {
    const [only] = word.fragments
    if (word.fragments.length !== 1 || only?.type !== 'text')
      return measureCut(word, offset, hyphenated, hang, shape)
    const cuts = cutsOf(only.ink, only.piece.size)
    const key = offset * 4 + (hyphenated ? 2 : 0) + (hang ? 1 : 0)
    const known = cuts.get(key)
    if (known !== undefined) return known
    const widths = measureCut(word, offset, hyphenated, hang, shape)
    cuts.set(key, widths)
    return widths
  }
}

function measureCut(
  word: Word,
  offset: number,
  hyphenated: boolean,
  hang: boolean,
  shape: Shaper,
): CutWidths {
  const ending = sliceWord(word, 0, offset, hyphenated, shape)
  const beginning = sliceWord(word, offset, word.text.length, false, shape)
  return {
    before: widthOf(ending) - endOverhang(ending.at(-1), hang),
    after: word.width - widthOf(beginning) + startOverhang(beginning[0], hang),
  }
}

function widthOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { width }) => sum + width, 0)
}
