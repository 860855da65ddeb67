import type { MarkKind } from '../reading.ts'

/** A stretch of a paragraph that is one thing throughout, or a sign in it; `sequence` is the count that a number is of. */
export type Piece =
  | { readonly type: 'text'; readonly text: string; readonly look: Look; readonly sequence?: string }
  | { readonly type: 'note-call'; readonly number: number; readonly look: Look }
  | { readonly type: 'described'; readonly alt: string; readonly look: Look }

export interface Look {
  /** In the order of `markKinds`. */
  readonly marks: readonly MarkKind[]
  readonly lang?: string
  /** One object for all that one link holds. */
  readonly link?: Link
}

export type Link = { readonly title?: string } & (
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'reference'; readonly bookmark: string }
)

export const plainLook: Look = { marks: [] }

/** The words of pieces, without signs. */
export function wordsIn(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('')
}

/** Whether there is nothing to read. */
export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.type === 'text' && /^\s*$/.test(piece.text))
}
