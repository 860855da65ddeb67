import type { EndSpace, TextPiece } from '../paragraph.ts'
import type { Shaper } from '../shaper.ts'
import type { Cell } from './cells.ts'
import type { Token } from './fragment.ts'
import { standingAt } from './joining.ts'

/** Where the words of a line end: on the right, or on the left where the paragraph runs from right to left. */
export interface LineEnd {
  readonly x: number
  readonly direction: 'ltr' | 'rtl'
  readonly scale: number
}

/**
 * The space that a line's end stands for: that of the text where the line was broken at one, and one for a forced break.
 * Nothing where a word is divided, where a script has no spaces, and at the end of a paragraph.
 */
export function endSpaceOf(
  tokens: readonly Token[],
  until: number,
  cells: readonly Cell[],
  end: LineEnd,
  shape: Shaper,
): EndSpace | undefined {
  const token = tokens[until]
  switch (token?.type) {
    case 'space':
      return placed(token.piece, token.piece, token.ink, end)
    case 'break': {
      const piece = lastPiece(cells) ?? firstPieceAfter(tokens, until)
      if (piece === undefined) return undefined
      return placed(piece, token.piece, shape(piece, ' ', standingAt(end.direction === 'ltr' ? 0 : 1)), end)
    }
    default:
      return undefined
  }
}

function placed(
  piece: TextPiece,
  owner: EndSpace['owner'],
  { parts, width, missing }: ReturnType<Shaper>,
  { x, direction, scale }: LineEnd,
): EndSpace | undefined {
  const [shaped] = parts
  if (shaped === undefined || missing.length > 0) return undefined
  const left = direction === 'ltr' ? x : x - ((width * piece.size) / 1000) * scale
  return { piece, owner, shaped, x: left, scale }
}

function lastPiece(cells: readonly Cell[]): TextPiece | undefined {
  const last = cells.findLast((cell) => cell.type === 'slice' && cell.slice.type === 'text')
  return last?.type === 'slice' && last.slice.type === 'text' ? last.slice.piece : undefined
}

/** Of a line that holds nothing but pictures. */
function firstPieceAfter(tokens: readonly Token[], from: number): TextPiece | undefined {
  for (let index = from + 1; index < tokens.length; index++) {
    const token = tokens[index]
    const fragment = token?.type === 'word' ? token.fragments.find(({ type }) => type === 'text') : undefined
    if (fragment?.type === 'text') return fragment.piece
  }
  return undefined
}
