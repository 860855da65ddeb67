import type { Word } from './fragment.ts'
import { findLetterCuts } from './letter-cuts.ts'
import type { CutWidths } from './measure-cut.ts'
import { findWordCuts } from './word-cuts.ts'

/** A place inside a word where a line may end. */
export interface Cut {
  readonly offset: number
  readonly penalty: number
  readonly flagged: boolean
  /** Whether the break adds a hyphen. */
  readonly hyphenated: boolean
  /** Where they are known without shaping the two parts. */
  readonly widths?: CutWidths
}

export interface CutOptions {
  readonly hyphenate: (word: Word) => readonly number[]
  readonly letterCutsFrom: number
}

const hyphenPenalty = 100
/** A second hyphen in a word that has one already. */
const secondHyphenPenalty = 200
const letterPenalty = 3000

/** The cuts of a word in order, each offset once: what its characters and its author offer before what patterns propose. */
export function listCuts(word: Word, { hyphenate, letterCutsFrom }: CutOptions): readonly Cut[] {
  const own = findWordCuts(word.text)
  const proposed = hyphenate(word)
  const isOverlong = word.width > letterCutsFrom
  const stated = own.length + word.softHyphens.length + word.openings.length
  if (stated === 0 && proposed.length === 0 && !isOverlong) return none
  const penalty = own.some((cut) => cut.flagged) ? secondHyphenPenalty : hyphenPenalty
  const hyphens = proposed.map((offset) => ({ offset, penalty, flagged: true, hyphenated: true }))
  if (stated === 0 && !isOverlong && word.joints.length === 0 && word.fragments.length === 1) return hyphens
  const cuts = new Map<number, Cut>()
  if (isOverlong) for (const cut of letterCuts(word)) cuts.set(cut.offset, cut)
  for (const cut of hyphens) cuts.set(cut.offset, cut)
  for (const cut of own) cuts.set(cut.offset, { ...cut, hyphenated: false })
  for (const offset of word.softHyphens)
    cuts.set(offset, { offset, penalty: hyphenPenalty, flagged: true, hyphenated: true })
  for (const offset of word.openings)
    cuts.set(offset, { offset, penalty: 0, flagged: false, hyphenated: false })
  for (const offset of [0, word.text.length, ...word.joints, ...raisedStarts(word)]) cuts.delete(offset)
  return [...cuts.values()].sort((a, b) => a.offset - b.offset)
}

const none: readonly Cut[] = []

function letterCuts(word: Word): readonly Cut[] {
  return findLetterCuts(word).map(({ offset, before }) => ({
    offset,
    penalty: letterPenalty,
    flagged: false,
    hyphenated: false,
    widths: { before, after: before },
  }))
}

/** Where raised marks begin: they stay with what they follow. */
function raisedStarts({ fragments }: Word): readonly number[] {
  if (fragments.length === 1) return []
  let offset = 0
  const starts: number[] = []
  for (const fragment of fragments) {
    if (fragment.type === 'text' && (fragment.piece.rise > 0 || fragment.piece.features.includes('sups')))
      starts.push(offset)
    offset += fragment.text.length
  }
  return starts
}
