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
    const text = wholeText(paragraph)
    const from = index === start.index ? start.offset : 0
    const part = index === end.index ? text.slice(from, end.offset) : text.slice(from)
    length += part.length
    parts.push(part)
  }
  return readable(parts.filter((part) => part !== '').join(' '))
}

/** Text for people: objects are named, and what is too long is cut. */
export function readable(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text
  return cut
    .replaceAll(objects.note, '[note]')
    .replaceAll(objects.picture, '[picture]')
    .replaceAll(objects.formula, '[formula]')
    .replaceAll(objects.paragraph, '¶')
}

/** With what was deleted and what was inserted. */
export function wholeText({ pieces }: ReadParagraph): string {
  return pieces.map(({ text }) => text).join('')
}

/** As the post had it. */
export function originalText({ pieces }: ReadParagraph): string {
  return pieces.map((piece) => (isOriginal(piece) ? piece.text : '')).join('')
}

/** A place in the whole text as one in the original text. */
export function originalOffset({ pieces }: ReadParagraph, offset: number): number {
  let whole = 0
  let original = 0
  for (const piece of pieces) {
    if (whole >= offset) break
    if (isOriginal(piece)) original += Math.min(piece.text.length, offset - whole)
    whole += piece.text.length
  }
  return original
}

function isOriginal({ state }: Piece): boolean {
  return state === 'kept' || state === 'deleted' || state === 'left'
}
