import { UnreadableEdition } from '../unreadable.ts'
import type { Dictionary, Keyword, List, PdfObject } from './objects.ts'
import { parseHexadecimal, parseLiteral } from './parse-string.ts'
import { type Scanner, skipSpace, takeRegular } from './scanner.ts'

/** Arrays and dictionaries in one another; no file comes near it. */
const deepestObject = 200

/** Things in one array or dictionary. */
const longestArray = 1 << 21

/**
 * The next object or keyword, or nothing at the end. Two numbers and an `R` are a reference inside arrays and
 * dictionaries; elsewhere they are three tokens.
 */
export function parseToken(scanner: Scanner, depth = 0): PdfObject | Keyword | undefined {
  skipSpace(scanner)
  const { bytes, at } = scanner
  const byte = bytes[at]
  if (byte === undefined) return undefined
  switch (byte) {
    case 0x2f:
      scanner.at += 1
      return { type: 'name', name: unescapeName(takeRegular(scanner)) }
    case 0x28:
      return { type: 'string', bytes: parseLiteral(scanner) }
    case 0x5b:
      scanner.at += 1
      return parseArray(scanner, depth + 1)
    case 0x3c:
      if (bytes[at + 1] !== 0x3c) return { type: 'string', bytes: parseHexadecimal(scanner) }
      scanner.at += 2
      return parseDictionary(scanner, depth + 1)
    case 0x3e:
      scanner.at += bytes[at + 1] === 0x3e ? 2 : 1
      return { type: 'keyword', word: scanner.at - at === 2 ? '>>' : '>' }
    case 0x5d:
    case 0x29:
    case 0x7b:
    case 0x7d:
      scanner.at += 1
      return { type: 'keyword', word: String.fromCharCode(byte) }
    default:
      return wordOf(takeRegular(scanner))
  }
}

function wordOf(word: string): PdfObject | Keyword {
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { type: 'keyword', word }
}

/** UTF-8 where it is (ISO 32000-2, 7.3.5). */
function unescapeName(name: string): string {
  if (!/[#\x80-\xff]/.test(name)) return name
  const bytes = name.replace(/#([\da-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function parseArray(scanner: Scanner, depth: number): List {
  return { type: 'array', items: parseItems(scanner, ']', depth) }
}

function parseDictionary(scanner: Scanner, depth: number): Dictionary {
  const items = parseItems(scanner, '>>', depth)
  const entries = new Map<string, PdfObject>()
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]]
    if (typeof key !== 'object' || key?.type !== 'name' || value === undefined)
      throw new UnreadableEdition('a dictionary has a key that is no name')
    entries.set(key.name, value)
  }
  return { type: 'dictionary', entries }
}

function parseItems(scanner: Scanner, end: string, depth: number): readonly PdfObject[] {
  if (depth > deepestObject) throw new UnreadableEdition('its objects are nested too deeply')
  const items: PdfObject[] = []
  for (;;) {
    const token = parseToken(scanner, depth)
    if (scanner.left !== undefined) scanner.left.items -= 1
    if (items.length > longestArray || (scanner.left?.items ?? 0) < 0)
      throw new UnreadableEdition('it is too large: its objects hold more than any edition')
    if (token === undefined) throw new UnreadableEdition('an object has no end')
    if (typeof token !== 'object' || token?.type !== 'keyword') items.push(token)
    else if (token.word === end) return items
    else if (token.word === 'R') items.push(referenceFrom(items))
    else throw new UnreadableEdition(`there is "${token.word.slice(0, 20)}" in an object`)
  }
}

function referenceFrom(items: PdfObject[]): PdfObject {
  items.pop()
  const number = items.pop()
  if (typeof number !== 'number') throw new UnreadableEdition('a reference has no number')
  return { type: 'reference', number }
}
