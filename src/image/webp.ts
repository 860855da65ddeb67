import type { CodedPicture } from './coded-picture.ts'
import { orientationOf } from './exif.ts'

/** WebP (RFC 9649): walks the chunks to the picture, or to the first of an animation; or says what is wrong. */
export function describeWebp(bytes: Uint8Array): CodedPicture | string {
  const stated = 8 + (viewOf(bytes).getUint32(4, true) & ~1)
  const chunks = readChunks(bytes.subarray(12, Math.max(12, stated)))
  if (chunks === undefined || stated > bytes.length + 1) return 'it ends in the middle of a chunk'
  const find = (type: string) => chunks.find((chunk) => chunk.type === type)?.data
  const frame = find('ANMF')
  const picture = frame === undefined ? stillOf(chunks) : firstOf(frame)
  if (picture === undefined) return 'it holds no picture'
  const size = bitstreamSize(picture)
  if (size === undefined || size.width === 0 || size.height === 0) return 'its size is not stated'
  const profile = find('ICCP')
  const shared = {
    ...size,
    orientation: orientationOf(withoutPreamble(find('EXIF'))),
    isAnimated: chunks.filter(({ type }) => type === 'ANMF').length > 1,
    isLossless: picture.coded.type === 'VP8L',
    isWide: false,
    ...(profile === undefined ? {} : { profile }),
  }
  if (frame === undefined) return { ...shared, still: bytes }
  const canvas = find('VP8X')
  if (canvas === undefined || canvas.length < 10) return 'its size is not stated'
  return {
    ...shared,
    still: writeStill(picture, size),
    canvas: {
      x: 2 * readUint24(frame, 0),
      y: 2 * readUint24(frame, 3),
      width: 1 + readUint24(canvas, 4),
      height: 1 + readUint24(canvas, 7),
    },
  }
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

interface Bitstream {
  readonly coded: Chunk
  /** Opacity, which the older kind of compression stores apart. */
  readonly opacity: Chunk | undefined
}

function readChunks(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length & 1)
  }
  return chunks
}

function stillOf(chunks: readonly Chunk[]): Bitstream | undefined {
  const coded = chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L')
  return coded && { coded, opacity: chunks.find(({ type }) => type === 'ALPH') }
}

/** A frame begins with its place, size and duration, in sixteen bytes. */
function firstOf(frame: Uint8Array): Bitstream | undefined {
  return stillOf(readChunks(frame.subarray(16)) ?? [])
}

/** Size in the frame header of VP8 (RFC 6386, 9.1), and in that of the lossless kind (RFC 9649, 3.4). */
function bitstreamSize({ coded: { type, data } }: Bitstream) {
  if (data.length < 10) return undefined
  const view = viewOf(data)
  if (type === 'VP8 ')
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
  const bits = view.getUint32(1, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

/** A file of one picture, with the header that pictures with opacity need. */
function writeStill(
  { coded, opacity }: Bitstream,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const header = new Uint8Array(10)
  header[0] = 0x10
  writeUint24(header, 4, width - 1)
  writeUint24(header, 7, height - 1)
  const chunks = [{ type: 'VP8X', data: header }, ...(opacity === undefined ? [] : [opacity]), coded]
  const body = Buffer.concat([ascii('WEBP'), ...chunks.flatMap(writeChunk)])
  return new Uint8Array(Buffer.concat([ascii('RIFF'), writeUint32(body.length), body]))
}

function writeChunk({ type, data }: Chunk): readonly Uint8Array[] {
  return [ascii(type), writeUint32(data.length), data, new Uint8Array(data.length & 1)]
}

/** Some programs write the name of the segment that holds Exif data in JPEG files before it. */
function withoutPreamble(exif: Uint8Array | undefined): Uint8Array | undefined {
  return exif !== undefined && exif[0] === 0x45 ? exif.subarray(6) : exif
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function readUint24(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
}

function writeUint24(bytes: Uint8Array, at: number, value: number): void {
  bytes.set([value & 255, (value >> 8) & 255, (value >> 16) & 255], at)
}

function writeUint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  viewOf(bytes).setUint32(0, value, true)
  return bytes
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
