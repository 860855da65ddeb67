import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { type PdfDictionary, type Reference, serialise } from './syntax.ts'

/** An object as it will stand in the file; `stream` has been coded as its dictionary says. */
export interface StoredObject {
  readonly id: number
  readonly data: unknown
  readonly stream?: Uint8Array
}

/** Where an object stands: at an offset in bytes, or as the nth in an object stream. */
type Place = { readonly offset: number } | { readonly container: number; readonly index: number }

/** What the end of a file leads to. */
export interface Heads {
  readonly Root: Reference
  readonly Info?: Reference
}

export type Version = '1.7' | '2.0'

interface FileUnderWriting {
  readonly chunks: Uint8Array[]
  readonly places: Map<number, Place>
  length: number
}

/** Objects in one object stream: enough to compress well, few enough that a viewer need not unpack much for one page. */
const objectsPerStream = 200

/**
 * Writes a PDF file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Its
 * identifier is a digest of its content: the same objects give the same bytes.
 */
export function writeFile(objects: readonly StoredObject[], version: Version, heads: Heads): Uint8Array {
  const file: FileUnderWriting = { chunks: [], places: new Map(), length: 0 }
  // Four bytes above 127 in a comment tell programs that the file is not text.
  append(file, Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1'))
  for (const { id, data, stream } of objects)
    if (stream !== undefined) appendStream(file, id, data as PdfDictionary, stream)
  const plain = objects.filter(({ stream }) => stream === undefined)
  let nextId = objects.reduce((highest, { id }) => Math.max(highest, id), 0) + 1
  for (let first = 0; first < plain.length; first += objectsPerStream)
    appendObjectStream(file, nextId++, plain.slice(first, first + objectsPerStream))
  appendCrossReferences(file, nextId, heads)
  return Buffer.concat(file.chunks)
}

function append(file: FileUnderWriting, bytes: Uint8Array): void {
  file.chunks.push(bytes)
  file.length += bytes.length
}

function appendStream(file: FileUnderWriting, id: number, data: PdfDictionary, stream: Uint8Array): void {
  file.places.set(id, { offset: file.length })
  const dictionary = serialise({ ...data, Length: stream.length })
  append(file, Buffer.from(`${id} 0 obj\n${dictionary}stream\n`, 'latin1'))
  append(file, stream)
  append(file, Buffer.from('\nendstream\nendobj\n', 'latin1'))
}

function appendObjectStream(file: FileUnderWriting, id: number, objects: readonly StoredObject[]): void {
  const bodies = objects.map(({ data }) => serialise(data))
  let offset = 0
  const heads = objects.map((object, index) => {
    file.places.set(object.id, { container: id, index })
    const head = `${object.id} ${offset}`
    offset += (bodies[index]?.length ?? 0) + 1
    return head
  })
  const head = `${heads.join(' ')}\n`
  const stream = deflateSync(Buffer.from(head + bodies.join('\n'), 'latin1'))
  const data = { Type: 'ObjStm', N: objects.length, First: head.length, Filter: 'FlateDecode' }
  appendStream(file, id, data, stream)
}

function appendCrossReferences(file: FileUnderWriting, id: number, heads: Heads): void {
  const start = file.length
  file.places.set(id, { offset: start })
  const rows: Buffer[] = [Buffer.from([0, 0, 0, 0, 0, 0xff, 0xff])]
  for (let number = 1; number <= id; number++) rows.push(crossReference(file.places.get(number)))
  const stream = deflateSync(predict(rows))
  const identifier = digest(file.chunks)
  const data = {
    Type: 'XRef',
    Size: id + 1,
    W: [1, 4, 2],
    ...heads,
    ID: [identifier, identifier],
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 12, Columns: rowLength },
  }
  appendStream(file, id, data, stream)
  append(file, Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
}

const rowLength = 7

function crossReference(place: Place | undefined): Buffer {
  const row = Buffer.alloc(rowLength)
  if (place === undefined) return row
  const inFile = 'offset' in place
  row.writeUInt8(inFile ? 1 : 2, 0)
  row.writeUInt32BE(inFile ? place.offset : place.container, 1)
  row.writeUInt16BE(inFile ? 0 : place.index, 5)
  return row
}

/** Each row as its difference from the one above (PNG "up"): neighbouring objects have neighbouring offsets. */
function predict(rows: readonly Buffer[]): Buffer {
  const coded = Buffer.alloc(rows.length * (rowLength + 1))
  rows.forEach((row, number) => {
    const above = rows[number - 1]
    const start = number * (rowLength + 1)
    coded.writeUInt8(2, start)
    row.forEach((byte, column) => {
      coded.writeUInt8((byte - (above?.[column] ?? 0)) & 0xff, start + 1 + column)
    })
  })
  return coded
}

/** Sixteen bytes, as ISO 32000-1, 14.4 expects. */
function digest(chunks: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest().subarray(0, 16)
}
