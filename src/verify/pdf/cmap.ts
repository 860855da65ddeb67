import { UnreadableEdition } from '../unreadable.ts'
import { isKeyword, type Keyword, type PdfObject } from './objects.ts'
import { parseToken } from './parse-object.ts'
import type { Scanner } from './scanner.ts'
import { decodeUtf16 } from './text-string.ts'

/** What a CMap says: how many bytes codes have, and the characters that they stand for. */
export interface CharacterMap {
  readonly spaces: readonly CodeSpace[]
  readonly characters: ReadonlyMap<number, string>
}

/** Codes of so many bytes, each within its bounds (ISO 32000-2, 9.7.6.2). */
export interface CodeSpace {
  readonly low: string
  readonly high: string
}

/** More codes than one font can have. */
const mostCodes = 1 << 18

/** Bytes (ISO 32000-2, 9.7.6.2). Longer ones are no numbers that can be counted up. */
const longestCode = 4

/** Reads a CMap as it is used for `ToUnicode` (ISO 32000-2, 9.10.3). */
export function parseCharacterMap(bytes: Uint8Array): CharacterMap {
  const scanner: Scanner = { bytes, at: 0 }
  const map: Filling = { spaces: [], characters: new Map(), left: mostCodes }
  for (let token = parseToken(scanner); token !== undefined; token = parseToken(scanner)) {
    if (isKeyword(token, 'begincodespacerange'))
      for (const [low, high] of groupsUntil('endcodespacerange', 2, scanner)) addSpace(low, high, map)
    else if (isKeyword(token, 'beginbfchar'))
      for (const [code, text] of groupsUntil('endbfchar', 2, scanner)) addRange(code, code, text, map)
    else if (isKeyword(token, 'beginbfrange'))
      for (const [first, last, text] of groupsUntil('endbfrange', 3, scanner))
        addRange(first, last, text, map)
  }
  return map
}

interface Filling {
  readonly spaces: CodeSpace[]
  readonly characters: Map<number, string>
  left: number
}

type Token = PdfObject | Keyword | undefined

function groupsUntil(end: string, size: number, scanner: Scanner): readonly (readonly Token[])[] {
  const groups: Token[][] = [[]]
  for (
    let token = parseToken(scanner);
    token !== undefined && !isKeyword(token, end);
    token = parseToken(scanner)
  ) {
    const last = groups.at(-1)
    if (last !== undefined && last.length < size) last.push(token)
    else groups.push([token])
  }
  return groups.filter((group) => group.length === size)
}

function addSpace(low: Token, high: Token, { spaces }: Filling): void {
  const [from, to] = [bytesOf(low), bytesOf(high)]
  if (from !== undefined && to !== undefined && from.length === to.length && from.length > 0)
    spaces.push({ low: from, high: to })
}

function addRange(first: Token, last: Token, text: Token, map: Filling): void {
  const [from, to] = [bytesOf(first), bytesOf(last)]
  if (from === undefined || to === undefined || text === undefined) return
  if (from.length > longestCode || to.length > longestCode) return
  const [low, high] = [codeOf(from), codeOf(to)]
  map.left -= Math.max(0, high - low + 1)
  if (map.left < 0) throw new UnreadableEdition('a font has more characters than any')
  const texts = typeof text === 'object' && text?.type === 'array' ? text.items : undefined
  const start = bytesOf(text)
  for (let code = low; code <= high; code++) {
    const bytes = texts === undefined ? countedUp(start, code - low) : bytesOf(texts[code - low])
    if (bytes !== undefined) map.characters.set(code, decodeUtf16(bytes))
  }
}

/** The last byte counts (ISO 32000-2, 9.10.3); fonts in use also count on over it. */
function countedUp(start: string | undefined, by: number): string | undefined {
  if (start === undefined || by === 0) return start
  const last = codeOf(start.slice(-2)) + by
  const counted = start.length === 1 ? [last & 0xff] : [(last >> 8) & 0xff, last & 0xff]
  return start.slice(0, -counted.length) + String.fromCharCode(...counted)
}

function bytesOf(token: Token): string | undefined {
  return typeof token === 'object' && token?.type === 'string' ? token.bytes : undefined
}

export function codeOf(bytes: string): number {
  let code = 0
  for (let index = 0; index < bytes.length; index++) code = code * 256 + bytes.charCodeAt(index)
  return code
}
