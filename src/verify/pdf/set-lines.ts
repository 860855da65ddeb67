import type { Place, Run } from './marked-content.ts'

const softHyphen = '\u00ad'

/** Numbers above a line stand less high than this share of their own size; no line stands closer to another. */
const raised = 0.72

/** Ems between letters where those who look see another column. */
const apart = 0.5

/** Whether two stretches are of one line: neither above the other, nor so far from it that they are seen apart. */
export function isSameLine(first: Place, second: Place): boolean {
  const size = Math.min(first.size, second.size)
  if (first.page !== second.page || Math.abs(first.across - second.across) >= raised * size) return false
  const behind = second.along - (first.along + first.width)
  const before = first.along - (second.along + second.width)
  return Math.max(behind, before) < apart * size
}

/** The text of a run; hyphens that are only there where a line ends are no part of it. */
export function wordsOf({ text }: Run): string {
  return text.replaceAll(softHyphen, '')
}
