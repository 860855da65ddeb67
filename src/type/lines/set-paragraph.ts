import { levelsOf } from '../bidi/levels.ts'
import type { ParagraphSpec, SetLine } from '../paragraph.ts'
import type { Shaper } from '../shaper.ts'
import type { BreakLines, BreakOptions } from './break-lines.ts'
import type { Fragment, TextFragment, Token, Word } from './fragment.ts'
import { type ListOptions, listBreakpoints } from './list-breakpoints.ts'
import { isLooser } from './loosest-line.ts'
import type { MeasureCut } from './measure-cut.ts'
import { placeLine } from './place-line.ts'
import type { Place, PointList } from './point-list.ts'
import type { OnMissing } from './token-list.ts'
import { tokenize } from './tokenize.ts'

/** What setting a paragraph needs besides the paragraph. */
export interface SettingTools {
  readonly shape: Shaper
  readonly measureCut: MeasureCut
  /** Offsets where a hyphen may be added to a word of this language; none where there are no patterns for it. */
  readonly hyphenate: (text: string, language: string) => readonly number[]
  readonly onMissing: OnMissing
  readonly points: PointList
  readonly breakLines: BreakLines
}

/**
 * Sets a paragraph: words in, lines out, in the order of the text. Three passes, as in TeX: without hyphens, with them,
 * and at last however loose, with breaks between letters of words that are wider than a line.
 */
export function setParagraph(spec: ParagraphSpec, tools: SettingTools): readonly SetLine[] {
  const levels = levelsOf(spec.pieces, spec.direction)
  const tokens = tokenize(spec.pieces, levels, tools.shape, tools.onMissing)
  if (tokens.length === 0) return []
  if (fitsOneLine(tokens, spec)) return placeLines(tokens, [endOf(tokens)], spec, tools)
  const places = breakTokens(tokens, spec, tools)
  const lines = placeLines(tokens, places, spec, tools)
  if (!spec.expand || spec.align !== 'justify') return lines
  // More ways are open to letters that yield, and the one with the fewest demerits may have a looser line.
  const rigid = { ...spec, expand: false }
  const usual = breakTokens(tokens, rigid, tools)
  const isWorse = isLooser(lines, placeLines(tokens, usual, rigid, tools))
  return isWorse ? placeLines(tokens, usual, spec, tools) : lines
}

function placeLines(
  tokens: readonly Token[],
  places: readonly Place[],
  spec: ParagraphSpec,
  { shape }: SettingTools,
): readonly SetLine[] {
  return places.map((until, index) => {
    const isLast = index === places.length - 1 || tokens[until.token]?.type === 'break'
    return placeLine(tokens, { after: places[index - 1], until, index, isLast }, spec, shape)
  })
}

function endOf(tokens: readonly Token[]): Place {
  return { token: tokens.length, offset: 0, hyphenated: false }
}

function fitsOneLine(tokens: readonly Token[], { widths, firstIndent }: ParagraphSpec): boolean {
  let room = (widths[0] ?? 0) - firstIndent
  for (const token of tokens) {
    if (token.type === 'break') return false
    room -= token.width
    if (room < 0) return false
  }
  return true
}

interface Pass {
  readonly tolerance: number
  readonly hyphens: boolean
  readonly isLast: boolean
}

/** Ragged lines may be shorter before hyphens are tried: that is what they are ragged for. */
const passes: Record<'justified' | 'ragged', readonly Pass[]> = {
  justified: [
    { tolerance: 1, hyphens: false, isLast: false },
    { tolerance: 1.6, hyphens: true, isLast: false },
    { tolerance: Number.POSITIVE_INFINITY, hyphens: true, isLast: true },
  ],
  ragged: [
    { tolerance: 1.5, hyphens: false, isLast: false },
    { tolerance: 2, hyphens: true, isLast: false },
    { tolerance: Number.POSITIVE_INFINITY, hyphens: true, isLast: true },
  ],
}

/** Lengths in ems of the first words, and shares of the measure. */
const raggedStretch = 4
const lastLineEms = 3
const lastLineShare = 0.12

function breakTokens(tokens: readonly Token[], spec: ParagraphSpec, tools: SettingTools): readonly Place[] {
  const justified = spec.align === 'justify'
  const em = emOf(spec)
  const narrowest = Math.min(...spec.widths, (spec.widths[0] ?? 0) - spec.firstIndent)
  for (const pass of passes[justified ? 'justified' : 'ragged']) {
    // What the last pass may do besides, it does to words that are wider than a line.
    if (!pass.isLast || tokens.some((token) => token.type === 'word' && token.width > narrowest))
      listBreakpoints(tokens, listOptions(pass, spec, narrowest, tools), tools.points)
    const breaks = tools.breakLines(tools.points.points(), {
      ...demerits,
      widths: spec.widths,
      tolerance: pass.tolerance,
      stub: pass.isLast ? demerits.stub : Number.POSITIVE_INFINITY,
      lastLineMinimum: Math.max(lastLineEms * em, lastLineShare * narrowest),
    })
    if (breaks !== undefined) return breaks.map(tools.points.placeAt)
  }
  throw new Error('the last pass takes any line, so it cannot fail')
}

function listOptions(
  { hyphens, isLast }: Pass,
  spec: ParagraphSpec,
  narrowest: number,
  tools: SettingTools,
): ListOptions {
  const justified = spec.align === 'justify'
  return {
    measureCut: tools.measureCut,
    hyphenate: hyphens ? (word) => hyphenOffsets(word, tools) : noHyphens,
    letterCutsFrom: isLast ? narrowest : Number.POSITIVE_INFINITY,
    justified,
    lineStretch: justified ? 0 : raggedStretch * emOf(spec),
    expand: justified && spec.expand,
    hang: spec.hang,
    firstIndent: spec.firstIndent,
  }
}

/**
 * Dearer than in TeX, whose badness ends where ours goes on: a ladder of hyphens, or a word divided over the last two
 * lines, is as bad as a line whose spaces are stretched by 1.7. The end of a word in a short last line is as bad as one
 * stretched by 2.5, so it is weighed in the last pass, which alone has such lines.
 */
const demerits: Pick<
  BreakOptions,
  'linePenalty' | 'consecutiveHyphens' | 'fitnessChange' | 'finalHyphen' | 'shortLastLine' | 'stub'
> = {
  linePenalty: 10,
  consecutiveHyphens: 250_000,
  fitnessChange: 10_000,
  finalHyphen: 300_000,
  shortLastLine: 150_000,
  stub: 2_500_000,
}

function emOf({ pieces }: ParagraphSpec): number {
  const first = pieces.find((piece) => piece.type === 'text')
  return first?.type === 'text' ? first.size : 10
}

const noHyphens = (): readonly number[] => []

/** A word is hyphenated in the language of its first piece, and only within pieces that may be, from left to right. */
function hyphenOffsets(word: Word, { hyphenate }: SettingTools): readonly number[] {
  const [first] = word.fragments
  if (first === undefined) return []
  if (word.fragments.length === 1) return mayDivide(first) ? hyphenate(word.text, first.piece.lang) : []
  const lead = word.fragments.find(mayDivide)
  if (lead === undefined) return []
  return hyphenate(word.text, lead.piece.lang).filter((offset) => isHyphenable(word, offset))
}

function isHyphenable({ fragments }: Word, offset: number): boolean {
  let end = 0
  for (const fragment of fragments) {
    end += fragment.text.length
    if (offset <= end) return mayDivide(fragment)
  }
  return false
}

function mayDivide(fragment: Fragment): fragment is TextFragment {
  return fragment.type === 'text' && fragment.piece.hyphenate && fragment.level % 2 === 0
}
