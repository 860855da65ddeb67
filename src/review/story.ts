import { startOf } from '../diagnostics/index.ts'
import type { Story } from './remark.ts'

/** A story as it has been read: its paragraphs, and what readers have left at places of them. */
export interface ReadStory {
  readonly story: Story
  readonly paragraphs: readonly ReadParagraph[]
  /** By the id of the comment. */
  readonly comments: ReadonlyMap<string, Span>
  readonly formats: readonly Format[]
}

export interface ReadParagraph {
  /** `w14:paraId`. */
  readonly id?: string
  readonly pieces: readonly Piece[]
  /** All of its text, with what was deleted and what was inserted. */
  readonly whole: string
  /** Its text as the post had it. */
  readonly original: string
  /** Where each piece begins in the whole and in the original text. */
  readonly starts: readonly { readonly whole: number; readonly original: number }[]
}

/** A paragraph of these pieces: its texts are put together once, however many remarks ask for them. */
export function paragraphOf(pieces: readonly Piece[], id: string | undefined): ReadParagraph {
  const originals = pieces.map((piece) => (isOriginal(piece) ? piece.text : ''))
  let [whole, original] = [0, 0]
  const starts = pieces.map(({ text }, index) => {
    const start = { whole, original }
    whole += text.length
    original += originals[index]?.length ?? 0
    return start
  })
  const texts = { whole: pieces.map(({ text }) => text).join(''), original: originals.join('') }
  return { ...(id === undefined ? {} : { id }), pieces, ...texts, starts }
}

/** Text of one state, with the signs of `objects` for what is none. */
export interface Piece {
  readonly text: string
  readonly state: State
  readonly revision?: Revision
}

/** `left` has been moved away from here, `arrived` has been moved here. */
export type State = 'kept' | 'inserted' | 'deleted' | 'left' | 'arrived'

export interface Revision {
  readonly author?: string
  readonly date?: string
  /** Name of the move, which both of its ends have. */
  readonly move?: string
  /** Of a row that was inserted or deleted as a whole: which one. */
  readonly row?: number
}

/** A place in a story: a paragraph by its index, and UTF-16 units into all of its pieces. */
export interface Point {
  readonly index: number
  readonly offset: number
}

export interface Span {
  readonly start: Point
  readonly end: Point
}

export interface Format extends Span {
  readonly revision: Revision
  readonly looks: readonly string[]
}

/** Signs for what stands in a line and is no text, from the private use area; none is a letter. */
export const objects = { note: '\uE0F0', picture: '\uE0F1', formula: '\uE0F2', paragraph: '\uE0F3' } as const

/** Longer stretches are cut: who reads the list finds the place, and a file can name the whole text a thousand times. */
const longest = 2000

/** What stands between two places, as people read it. */
export function wordsBetween({ paragraphs }: ReadStory, { start, end }: Span): string {
  const parts: string[] = []
  let length = 0
  for (let index = start.index; index <= end.index && length <= longest; index += 1) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined) break
    const from = index === start.index ? start.offset : 0
    const to = index === end.index ? end.offset : paragraph.whole.length
    const part = paragraph.whole.slice(from, Math.min(to, from + longest + 1))
    length += part.length
    parts.push(part)
  }
  return readable(parts.filter((part) => part !== '').join(' '))
}

/** Text for people: objects are named, and what is too long is cut. */
export function readable(text: string): string {
  const cut = text.length > longest ? `${startOf(text, longest)}…` : text
  return cut
    .replaceAll(objects.note, '[note]')
    .replaceAll(objects.picture, '[picture]')
    .replaceAll(objects.formula, '[formula]')
    .replaceAll(objects.paragraph, '¶')
}

/** A place in the whole text as one in the original text. */
export function originalOffset({ pieces, starts }: ReadParagraph, offset: number): number {
  const index = lastBefore(starts, offset)
  const [piece, start] = [pieces[index], starts[index]]
  if (piece === undefined || start === undefined) return 0
  return start.original + (isOriginal(piece) ? Math.min(piece.text.length, offset - start.whole) : 0)
}

/** The last piece that begins at the offset or before it. */
function lastBefore(starts: ReadParagraph['starts'], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.whole ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}

/** Whether it stands in the text once all changes are accepted. */
export function isCurrent({ state }: Piece): boolean {
  return state === 'kept' || state === 'inserted' || state === 'arrived'
}

function isOriginal({ state }: Piece): boolean {
  return state === 'kept' || state === 'deleted' || state === 'left'
}
