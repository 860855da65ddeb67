import { lineEnd } from './reading.ts'

/**
 * What is not seen and has no width of its own, the controls that tell which way text runs, and what XML cannot hold or
 * a font shows as a thing that could not be read.
 */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD\uFFFE\uFFFF]/g

/** Text as it is compared: composed letters, spaces all alike and single, nothing that is not seen. */
export function normal(text: string): string {
  // Most text has nothing but letters, signs and single spaces, and need not be copied.
  if (!/[^ -~]| {2}/.test(text)) return text.trim()
  return inNormalForm(text)
    .replace(/[^\S\u2028]+/g, ' ')
    .trim()
}

/** Code keeps its spaces and its lines; an end of the last line says nothing. */
export function normalCode(text: string): string {
  return inNormalForm(text)
    .replace(/[^\S\n\u2028]/g, ' ')
    .replace(/ +(?=\n|$)/g, '')
    .replace(/\n+$/, '')
}

function inNormalForm(text: string): string {
  return (isPlainAscii(text) ? text : text.normalize('NFC').replace(unseen, '')).replace(/\r\n?/g, '\n')
}

function isPlainAscii(text: string): boolean {
  return /^[\n\r\t -~]*$/.test(text)
}

/** What is left without any space: by this facts are matched, so that a lost space is told as what it is. */
export function skeleton(normal: string): string {
  return normal.replace(/\s+/g, '')
}

/** Whether two texts of one skeleton have their spaces in the same places; where code is divided between pages, there may be one or none. */
export function areSpacedAlike(expected: string, found: string): boolean {
  if (expected === found) return true
  let at = 0
  let seen = 0
  while (at < expected.length || seen < found.length) {
    const wanted = endOfSpace(expected, at)
    const given = endOfSpace(found, seen)
    const isAlike = wanted > at === given > seen || found.slice(seen, given).includes(lineEnd)
    if (!isAlike) return false
    at = wanted + 1
    seen = given + 1
  }
  return true
}

function endOfSpace(text: string, from: number): number {
  let end = from
  while (text[end] === ' ' || text[end] === '\n' || text[end] === lineEnd) end += 1
  return end
}
