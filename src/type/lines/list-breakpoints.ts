import { penaltyBetween } from './between-words.ts'
import type { Space, Token, Word } from './fragment.ts'
import { listCuts } from './list-cuts.ts'
import type { MeasureCut } from './measure-cut.ts'
import { endOverhang, startOverhang } from './overhang.ts'
import type { PointList } from './point-list.ts'
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
  readonly hang: boolean
  readonly firstIndent: number
}

/** Shares of a space's width that it may grow and shrink by. */
export const spaceStretch = 1 / 2
export const spaceShrink = 1 / 4

/** Stretch that fills any line: that of the last line and of one before a forced break. */
const endless = 1e7

/** Lists all places where a line of the paragraph may end, with the sums that the breaker needs of them. */
export function listBreakpoints(tokens: readonly Token[], options: ListOptions, points: PointList): void {
  points.begin(startOverhang(firstSlice(tokens[0]), options.hang) - options.firstIndent)
  const list: List = { options, points, width: 0, stretch: 0, shrink: 0 }
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
  stretch: number
  shrink: number
}

function addWord(list: List, word: Word, token: number): void {
  const { measureCut, hang, lineStretch } = list.options
  for (const cut of listCuts(word, list.options)) {
    const { offset, penalty, flagged, hyphenated } = cut
    const { before, after } = cut.widths ?? measureCut(word, offset, hyphenated, hang)
    list.points.add({
      token,
      offset,
      hyphenated,
      end: list.width + before,
      endStretch: list.stretch + lineStretch,
      endShrink: list.shrink,
      start: list.width + after,
      startStretch: list.stretch,
      startShrink: list.shrink,
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
    // The spaces themselves are gone when the line breaks here, and so is their stretch.
    const gone = isElastic ? space.width : 0
    if (penalty < Number.POSITIVE_INFINITY)
      list.points.add({
        token,
        offset: 0,
        hyphenated: false,
        end: list.width - endOverhang(lastSlice(before), hang),
        endStretch: list.stretch + lineStretch,
        endShrink: list.shrink,
        start: list.width + skipped + startOverhang(firstSlice(following), hang),
        startStretch: list.stretch + gone * spaceStretch,
        startShrink: list.shrink + gone * spaceShrink,
        penalty,
        flagged: false,
      })
  }
  list.width += space.width
  if (!isElastic) return
  list.stretch += space.width * spaceStretch
  list.shrink += space.width * spaceShrink
}

function addForced(
  { options, points, width, stretch, shrink }: List,
  tokens: readonly Token[],
  token: number,
): void {
  const before = tokens[token - 1]
  points.add({
    token,
    offset: 0,
    hyphenated: false,
    end: width - (before?.type === 'word' ? endOverhang(lastSlice(before), options.hang) : 0),
    endStretch: stretch + endless,
    endShrink: shrink,
    start: width + startOverhang(firstSlice(tokens[token + 1]), options.hang),
    startStretch: stretch,
    startShrink: shrink,
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
