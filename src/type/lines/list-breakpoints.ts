import { penaltyBetween } from './between-words.ts'
import { isRaised, type Space, type Token, type Word } from './fragment.ts'
import { phrasePenalty } from './ideographs.ts'
import { listCuts } from './list-cuts.ts'
import type { MeasureCut } from './measure-cut.ts'
import { endOverhang, startOverhang } from './overhang.ts'
import type { PointList } from './point-list.ts'
import { mostExpansion } from './share-room.ts'
import type { Slice } from './slice-word.ts'

export interface ListOptions {
  readonly measureCut: MeasureCut
  /** Offsets in a word where a hyphen may be added. */
  readonly hyphenate: (word: Word) => readonly number[]
  /** A word wider than this may break between any two letters. */
  readonly letterCutsFrom: number
  /** Whether spaces stretch and shrink; otherwise each line has `lineStretch` at its end. */
  readonly justified: boolean
  readonly lineStretch: number
  /** Whether letters stretch and shrink, too. */
  readonly expand: boolean
  readonly hang: boolean
  readonly firstIndent: number
}

/** Stretch that fills any line: that of the last line and of one before a forced break. */
const endless = 1e7

/** Lists all places where a line of the paragraph may end, with the sums that the breaker needs of them. */
export function listBreakpoints(tokens: readonly Token[], options: ListOptions, points: PointList): void {
  const overhang = startOverhang(firstSlice(tokens[0]), options.hang)
  points.begin(overhang - options.firstIndent)
  const list: List = { options, points, width: 0, letters: -overhang, stretch: 0, shrink: 0 }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    if (token.type === 'word') addWord(list, token, index)
    else if (token.type === 'space') addSpace(list, tokens, token, index)
    else addForced(list, tokens, index)
  }
  addForced(list, tokens, tokens.length)
}

/** Sums so far, and where the breakpoints found go. */
interface List {
  readonly options: ListOptions
  readonly points: PointList
  width: number
  /** Of all letters, without what hangs out before the first line. */
  letters: number
  /** Of all spaces. */
  stretch: number
  shrink: number
}

/** What all letters stretch or shrink by up to the end of a line, and up to the beginning of the next, so far from here. */
function expansionAt({ letters, options }: List, before: number, after: number): readonly [number, number] {
  return options.expand ? [(letters + before) * mostExpansion, (letters + after) * mostExpansion] : unexpanded
}

const unexpanded = [0, 0] as const

/** What of a word's beginning is pictures, which keep their width. */
function picturesIn({ fragments }: Word, until: number): number {
  let [offset, width] = [0, 0]
  for (const fragment of fragments) {
    if (offset < until && fragment.type === 'object') width += fragment.width
    offset += fragment.text.length
  }
  return width
}

function addWord(list: List, word: Word, token: number): void {
  const { measureCut, hang, lineStretch } = list.options
  for (const cut of listCuts(word, list.options)) {
    const { offset, penalty, flagged, hyphenated } = cut
    const { before, after } = cut.widths ?? measureCut(word, offset, hyphenated, hang)
    const pictures = picturesIn(word, offset)
    const [ofEnd, ofStart] = expansionAt(list, before - pictures, after - pictures)
    list.points.add({
      token,
      offset,
      hyphenated,
      end: list.width + before,
      endStretch: list.stretch + lineStretch + ofEnd,
      endShrink: list.shrink + ofEnd,
      start: list.width + after,
      startStretch: list.stretch + ofStart,
      startShrink: list.shrink + ofStart,
      penalty,
      flagged,
    })
  }
  list.width += word.width
  list.letters += word.width - picturesIn(word, word.text.length)
}

/** A break is possible at the first of several spaces; the line after it begins behind the last. */
function addSpace(list: List, tokens: readonly Token[], space: Space, token: number): void {
  const { justified, hang, lineStretch } = list.options
  const before = tokens[token - 1]
  // Of ragged lines, all give way at their ends.
  const [spaceStretch, spaceShrink] = justified ? [space.stretch, space.shrink] : [0, 0]
  if (space.isBreakable && before?.type === 'word') {
    let next = token + 1
    let skipped = space.width
    let following = tokens[next]
    while (following?.type === 'space' && following.isBreakable) {
      skipped += following.width
      following = tokens[++next]
    }
    const penalty = following?.type === 'word' ? penaltyAt(before, following, space) : 0
    // The spaces themselves are gone when the line breaks here, and so is their stretch.
    const overEnd = endOverhang(lastSlice(before), hang)
    const overStart = startOverhang(firstSlice(following), hang)
    const [ofEnd, ofStart] = expansionAt(list, -overEnd, overStart)
    if (penalty < Number.POSITIVE_INFINITY)
      list.points.add({
        token,
        offset: 0,
        hyphenated: false,
        end: list.width - overEnd,
        endStretch: list.stretch + lineStretch + ofEnd,
        endShrink: list.shrink + ofEnd,
        start: list.width + skipped + overStart,
        startStretch: list.stretch + spaceStretch + ofStart,
        startShrink: list.shrink + spaceShrink + ofStart,
        penalty,
        flagged: false,
      })
  }
  list.width += space.width
  list.stretch += spaceStretch
  list.shrink += spaceShrink
}

function addForced(list: List, tokens: readonly Token[], token: number): void {
  const { options, points, width, stretch, shrink } = list
  const before = tokens[token - 1]
  const overEnd = before?.type === 'word' ? endOverhang(lastSlice(before), options.hang) : 0
  const overStart = startOverhang(firstSlice(tokens[token + 1]), options.hang)
  const [ofEnd, ofStart] = expansionAt(list, -overEnd, overStart)
  points.add({
    token,
    offset: 0,
    hyphenated: false,
    end: width - overEnd,
    endStretch: stretch + endless + ofEnd,
    endShrink: shrink + ofEnd,
    start: width + overStart,
    startStretch: stretch + ofStart,
    startShrink: shrink + ofStart,
    penalty: Number.NEGATIVE_INFINITY,
    flagged: false,
  })
}

/**
 * A raised mark, such as the number of a note, stays with the words that it follows; several raised words are divided as others are. Lines of display, which are not hyphenated, keep
 * phrases together.
 */
function penaltyAt(before: Word, after: Word, { piece, width }: Space): number {
  const [first] = after.fragments
  const isWithinPiece = first?.piece === before.fragments.at(-1)?.piece
  if (first !== undefined && isRaised(first) && !isWithinPiece) return Number.POSITIVE_INFINITY
  if (width === 0) return piece.hyphenate ? 0 : phrasePenalty(before.text, after.text)
  return penaltyBetween(before.text, after.text, piece.lang)
}

function firstSlice(token: Token | undefined): Slice | undefined {
  return token?.type === 'word' ? sliceOf(token.fragments[0]) : undefined
}

function lastSlice(word: Word): Slice | undefined {
  return sliceOf(word.fragments.at(-1))
}

function sliceOf(fragment: Word['fragments'][number] | undefined): Slice | undefined {
  if (fragment?.type !== 'text') return fragment
  const { piece, ink, width, level } = fragment
  return { type: 'text', piece, parts: ink.parts, width, level }
}
