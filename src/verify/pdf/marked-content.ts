import type { Dictionary } from './objects.ts'

/** Text that was shown in one go, and where its first letter stands. */
export interface Run {
  readonly text: string
  readonly place: Place
}

export interface Place {
  /** From 0. */
  readonly page: number
  /** Along the baseline and across it, upwards, in units of the page. */
  readonly along: number
  readonly across: number
  /** Of the letters, in units of the page. */
  readonly size: number
  /** How far it reaches along the baseline; without end where the font does not say how wide its letters are. */
  readonly width: number
}

/** What one number marks: the text that is seen, and whether anything is. */
export interface Marked {
  readonly runs: Run[]
  isSeen: boolean
}

/** By the page (or the drawing) whose content it is, and its number there. */
export type MarkedContent = ReadonlyMap<Dictionary, ReadonlyMap<number, Marked>>

export type FilledContent = Map<Dictionary, Map<number, Marked>>

/** What becomes of text within the marks that are open. */
export interface Mark {
  /** Where it goes; text of no number goes nowhere. */
  readonly marked: Marked | undefined
  readonly isArtifact: boolean
  /** Characters that stand for all text within, whatever it is. */
  readonly instead: Instead | undefined
  /** Whether `instead` begins here. */
  readonly isReplaced: boolean
}

interface Instead {
  readonly text: string
  /** Of what is seen of the text that it stands for. */
  place: Place | undefined
  /** Whether some of that text is not seen. */
  isHidden: boolean
}

/** Text that was shown in one go. */
export interface ShownText extends Run {
  /** Whether any of it is seen; characters that are not seen are no part of its text. */
  readonly isSeen: boolean
}

export const noMark: Mark = { marked: undefined, isArtifact: false, instead: undefined, isReplaced: false }

/** What the operand of a mark says of it. */
export interface Properties {
  readonly number: number | undefined
  readonly actualText: string | undefined
}

export function openMark(
  tag: string | undefined,
  { number, actualText }: Properties,
  around: Mark,
  markedBy: (number: number) => Marked,
): Mark {
  const isReplaced = around.instead === undefined && actualText !== undefined
  return {
    marked: number === undefined ? around.marked : markedBy(number),
    isArtifact: around.isArtifact || tag === 'Artifact',
    instead: isReplaced ? { text: actualText, place: undefined, isHidden: false } : around.instead,
    isReplaced,
  }
}

export function showIn({ marked, isArtifact, instead }: Mark, { text, place, isSeen }: ShownText): void {
  if (isArtifact) return
  if (instead !== undefined && !isSeen) instead.isHidden = true
  if (!isSeen) return
  if (marked !== undefined) marked.isSeen = true
  if (instead !== undefined)
    instead.place = instead.place === undefined ? place : joined(instead.place, place)
  else if (text !== '') marked?.runs.push({ text, place })
}

/** Shows something that is no text. */
export function paintIn({ marked, isArtifact }: Mark): void {
  if (marked !== undefined && !isArtifact) marked.isSeen = true
}

/** What stands for text that is not seen is lost with it; what stands for none is `here`, where text would be that follows. */
export function closeMark({ marked, isArtifact, instead, isReplaced }: Mark, here: Place): void {
  if (!isReplaced || instead === undefined || isArtifact || instead.text === '') return
  if (instead.place === undefined && instead.isHidden) return
  marked?.runs.push({ text: instead.text, place: instead.place ?? here })
}

/** The place of two stretches of a line together; of the larger letters, where sizes differ. */
export function joined(one: Place, other: Place): Place {
  const along = Math.min(one.along, other.along)
  const end = Math.max(one.along + one.width, other.along + other.width)
  return { ...(other.size > one.size ? other : one), along, width: end - along }
}
