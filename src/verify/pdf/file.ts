import { type Limits, ownLimits } from '../allowance.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { type Place, readCrossReferences } from './cross-references.ts'
import { type Filter, unfilter } from './filters.ts'
import { type Dictionary, emptyDictionary, isKeyword, type PdfObject, type Stream } from './objects.ts'
import { parseToken } from './parse-object.ts'
import { latin1, type Scanner, standsAt } from './scanner.ts'

/** An open file: its objects by number, each read when it is first asked for. */
export interface PdfFile {
  /** 1 or 2. */
  readonly version: number
  readonly trailer: Dictionary
  /** The object that a reference leads to; null where there is none. */
  readonly resolve: (value: PdfObject | undefined) => Resolved
  /** The bytes of a stream behind its filters. */
  readonly decode: (stream: Stream) => Uint8Array
  readonly limits: Limits
}

export type Resolved = Exclude<PdfObject, { type: 'reference' }>

interface Opening {
  readonly bytes: Uint8Array
  readonly objects: Map<number, PdfObject>
  /** Objects that are being read: one that needs itself has no value. */
  readonly underway: Set<number>
  readonly containers: Map<number, Container>
  places: ReadonlyMap<number, Place>
  /** Bytes that all streams together may still unpack to. */
  left: number
  readonly leftOfAll: { items: number }
}

interface Container {
  readonly bytes: Uint8Array
  readonly heads: readonly (readonly [number: number, offset: number])[]
}

/** Opens a file for reading; throws `UnreadableEdition` for what is no PDF, is encrypted, or has no catalogue. */
export function openFile(bytes: Uint8Array, limits: Limits = ownLimits): PdfFile {
  const head = /%PDF-([12])\.\d/.exec(latin1(bytes, 0, Math.min(bytes.length, 1024)))
  if (head === null) throw new UnreadableEdition('it is no PDF')
  const opening: Opening = {
    bytes,
    objects: new Map(),
    underway: new Set(),
    containers: new Map(),
    places: new Map(),
    left: limits.streams,
    leftOfAll: { items: limits.items },
  }
  const decode = (stream: Stream): Uint8Array => decodeStream(stream, opening)
  const { places, trailer } = readCrossReferences(bytes, {
    streamAt: (offset) => {
      const { value } = readIndirect(offset, opening)
      if (typeof value !== 'object' || value?.type !== 'stream')
        throw new UnreadableEdition('its table of objects is not where it says')
      return value
    },
    decode,
  })
  opening.places = places
  if (trailer.entries.has('Encrypt')) throw new UnreadableEdition('it is encrypted')
  return { version: Number(head[1]), trailer, decode, limits, resolve: (value) => resolve(value, opening) }
}

/** References that lead to references; more are a circle. */
const longestChain = 16

function resolve(value: PdfObject | undefined, opening: Opening): Resolved {
  let found: PdfObject = value ?? null
  for (let steps = 0; steps < longestChain; steps++) {
    if (typeof found !== 'object' || found?.type !== 'reference') return found
    found = objectOf(found.number, opening)
  }
  throw new UnreadableEdition('a reference leads in a circle')
}

function objectOf(number: number, opening: Opening): PdfObject {
  const known = opening.objects.get(number)
  if (known !== undefined) return known
  const place = opening.places.get(number)
  if (place === undefined || place.type === 'free') return null
  if (opening.underway.has(number) || opening.underway.size > deepestNeed)
    throw new UnreadableEdition('an object cannot be read without itself')
  opening.underway.add(number)
  const value =
    place.type === 'offset' ? readAt(number, place.offset, opening) : readPacked(number, place, opening)
  opening.underway.delete(number)
  opening.objects.set(number, value)
  return value
}

/** Objects that are read for the sake of another: the length of a stream, the stream that one is packed in. */
const deepestNeed = 8

function readAt(number: number, offset: number, opening: Opening): PdfObject {
  const found = readIndirect(offset, opening)
  if (found.number !== number) throw new UnreadableEdition(`object ${number} is not where the file says`)
  return found.value
}

/** `12 0 obj … endobj` (ISO 32000-2, 7.3.10). */
function readIndirect(
  offset: number,
  opening: Opening,
): { readonly number: number; readonly value: PdfObject } {
  const scanner: Scanner = { bytes: opening.bytes, at: offset, left: opening.leftOfAll }
  const [number, generation, word] = [parseToken(scanner), parseToken(scanner), parseToken(scanner)]
  if (typeof number !== 'number' || typeof generation !== 'number' || !isKeyword(word, 'obj'))
    throw new UnreadableEdition('an object is not where the file says')
  const value = valueAt(scanner)
  if (typeof value !== 'object' || value?.type !== 'dictionary') return { number, value }
  const { at } = scanner
  if (!isKeyword(parseToken(scanner), 'stream')) return { number, value }
  scanner.at = opening.bytes.indexOf(0x73, at) + 'stream'.length
  return { number, value: readStream(value, scanner.at, opening) }
}

/** An object, which may be no more than a reference to another. */
function valueAt(scanner: Scanner): PdfObject {
  const value = parseToken(scanner)
  if (value === undefined || (typeof value === 'object' && value?.type === 'keyword'))
    throw new UnreadableEdition('an object is empty')
  if (typeof value !== 'number') return value
  const ahead: Scanner = { ...scanner }
  const isReference = typeof parseToken(ahead) === 'number' && isKeyword(parseToken(ahead), 'R')
  return isReference ? { type: 'reference', number: value } : value
}

function readStream(dictionary: Dictionary, after: number, opening: Opening): Stream {
  const { bytes } = opening
  const start = after + (bytes[after] === 0x0d && bytes[after + 1] === 0x0a ? 2 : 1)
  const length = resolve(dictionary.entries.get('Length'), opening)
  if (typeof length !== 'number' || length < 0)
    throw new UnreadableEdition('a stream does not say its length')
  let end = start + length
  for (let blanks = 0; blanks < 2 && (bytes[end] === 0x0a || bytes[end] === 0x0d); blanks++) end += 1
  if (!standsAt(bytes, end, 'endstream')) throw new UnreadableEdition('a stream ends elsewhere than it says')
  return { type: 'stream', dictionary, raw: bytes.subarray(start, start + length) }
}

function readPacked(
  number: number,
  { container, index }: Extract<Place, { type: 'packed' }>,
  opening: Opening,
): PdfObject {
  const { bytes, heads } = containerOf(container, opening)
  const head = heads[index]
  if (head === undefined || head[0] !== number)
    throw new UnreadableEdition(`object ${number} is not where the file says`)
  return valueAt({ bytes, at: head[1], left: opening.leftOfAll })
}

/** Objects packed into one stream (ISO 32000-2, 7.5.7). */
function containerOf(number: number, opening: Opening): Container {
  const known = opening.containers.get(number)
  if (known !== undefined) return known
  const stream = objectOf(number, opening)
  if (typeof stream !== 'object' || stream?.type !== 'stream')
    throw new UnreadableEdition('objects are packed into what is no stream')
  const [count, first] = ['N', 'First'].map((key) => resolve(stream.dictionary.entries.get(key), opening))
  if (typeof count !== 'number' || typeof first !== 'number')
    throw new UnreadableEdition('a stream of objects does not say what it holds')
  const bytes = decodeStream(stream, opening)
  const scanner: Scanner = { bytes, at: 0 }
  const heads: (readonly [number, number])[] = []
  for (let index = 0; index < count; index++) {
    const [named, offset] = [parseToken(scanner), parseToken(scanner)]
    if (typeof named !== 'number' || typeof offset !== 'number') break
    heads.push([named, first + offset])
  }
  const container = { bytes, heads }
  opening.containers.set(number, container)
  return container
}

function decodeStream({ dictionary, raw }: Stream, opening: Opening): Uint8Array {
  const named = (...keys: readonly string[]): Resolved[] => {
    const key = keys.find((each) => dictionary.entries.has(each))
    const value = key === undefined ? null : resolve(dictionary.entries.get(key), opening)
    if (typeof value !== 'object' || value?.type !== 'array') return value === null ? [] : [value]
    return value.items.map((item) => resolve(item, opening))
  }
  const parameters = named('DecodeParms', 'DP')
  const filters = named('Filter', 'F').map((filter, index) => filterOf(filter, parameters[index], opening))
  const bytes = unfilter(raw, filters)
  opening.left -= bytes.length
  if (opening.left < 0) throw new UnreadableEdition('it unpacks to more than any edition')
  return bytes
}

function filterOf(filter: Resolved, parameters: Resolved | undefined, opening: Opening): Filter {
  if (typeof filter !== 'object' || filter?.type !== 'name')
    throw new UnreadableEdition('a filter has no name')
  const { entries } =
    typeof parameters === 'object' && parameters?.type === 'dictionary' ? parameters : emptyDictionary
  const numberAt = (key: string): number => {
    const value = resolve(entries.get(key), opening)
    return typeof value === 'number' ? value : 0
  }
  return {
    name: filter.name,
    predictor: numberAt('Predictor'),
    columns: numberAt('Columns'),
    colours: numberAt('Colors'),
    bits: numberAt('BitsPerComponent'),
  }
}
