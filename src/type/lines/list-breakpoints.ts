import { penaltyBetween } from './between-words.ts'
import type { Breakpoints } from './break-lines.ts'
import type { Space, Token, Word } from './fragment.ts'
import { listCuts } from './list-cuts.ts'
import type { MeasureCut } from './measure-cut.ts'
import { endOverhang, startOverhang } from './overhang.ts'
import type { Slice } from './slice-word.ts'

/** Where a line ends: before a token, or inside a word. */
export interface Place {
  /** Index of the space, forced break or word; the number of tokens at the end. */
  readonly token: number
  /** Offset in the word, or 0 where the break is no cut. */
  readonly offset: number
  readonly hyphenated: boolean
}

export interface ListOptions {
  readonly measureCut: MeasureCut
  /** Offsets in a word where a hyphen may be added. */
  readonly hyphenate: (word: Word) => readonly number[]
  /** A word wider than this may break between any two letters. */
  readonly letterCutsFrom: number
  /** Whether spaces stretch and shrink; otherwise each line has `lineStretch` at its end. */
  readonly justified: boolean
  readonly lineStretch: number
  readonly hang: boolean
  readonly firstIndent: number
}

/** Shares of a space's width that it may grow and shrink by. */
export const spaceStretch = 1 / 2
export const spaceShrink = 1 / 4

/** Stretch that fills any line: that of the last line and of one before a forced break. */
const endless = 1e7

/** All places where a line of the paragraph may end, and the sums that the breaker needs of them. */
export function listBreakpoints(
  tokens: readonly Token[],
  options: ListOptions,
): { readonly points: Breakpoints; readonly places: readonly Place[] } {
  const list = emptyList(options)
  const origin = startOverhang(firstSlice(tokens[0]), options.hang) - options.firstIndent
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    if (token.type === 'word') addWord(list, token, index)
    else if (token.type === 'space') addSpace(list, tokens, token, index)
    else addForced(list, tokens, index)
  }
  addForced(list, tokens, tokens.length)
  return { points: { ...packed(list), origin }, places: list.places }
}

/** Sums so far, and the breakpoints found so far. */
interface List {
  readonly options: ListOptions
  width: number
  stretch: number
  shrink: number
  readonly end: number[]
  readonly endStretch: number[]
  readonly endShrink: number[]
  readonly start: number[]
  readonly startStretch: number[]
  readonly startShrink: number[]
  readonly penalty: number[]
  readonly flagged: number[]
  readonly places: Place[]
}

function emptyList(options: ListOptions): List {
  const sums = { width: 0, stretch: 0, shrink: 0 }
  const ends = { end: [], endStretch: [], endShrink: [] }
  const starts = { start: [], startStretch: [], startShrink: [] }
  return { options, ...sums, ...ends, ...starts, penalty: [], flagged: [], places: [] }
}

interface Point extends Place {
  readonly end: number
  readonly start: number
  readonly lineStretch: number
  readonly penalty: number
  readonly flagged: boolean
}

function add(list: List, point: Point): void {
  const { end, start, lineStretch, penalty, flagged } = point
  list.places.push(point)
  list.end.push(end)
  list.start.push(start)
  list.endStretch.push(list.stretch + lineStretch)
  list.endShrink.push(list.shrink)
  list.startStretch.push(list.stretch)
  list.startShrink.push(list.shrink)
  list.penalty.push(penalty)
  list.flagged.push(flagged ? 1 : 0)
}

function addWord(list: List, word: Word, token: number): void {
  const { measureCut, hang, lineStretch } = list.options
  for (const cut of listCuts(word, list.options)) {
    const { offset, penalty, flagged, hyphenated } = cut
    const { before, after } = cut.widths ?? measureCut(word, offset, hyphenated, hang)
    add(list, {
      token,
      offset,
      hyphenated,
      end: list.width + before,
      start: list.width + after,
      lineStretch,
      penalty,
      flagged,
    })
  }
  list.width += word.width
}

/** A break is possible at the first of several spaces; the line after it begins behind the last. */
function addSpace(list: List, tokens: readonly Token[], space: Space, token: number): void {
  const { justified, hang, lineStretch } = list.options
  const before = tokens[token - 1]
  const isElastic = space.isElastic && justified
  if (space.isBreakable && before?.type === 'word') {
    let next = token + 1
    let skipped = space.width
    let following = tokens[next]
    while (following?.type === 'space' && following.isBreakable) {
      skipped += following.width
      following = tokens[++next]
    }
    const penalty = following?.type === 'word' ? penaltyAt(before, following, space) : 0
    if (penalty < Number.POSITIVE_INFINITY)
      add(list, {
        token,
        offset: 0,
        hyphenated: false,
        end: list.width - endOverhang(lastSlice(before), hang),
        start: list.width + skipped + startOverhang(firstSlice(following), hang),
        lineStretch,
        penalty,
        flagged: false,
      })
    // The spaces themselves are gone when the line breaks here, and so is their stretch.
    const last = list.startStretch.length - 1
    if (isElastic && last >= 0 && list.places[last]?.token === token) {
      list.startStretch[last] = list.stretch + space.width * spaceStretch
      list.startShrink[last] = list.shrink + space.width * spaceShrink
    }
  }
  list.width += space.width
  if (!isElastic) return
  list.stretch += space.width * spaceStretch
  list.shrink += space.width * spaceShrink
}

function addForced(list: List, tokens: readonly Token[], token: number): void {
  const before = tokens[token - 1]
  add(list, {
    token,
    offset: 0,
    hyphenated: false,
    end: list.width - (before?.type === 'word' ? endOverhang(lastSlice(before), list.options.hang) : 0),
    start: list.width + startOverhang(firstSlice(tokens[token + 1]), list.options.hang),
    lineStretch: endless,
    penalty: Number.NEGATIVE_INFINITY,
    flagged: false,
  })
}

/** A raised mark, such as the number of a note, stays with what it follows. */
function penaltyAt(before: Word, after: Word, { piece }: Space): number {
  const [first] = after.fragments
  const isRaised = first?.type === 'text' && (first.piece.rise > 0 || first.piece.features.includes('sups'))
  return isRaised ? Number.POSITIVE_INFINITY : penaltyBetween(before.text, after.text, piece.lang)
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

function packed(list: List): Omit<Breakpoints, 'origin'> {
  return {
    count: list.places.length,
    end: new Float64Array(list.end),
    endStretch: new Float64Array(list.endStretch),
    endShrink: new Float64Array(list.endShrink),
    start: new Float64Array(list.start),
    startStretch: new Float64Array(list.startStretch),
    startShrink: new Float64Array(list.startShrink),
    penalty: new Float64Array(list.penalty),
    flagged: new Uint8Array(list.flagged),
  }
}
