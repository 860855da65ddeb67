import { lineEnd } from '../reading.ts'
import type { Place, Run } from './marked-content.ts'

/** Where the text of a block has come to. */
export interface Pen {
  /** The largest letters of the line under way. */
  line: Place | undefined
  /** The last character. */
  last: string
}

export function newPen(): Pen {
  return { line: undefined, last: '' }
}

/**
 * What stands between the text so far and a run: the end of a set line, where the run begins another and the file does
 * not say itself that there is a space, or that a hyphen was added.
 */
export function between(pen: Pen, { text, place }: Run): string {
  if (pen.line === undefined || isSameLine(pen.line, place)) return ''
  return pen.last === '' || pen.last === softHyphen || /\s/.test(pen.last) || /^\s/.test(text) ? '' : lineEnd
}

export function moveTo(pen: Pen, { text, place }: Run): void {
  const goesOn = pen.line !== undefined && isSameLine(pen.line, place)
  if (!goesOn || (pen.line?.size ?? 0) < place.size) pen.line = place
  pen.last = text.at(-1) ?? pen.last
}

const softHyphen = '\u00ad'

/** Numbers above a line stand less high than this share of their own size; no line stands closer to another. */
const raised = 0.72

export function isSameLine(first: Place, second: Place): boolean {
  const apart = Math.abs(first.across - second.across)
  return first.page === second.page && apart < raised * Math.min(first.size, second.size)
}

/** The text of a run; hyphens that are only there where a line ends are no part of it. */
export function wordsOf({ text }: Run): string {
  return text.replaceAll(softHyphen, '')
}
