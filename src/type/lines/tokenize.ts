import type { Levels } from '../bidi/levels.ts'
import type { Piece, TextPiece } from '../paragraph.ts'
import type { Shaper } from '../shaper.ts'
import type { Token } from './fragment.ts'
import {
  addBreak,
  addObject,
  addPlainSpace,
  addSpace,
  addText,
  createTokenList,
  finish,
  type OnMissing,
  type TokenList,
} from './token-list.ts'

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
  const list = createTokenList(shape, onMissing)
  for (const [index, piece] of pieces.entries()) {
    switch (piece.type) {
      case 'text':
        addPiece(list, piece, levels?.[index])
        break
      case 'object':
        addObject(list, piece, levels?.[index]?.[0] ?? 0)
        break
      case 'break':
        addBreak(list, piece)
    }
  }
  return finish(list)
}

function addPiece(list: TokenList, piece: TextPiece, levels: Uint8Array | undefined): void {
  let at = 0
  for (const text of piece.text.match(chunks) ?? []) {
    const level = levels?.[at] ?? 0
    if (collapsible.test(text)) addPlainSpace(list, piece, level)
    else if (spaces.test(text)) addSpace(list, piece, text, level)
    else
      for (const { part, level: ofPart } of splitByLevel(text, levels?.subarray(at, at + text.length)))
        addText(list, piece, part, ofPart)
    at += text.length
  }
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
