import type { Place, Run } from './marked-content.ts'

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
