import { UnreadableEdition } from '../unreadable.ts'
import type { Dictionary, PdfObject, Stream } from './objects.ts'
import { isKeyword } from './objects.ts'
import { parseToken } from './parse-object.ts'
import { latin1, type Scanner } from './scanner.ts'

/** Where an object stands: at an offset in bytes, or as the nth in an object stream; or nowhere. */
export type Place =
  | { readonly type: 'offset'; readonly offset: number }
  | { readonly type: 'packed'; readonly container: number; readonly index: number }
  | { readonly type: 'free' }

export interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>
  /** Of the newest part of the file. */
  readonly trailer: Dictionary
}

/** What reading the places needs of the reading of objects. */
export interface StreamReader {
  /** The stream object that begins at an offset. */
  readonly streamAt: (offset: number) => Stream
  readonly decode: (stream: Stream) => Uint8Array
}

/** All places, the newest first: tables, streams, and files that have both (ISO 32000-2, 7.5.4 and 7.5.8). */
export function readCrossReferences(bytes: Uint8Array, reader: StreamReader): CrossReferences {
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  let newest: Dictionary | undefined
  const waiting = [startOf(bytes)]
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) continue
    seen.add(offset)
    const trailer = readSection(bytes, offset, reader, places)
    newest ??= trailer
    // What a file with both kinds hides from old programs comes before what is older.
    for (const key of ['XRefStm', 'Prev']) {
      const next = trailer.entries.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  if (newest === undefined) throw new UnreadableEdition('it does not say where its objects stand')
  return { places, trailer: newest }
}

/** As many as a file can have (ISO 32000-1, C.2). */
const mostObjects = 8_388_607

/** Bytes at the end of a file among which its last words stand. */
const tail = 2048

function startOf(bytes: Uint8Array): number {
  const end = latin1(bytes, Math.max(0, bytes.length - tail), bytes.length)
  const [, offset] = /^startxref\s+(\d+)/.exec(end.slice(Math.max(0, end.lastIndexOf('startxref')))) ?? []
  if (offset === undefined) throw new UnreadableEdition('it does not say where its objects stand')
  return Number(offset)
}

function readSection(
  bytes: Uint8Array,
  offset: number,
  reader: StreamReader,
  places: Map<number, Place>,
): Dictionary {
  const scanner: Scanner = { bytes, at: offset }
  if (isKeyword(parseToken(scanner), 'xref')) return readTable(scanner, places)
  const stream = reader.streamAt(offset)
  readStream(stream, reader.decode(stream), places)
  return stream.dictionary
}

function readTable(scanner: Scanner, places: Map<number, Place>): Dictionary {
  for (;;) {
    const first = parseToken(scanner)
    if (isKeyword(first, 'trailer')) break
    const count = parseToken(scanner)
    if (typeof first !== 'number' || typeof count !== 'number') throw broken()
    for (let number = first; number < first + count; number++) {
      const [offset, , kind] = [parseToken(scanner), parseToken(scanner), parseToken(scanner)]
      if (typeof offset !== 'number') throw broken()
      const isUsed = isKeyword(kind, 'n')
      if (!isUsed && !isKeyword(kind, 'f')) throw broken()
      if (!places.has(number)) places.set(number, isUsed ? { type: 'offset', offset } : { type: 'free' })
    }
  }
  const trailer = parseToken(scanner)
  if (typeof trailer !== 'object' || trailer?.type !== 'dictionary') throw broken()
  return trailer
}

function readStream({ dictionary }: Stream, rows: Uint8Array, places: Map<number, Place>): void {
  const { entries } = dictionary
  const widths = numbersIn(entries.get('W'))
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  const length = kindWidth + secondWidth + thirdWidth
  const size = entries.get('Size')
  const ranges = entries.has('Index')
    ? numbersIn(entries.get('Index'))
    : [0, typeof size === 'number' ? size : 0]
  if (widths.length < 3 || widths.some((width) => width < 0 || width > 8) || length === 0) throw broken()
  let at = 0
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = [ranges[range], ranges[range + 1]]
    for (let number = first; number < first + count && at + length <= rows.length; number++, at += length) {
      if (places.size > mostObjects) throw broken()
      const kind = kindWidth === 0 ? 1 : fieldAt(rows, at, kindWidth)
      const second = fieldAt(rows, at + kindWidth, secondWidth)
      const third = fieldAt(rows, at + kindWidth + secondWidth, thirdWidth)
      if (!places.has(number)) places.set(number, placeFrom(kind, second, third))
    }
  }
}

function placeFrom(kind: number, second: number, third: number): Place {
  if (kind === 1) return { type: 'offset', offset: second }
  return kind === 2 ? { type: 'packed', container: second, index: third } : { type: 'free' }
}

function fieldAt(bytes: Uint8Array, start: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index++) value = value * 256 + (bytes[start + index] ?? 0)
  return value
}

function numbersIn(value: PdfObject | undefined): readonly number[] {
  if (typeof value !== 'object' || value?.type !== 'array') return []
  return value.items.filter((item) => typeof item === 'number')
}

function broken(): UnreadableEdition {
  return new UnreadableEdition('its table of objects is broken')
}
