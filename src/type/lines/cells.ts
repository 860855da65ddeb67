import type { Shaper } from '../shaper.ts'
import type { Token } from './fragment.ts'
import type { Place } from './point-list.ts'
import { type Slice, sliceWord, withHyphenApart } from './slice-word.ts'

/** What stands in a line side by side: a slice of a word, or a space with what it may grow and shrink by. */
export type Cell =
  | { readonly type: 'slice'; readonly slice: Slice }
  | { readonly type: 'space'; readonly space: SpaceToken }

export type SpaceToken = Extract<Token, { type: 'space' }>

/** The cells of a line in the order of the text; `after` is where the line before ended, if there is one. */
export function cellsOf(
  tokens: readonly Token[],
  after: Place | undefined,
  until: Place,
  shape: Shaper,
): readonly Cell[] {
  const cells: Cell[] = []
  for (let index = after === undefined ? 0 : after.token; index <= until.token; index++) {
    const token = tokens[index]
    if (token?.type === 'word') {
      const from = index === after?.token ? after.offset : 0
      const isCut = index === until.token
      const to = isCut ? until.offset : token.text.length
      const isHyphenated = isCut && until.hyphenated
      const slices = sliceWord(token, from, to, isHyphenated, shape)
      for (const slice of isHyphenated ? withHyphenApart(slices) : slices)
        cells.push({ type: 'slice', slice })
    } else if (token?.type === 'space' && index < until.token) {
      const isDropped =
        after !== undefined && cells.length === 0 && token.isBreakable && !isAfterForced(tokens, after)
      if (!isDropped) cells.push({ type: 'space', space: token })
    }
  }
  return cells
}

/** Spaces of a fixed width at the beginning of a line that the author began stay. */
function isAfterForced(tokens: readonly Token[], after: Place): boolean {
  return tokens[after.token]?.type === 'break'
}

/** In points. */
export function widthOf(cell: Cell): number {
  return cell.type === 'space' ? cell.space.width : cell.slice.width
}

/** The width of a cell that letters have: pictures keep theirs. */
export function lettersIn(cell: Cell): number {
  return cell.type === 'slice' && cell.slice.type === 'text' ? cell.slice.width : 0
}
