import { isRaised, type Word } from './fragment.ts'
import { findLetterCuts } from './letter-cuts.ts'
import type { CutWidths } from './measure-cut.ts'
import { findWordCuts, type WordCut } from './word-cuts.ts'

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
/** A part of two letters says nothing of the word, and looks like a slip. */
const shortPartPenalty = 300
const shortPart = 2
const letterPenalty = 3000

/** The cuts of a word in order, each offset once: what its characters and its author offer before what patterns propose. */
export function listCuts(word: Word, { hyphenate, letterCutsFrom }: CutOptions): readonly Cut[] {
  const own = isUndivided(word) ? findWordCuts(word.text).map(dearer) : findWordCuts(word.text)
  const proposed = hyphenate(word)
  const isOverlong = word.width > letterCutsFrom
  const stated = own.length + word.softHyphens.length + word.openings.length
  if (stated === 0 && proposed.length === 0 && !isOverlong) return none
  const penalty = own.some((cut) => cut.flagged) ? secondHyphenPenalty : hyphenPenalty
  const [from, to] = proposed.length === 0 ? [0, 0] : lettersIn(word.text)
  const hyphens = proposed.map((offset) => {
    const isShort = Math.min(offset - from, to - offset) <= shortPart
    return { offset, penalty: isShort ? shortPartPenalty : penalty, flagged: true, hyphenated: true }
  })
  const isPlain = stated === 0 && word.joints.length === 0 && word.fragments.length === 1
  const cuts = isPlain ? hyphens : withWidths(word, mergeCuts(word, own, hyphens))
  return isOverlong ? addLetterCuts(word, cuts, letterCutsFrom) : cuts
}

const none: readonly Cut[] = []

/** Display lines, which are not hyphenated, keep the hyphens of their words too, where they can. */
function isUndivided({ fragments }: Word): boolean {
  return fragments.every((fragment) => fragment.type === 'text' && !fragment.piece.hyphenate)
}

const undividedPenalty = 2000

function dearer(cut: WordCut): WordCut {
  return cut.flagged ? { ...cut, penalty: undividedPenalty } : cut
}

/** Where the first letter of a word begins and the last one ends: punctuation is no part of it. */
function lettersIn(text: string): readonly [from: number, to: number] {
  const trimmed = /^[^\p{L}]*([\s\S]*\p{L})/u.exec(text)
  return trimmed === null
    ? [0, text.length]
    : [trimmed[0].length - (trimmed[1]?.length ?? 0), trimmed[0].length]
}

function mergeCuts(word: Word, own: readonly WordCut[], hyphens: readonly Cut[]): readonly Cut[] {
  const cuts = new Map<number, Cut>()
  for (const cut of hyphens) cuts.set(cut.offset, cut)
  for (const cut of own) cuts.set(cut.offset, { ...cut, hyphenated: false })
  for (const offset of word.softHyphens)
    cuts.set(offset, { offset, penalty: hyphenPenalty, flagged: true, hyphenated: true })
  for (const offset of word.openings)
    cuts.set(offset, { offset, penalty: 0, flagged: false, hyphenated: false })
  for (const offset of [0, word.text.length, ...word.joints, ...raisedStarts(word)]) cuts.delete(offset)
  return [...cuts.values()].sort((a, b) => a.offset - b.offset)
}

/** Shaping both sides of every cut would take a line of Chinese a second, and a page of it hours. */
const shapedWhole = 60

/** Where each cut of a long word stands, as far as that can be told from the word as it is shaped. */
function withWidths(word: Word, cuts: readonly Cut[]): readonly Cut[] {
  if (word.text.length <= shapedWhole) return cuts
  const widths = new Map(findLetterCuts(word).map(({ offset, before }) => [offset, before]))
  return cuts.map((cut) => {
    const before = cut.hyphenated ? undefined : widths.get(cut.offset)
    return before === undefined ? cut : { ...cut, widths: { before, after: before } }
  })
}

/** Adds cuts between any two letters of what is wider than a line from one cut to the next; what fits is left whole. */
function addLetterCuts(word: Word, cuts: readonly Cut[], widest: number): readonly Cut[] {
  const letters = findLetterCuts(word)
  const widths = new Map(letters.map(({ offset, before }) => [offset, before]))
  const stops = [...cuts.map(({ offset }) => offset), word.text.length]
  const widthAt = stops.map((offset) => widths.get(offset) ?? word.width)
  const isWide = widthAt.map((width, stop) => width - (widthAt[stop - 1] ?? 0) > widest)
  let stop = 0
  const added = letters.flatMap(({ offset, before }): readonly Cut[] => {
    while (offset > (stops[stop] ?? offset)) stop++
    if (offset === stops[stop] || isWide[stop] !== true) return none
    return [{ ...letterCut, offset, widths: { before, after: before } }]
  })
  return [...cuts, ...added].sort((a, b) => a.offset - b.offset)
}

const letterCut = { penalty: letterPenalty, flagged: false, hyphenated: false } as const

/** Where raised marks begin: they stay with what they follow. */
function raisedStarts({ fragments }: Word): readonly number[] {
  if (fragments.length === 1) return []
  let offset = 0
  const starts: number[] = []
  for (const fragment of fragments) {
    if (isRaised(fragment)) starts.push(offset)
    offset += fragment.text.length
  }
  return starts
}
