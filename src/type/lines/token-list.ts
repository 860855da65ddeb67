import type { BreakPiece, ObjectPiece, TextPiece } from '../paragraph.ts'
import type { Ink, Shaper } from '../shaper.ts'
import { type Fragment, isRaised, type TextFragment, type Token, type Word } from './fragment.ts'
import { mayPart, partsBetweenIdeographs } from './ideographs.ts'
import { joinFragments, standingAt } from './joining.ts'
import { isPlainSpace, jointOf, spaceOf } from './space-tokens.ts'
import { isMarked, noMarks, type WordMarks, withMarks, withoutMarks } from './word-marks.ts'

/** Tells which character of which piece no face has. */
export type OnMissing = (character: string, piece: TextPiece) => void

/** Tokens in the making. What is added makes one word until something ends it. */
export interface TokenList {
  readonly shape: Shaper
  readonly onMissing: OnMissing
  readonly tokens: Token[]
  /** The word that is open. */
  fragments: Fragment[]
  marks: WordMarks
}

export function createTokenList(shape: Shaper, onMissing: OnMissing): TokenList {
  return { shape, onMissing, tokens: [], fragments: [], marks: noMarks }
}

/** Text of one level, without white space. */
export function addText(list: TokenList, piece: TextPiece, text: string, level: number): void {
  if (isPlain(text)) addPart(list, piece, text, level)
  else if (isMarked(text)) addMarked(list, piece, text, level)
  else for (const part of partsBetweenIdeographs(text)) addPart(list, piece, part, level)
}

/** One look at a word is enough for nearly all: it has no marks and no ideographs. */
function isPlain(text: string): boolean {
  return !/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2e80-\uffff]/.test(text)
}

function addMarked(list: TokenList, piece: TextPiece, raw: string, level: number): void {
  list.marks = withMarks(list.marks, raw, lengthOf(list.fragments), level)
  const text = withoutMarks(raw)
  if (text !== '') list.fragments.push(fragmentOf(list, piece, text, level))
}

function addPart(list: TokenList, piece: TextPiece, text: string, level: number): void {
  const fragment = fragmentOf(list, piece, text, level)
  const before = list.fragments.at(-1)
  if (before !== undefined && mayPart(before.text, text) && !isRaised(fragment) && !isJoined(list)) {
    closeWord(list)
    list.tokens.push(jointOf(before, fragment))
  }
  list.fragments.push(fragment)
}

/** White space that collapses with that beside it. */
export function addPlainSpace(list: TokenList, piece: TextPiece, level: number): void {
  closeWord(list)
  const last = list.tokens.at(-1)
  if (last !== undefined && last.type !== 'break' && !isPlainSpace(last)) addSpace(list, piece, ' ', level)
}

/** A space that stays as it is. */
export function addSpace(list: TokenList, piece: TextPiece, text: string, level: number): void {
  closeWord(list)
  list.tokens.push(spaceOf(piece, text, inkOf(list, piece, text, level), level))
}

/** A line may end between two objects. */
export function addObject(list: TokenList, piece: ObjectPiece, level: number): void {
  const { fragments, marks } = list
  if (fragments.at(-1)?.type === 'object')
    list.marks = { ...marks, openings: [...marks.openings, lengthOf(fragments)] }
  fragments.push({ type: 'object', piece, text: '\ufffc', width: piece.width, level })
}

export function addBreak(list: TokenList, piece: BreakPiece): void {
  closeLine(list)
  list.tokens.push({ type: 'break', piece })
}

/** All tokens, without white space at the end. */
export function finish(list: TokenList): readonly Token[] {
  closeLine(list)
  return list.tokens
}

function closeLine(list: TokenList): void {
  closeWord(list)
  if (isPlainSpace(list.tokens.at(-1))) list.tokens.pop()
}

function closeWord(list: TokenList): void {
  if (list.fragments.length > 0)
    list.tokens.push(wordOf(joinFragments(list.fragments, list.shape), list.marks))
  list.fragments = []
  list.marks = noMarks
}

function inkOf({ shape, onMissing }: TokenList, piece: TextPiece, text: string, level: number): Ink {
  const ink = shape(piece, text, standingAt(level))
  for (const character of ink.missing) onMissing(character, piece)
  return ink
}

function fragmentOf(list: TokenList, piece: TextPiece, text: string, level: number): TextFragment {
  const ink = inkOf(list, piece, text, level)
  const width = (ink.width * piece.size) / 1000
  return { type: 'text', piece, text, ink, width, standing: standingAt(level), level }
}

function wordOf(fragments: readonly Fragment[], marks: WordMarks): Word {
  const [only] = fragments
  const text =
    fragments.length === 1 && only !== undefined ? only.text : fragments.map((part) => part.text).join('')
  return {
    type: 'word',
    fragments,
    text,
    width: fragments.reduce((sum, { width }) => sum + width, 0),
    ...marks,
  }
}

/** Whether a word joiner stands at the end of what there is of a word. */
function isJoined({ fragments, marks }: TokenList): boolean {
  return marks.joints.includes(lengthOf(fragments))
}

function lengthOf(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, { text }) => sum + text.length, 0)
}
