import { inflateRawSync } from 'node:zlib'
import { UnreadableEdition } from './unreadable.ts'

/** A file of an archive as the archive lists it. */
export interface ZipEntry {
  readonly name: string
  /** Unpacks it; throws where it would come to more than `most` bytes, whatever the archive says of its size. */
  readonly unpack: (most: number) => Uint8Array
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const
const endLength = 22
const entryLength = 46
const fileLength = 30

/** Editions have fewer than a hundred, e-books of many chapters a few hundred. */
const mostEntries = 10_000

/**
 * The entries of a zip archive (APPNOTE 6.3, 4.3), by its own list. Archives of more than 4 GB and encrypted ones are none
 * here. Entries share no bytes, so that no more than the file itself is unpacked, and each once.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfArchive(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new UnreadableEdition(`it holds more than ${mostEntries} files`)
  const entries: ZipEntry[] = []
  let packed = 0
  for (let at = view.getUint32(end + 16, true), index = 0; index < count; index += 1) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== signatures.entry) throw broken()
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const next = at + entryLength + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    const name = new TextDecoder().decode(
      bytes.subarray(at + entryLength, at + entryLength + (nameLength ?? 0)),
    )
    const size = view.getUint32(at + 20, true)
    packed += size
    if (packed > bytes.length) throw new UnreadableEdition('files in it overlap')
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    const method = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 42, true)
    entries.push({
      name,
      unpack: (most) => {
        if (isEncrypted) throw new UnreadableEdition('it is encrypted')
        return unpacked(dataOf(view, start, size), method, most)
      },
    })
    at = next
  }
  return entries
}

/** The list is found from the end, behind which there may be a comment. */
function endOfArchive(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - 0xffff)
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at
  throw broken()
}

function dataOf(view: DataView, at: number, size: number): Uint8Array {
  if (at + fileLength > view.byteLength || view.getUint32(at, true) !== signatures.file) throw broken()
  const start = at + fileLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + size > view.byteLength) throw broken()
  return new Uint8Array(view.buffer, view.byteOffset + start, size)
}

function unpacked(data: Uint8Array, method: number, most: number): Uint8Array {
  if (method === 0) return data
  if (method !== 8) throw new UnreadableEdition('files in it are packed in a way that is not read here')
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) })
  } catch (fault) {
    if (fault instanceof RangeError) throw new UnreadableEdition('it is too large: too much is packed in it')
    throw broken()
  }
}

function broken(): UnreadableEdition {
  return new UnreadableEdition('it is no zip archive, or a broken one')
}
