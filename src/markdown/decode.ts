import type { Point, Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import { withWordSymbols } from './word-symbols.ts'

/** Beyond the longest report there is; a book has one or two. */
const mostBytes = 16_000_000

/** How many control characters are pointed out before the rest goes without saying. */
const mostPointedOut = 10

/**
 * Bytes of a file as text. A byte order mark is dropped. What cannot be read is reported and replaced, so that the rest
 * can still be looked through for other mistakes.
 */
export function decodeText(bytes: Uint8Array, report: Report): string {
  if (bytes.length > mostBytes) {
    report('markdown/too-long', undefined, { bytes: bytes.length, limit: mostBytes })
    return ''
  }
  const text = new TextDecoder('utf-8').decode(bytes)
  const valid = validLength(bytes)
  if (valid < bytes.length) {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, valid))
    report('markdown/encoding', placeAt(before, before.length), { offset: valid })
  }
  return withSymbols(withoutControls(text, report), report)
}

/** How many bytes from the start are UTF-8: halved again and again, for a decoder does not say where it stopped. */
function validLength(bytes: Uint8Array): number {
  if (isValid(bytes)) return bytes.length
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isValidStart(bytes.subarray(0, middle))) low = middle
    else high = middle
  }
  // What could go on as a character of several bytes did not: it is wrong from its first byte.
  while (low > 0 && !isValid(bytes.subarray(0, low))) low -= 1
  return low
}

function isValid(bytes: Uint8Array): boolean {
  return decodes(bytes, false)
}

/** Whether more bytes could make it valid. */
function isValidStart(bytes: Uint8Array): boolean {
  return decodes(bytes, true)
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

/** What no edition can hold: XML knows no control characters but tab and line ends (XML 1.0, 2.2), Unicode no meaning of others. */
const control = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu

/** Control characters that end a line in other programs: vertical tab (Word), form feed, next line. */
const lineEnds = /[\v\f\u0085]/

/**
 * The text as it goes on where a project lets them pass: without them, so that no font is asked for them. What follows in
 * the same line stands that much further left then.
 */
function withoutControls(text: string, report: Report): string {
  let count = 0
  for (const match of text.matchAll(control)) {
    count += 1
    if (count > mostPointedOut) break
    const meant = meantByWindows(match[0])
    report('markdown/control-character', placeAt(text, match.index), {
      code: codeOf(match[0]),
      ...(meant === undefined ? {} : { meant }),
    })
  }
  return count === 0 ? text : text.replace(control, (found) => (lineEnds.test(found) ? ' ' : ''))
}

/** The bytes from 80 to 9F in Windows-1252; not by TextDecoder, which takes them for Latin-1 in some versions of Node. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** What the byte of this number is in Windows-1252, where files of it have been taken for something else. */
function meantByWindows(character: string): string | undefined {
  const meant = windows1252.charAt(character.charCodeAt(0) - 0x80)
  return meant.trim() === '' ? undefined : meant
}

function withSymbols(text: string, report: Report): string {
  const { text: clear, found } = withWordSymbols(text)
  for (const { at, ...symbol } of found) report('markdown/symbol-font', placeAt(text, at), symbol)
  return clear
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function placeAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lines = before.split(/\r\n|\r|\n/)
  const start: Point = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset }
  return { start, end: { ...start, column: start.column + 1, offset: offset + 1 } }
}
