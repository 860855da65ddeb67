import type { Point, Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'

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
  return withoutControls(text, report)
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

/** What no edition can hold: XML knows no control characters but tab and line ends (XML 1.0, 2.2). */
const control = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu

function withoutControls(text: string, report: Report): string {
  let count = 0
  for (const match of text.matchAll(control)) {
    count += 1
    if (count > mostPointedOut) break
    report('markdown/control-character', placeAt(text, match.index), { code: codeOf(match[0]) })
  }
  return count === 0 ? text : text.replace(control, '\uFFFD')
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function placeAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lines = before.split(/\r\n|\r|\n/)
  const start: Point = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset }
  return { start, end: { ...start, column: start.column + 1, offset: offset + 1 } }
}
