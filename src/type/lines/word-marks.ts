import type { Word } from './fragment.ts'

/** What the author has said of the breaks in a word. */
export type WordMarks = Pick<Word, 'softHyphens' | 'openings' | 'joints'>

export const noMarks: WordMarks = { softHyphens: [], openings: [], joints: [] }

/** Whether a text has characters that govern breaks or direction. */
export function isMarked(text: string): boolean {
  return invisible.test(text)
}

export function withoutMarks(text: string): string {
  return text.replace(allInvisible, '')
}

/**
 * Soft hyphen, zero-width space, word joiner and its old form: they govern breaks and have no ink. The controls of
 * direction have done their work when levels are known.
 */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const allInvisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const joints = /[\u2060\ufeff]/

/** The marks of a word and those of its next part, which begins at the offset `from`. Only text from left to right is divided by hyphens. */
export function withMarks(marks: WordMarks, raw: string, from: number, level: number): WordMarks {
  const softHyphens = [...marks.softHyphens]
  const openings = [...marks.openings]
  const joined = [...marks.joints]
  let offset = from
  for (const character of raw) {
    if (character === '\u00ad' && level % 2 === 0) softHyphens.push(offset)
    else if (character === '\u200b') openings.push(offset)
    else if (joints.test(character)) joined.push(offset)
    else if (!invisible.test(character)) offset += character.length
  }
  return { softHyphens, openings, joints: joined }
}
