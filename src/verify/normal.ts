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
  return replaceSpaces(inNormalForm(text), ' ').trim()
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
  return replaceSpaces(normal, '')
}

/** In UTF-16 units. Above it, each match of a pattern takes more room than what it matches, millions of times. */
const longText = 1 << 16

/** Puts another text in the place of each stretch of spaces; `lineEnd` is one only where nothing takes their place. */
function replaceSpaces(text: string, space: '' | ' '): string {
  if (text.length <= longText) return text.replace(space === '' ? /\s+/g : /[^\S\u2028]+/g, space)
  const units = new Uint16Array(text.length)
  let length = 0
  let isAfterSpace = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const isSpace = spaces.has(unit) && (space === '' || unit !== lineEnd.charCodeAt(0))
    if (!isSpace) units[length++] = unit
    else if (!isAfterSpace && space === ' ') units[length++] = 0x20
    isAfterSpace = isSpace
  }
  return Buffer.from(units.buffer, 0, 2 * length).toString('utf16le')
}

/** What `\s` stands for. */
const spaces: ReadonlySet<number> = new Set(
  [...'\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff']
    .map((space) => space.charCodeAt(0))
    .concat(Array.from({ length: 11 }, (_, index) => 0x2000 + index)),
)

/** Whether a title says what its link says already; brackets may stand around the description of a picture. */
export function repeats(title: string, words: string): boolean {
  const bare = (text: string): string => skeleton(normal(text)).replace(/[[\]]/g, '')
  return bare(title) === bare(words)
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
