import type { Levels } from '../bidi/levels.ts'
import type { Piece, TextPiece } from '../paragraph.ts'
import type { Shaper } from '../shaper.ts'
import type { Fragment, Space, TextFragment, Token, Word } from './fragment.ts'
import { joinFragments, standingAt } from './joining.ts'

/** Tells which character of which piece no face has. */
export type OnMissing = (character: string, piece: TextPiece) => void

/**
 * Words, spaces and forced breaks of a paragraph. White space collapses to one space and vanishes at the beginning, at
 * the end and around forced breaks; spaces of a fixed width and no-break spaces stay.
 */
export function tokenize(
  pieces: readonly Piece[],
  levels: Levels | undefined,
  shape: Shaper,
  onMissing: OnMissing,
): readonly Token[] {
  const tokens: Token[] = []
  let open: Fragment[] = []
  let marks = noMarks
  const closeWord = (): void => {
    if (open.length === 0 && marks === noMarks) return
    if (open.length > 0) tokens.push(wordOf(joinFragments(open, shape), marks))
    open = []
    marks = noMarks
  }
  const addText = (piece: TextPiece, raw: string, level: number): void => {
    const isMarked = invisible.test(raw)
    if (isMarked) marks = withMarks(marks, raw, lengthOf(open), level)
    const text = isMarked ? raw.replace(allInvisible, '') : raw
    if (text !== '') open.push(textFragment(piece, text, level, shape, onMissing))
  }
  const addSpace = (piece: TextPiece, text: string, level: number): void => {
    closeWord()
    const last = tokens.at(-1)
    const isPlain = collapsible.test(text)
    if (isPlain && (last === undefined || last.type === 'break' || isPlainSpace(last))) return
    tokens.push(spaceOf(piece, isPlain ? ' ' : text, level, shape, onMissing))
  }
  for (const [index, piece] of pieces.entries()) {
    const ofPiece = levels?.[index]
    switch (piece.type) {
      case 'text': {
        let at = 0
        for (const text of piece.text.match(chunks) ?? []) {
          if (spaces.test(text)) addSpace(piece, text, ofPiece?.[at] ?? 0)
          else
            for (const { part, level } of splitByLevel(text, ofPiece?.subarray(at, at + text.length)))
              addText(piece, part, level)
          at += text.length
        }
        break
      }
      case 'object':
        if (open.at(-1)?.type === 'object')
          marks = { ...marks, openings: [...marks.openings, lengthOf(open)] }
        open.push({ type: 'object', piece, text: '\ufffc', width: piece.width, level: ofPiece?.[0] ?? 0 })
        break
      case 'break':
        closeWord()
        dropPlainSpace(tokens)
        tokens.push({ type: 'break' })
    }
  }
  closeWord()
  dropPlainSpace(tokens)
  return tokens
}

/** White space that collapses; each other space alone; all that is neither. */
const chunks =
  /[ \t-\r\u0085\u2028\u2029]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[^ \t-\r\u0085\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const spaces = /^[\s\u0085]/
const collapsible = /^[ \t-\r\u0085\u2028\u2029]/

/** Stretches of one level, in the order of the text. */
function splitByLevel(
  text: string,
  levels: Uint8Array | undefined,
): readonly { readonly part: string; readonly level: number }[] {
  const first = levels?.[0] ?? 0
  if (levels === undefined || levels.every((level) => level === first)) return [{ part: text, level: first }]
  const parts: { part: string; level: number }[] = []
  levels.forEach((level, index) => {
    const last = parts.at(-1)
    if (last?.level === level) last.part += text.charAt(index)
    else parts.push({ part: text.charAt(index), level })
  })
  return parts
}

/**
 * Soft hyphen, zero-width space, word joiner and its old form: they govern breaks and have no ink. The controls of
 * direction have done their work when levels are known.
 */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const allInvisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const joints = /[\u2060\ufeff]/

type Marks = Pick<Word, 'softHyphens' | 'openings' | 'joints'>

const noMarks: Marks = { softHyphens: [], openings: [], joints: [] }

/** The marks of a word and those of its next part, which begins at the offset `from`. Only text from left to right is divided by hyphens. */
function withMarks(marks: Marks, raw: string, from: number, level: number): Marks {
  const softHyphens = [...marks.softHyphens]
  const openings = [...marks.openings]
  const joined = [...marks.joints]
  let offset = from
  for (const character of raw) {
    if (character === '\u00ad' && level % 2 === 0) softHyphens.push(offset)
    else if (character === '\u200b') openings.push(offset)
    else if (joints.test(character)) joined.push(offset)
    else if (!invisible.test(character)) offset += character.length
  }
  return { softHyphens, openings, joints: joined }
}

function textFragment(
  piece: TextPiece,
  text: string,
  level: number,
  shape: Shaper,
  onMissing: OnMissing,
): TextFragment {
  const standing = standingAt(level)
  const ink = shape(piece, text, standing)
  for (const character of ink.missing) onMissing(character, piece)
  return { type: 'text', piece, text, ink, width: (ink.width * piece.size) / 1000, standing, level }
}

function wordOf(fragments: readonly Fragment[], marks: Marks): Word {
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

function lengthOf(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, { text }) => sum + text.length, 0)
}

function spaceOf(piece: TextPiece, text: string, level: number, shape: Shaper, onMissing: OnMissing): Space {
  const ink = shape(piece, text, standingAt(level))
  for (const character of ink.missing) onMissing(character, piece)
  return {
    type: 'space',
    piece,
    ink,
    width: (ink.width * piece.size) / 1000,
    isElastic: text === ' ' || text === '\u00a0',
    isBreakable: !binding.test(text),
    level,
  }
}

/**
 * Spaces that a line never breaks at: besides the no-break ones the thin spaces, which stand between figures and before
 * marks wherever authors write them.
 */
const binding = /[\u00a0\u2006-\u200a\u202f]/

function isPlainSpace(token: Token): boolean {
  return token.type === 'space' && token.isElastic && token.isBreakable
}

function dropPlainSpace(tokens: Token[]): void {
  const last = tokens.at(-1)
  if (last !== undefined && isPlainSpace(last)) tokens.pop()
}
