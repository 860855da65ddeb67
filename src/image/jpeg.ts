import type { Image } from '../brief/index.ts'
import { limits } from './limits.ts'
import { naturalSize } from './natural-size.ts'
import type { ImageRequest } from './read-image.ts'

/** JPEG (ITU-T T.81, annex B) as JFIF or Exif: walks the markers to the frame and to the end. */
export function readJpeg(bytes: Uint8Array, { source, position, report }: ImageRequest): Image | undefined {
  const broken = (reason: string): undefined => {
    report('image/broken', position, { source, format: 'JPEG', reason })
  }
  const segments = readSegments(bytes)
  if (typeof segments === 'string') return broken(segments)
  const frame = segments.map(readFrame).find((found) => found !== undefined)
  if (frame === undefined) return broken('it holds no picture')
  const { width, height } = frame
  if (width === 0 || height === 0) return broken('its size is not stated')
  if (width * height > limits.pixels) {
    report('image/too-large', position, { source, width, height, limit: limits.pixels })
    return undefined
  }
  if (frame.components === 4) {
    report('image/cmyk', position, { source })
    return undefined
  }
  if (!frame.common) return broken('its kind of compression is not the one that readers know')
  if (orientationOf(segments) > 1) {
    report('image/turned', position, { source })
    return undefined
  }
  return { format: 'jpeg', bytes, ...naturalSize(frame, densityOf(segments)) }
}

interface Segment {
  readonly marker: number
  /** Without the marker and its length. */
  readonly data: Uint8Array
}

const startOfScan = 0xda
const endOfImage = 0xd9

function readSegments(bytes: Uint8Array): readonly Segment[] | string {
  const segments: Segment[] = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return 'there is something else where a marker should be'
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    if (marker === endOfImage) return segments
    if (isBare(marker)) {
      at += 2
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) return 'it ends in the middle of a segment'
    segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
    if (marker === startOfScan) at = endOfScan(bytes, at)
  }
  return 'its end is missing'
}

/** Markers without a length: TEM, and the restarts within a scan. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
}

/** Where the next marker stands after the coded data, in which 0xff is followed by 0 or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly components: number
  /** Baseline, extended or progressive, Huffman-coded, of eight bits: what every reader knows. */
  readonly common: boolean
}

function readFrame({ marker, data }: Segment): Frame | undefined {
  const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
  if (!isFrame || data.length < 6) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return {
    width: view.getUint16(3),
    height: view.getUint16(1),
    components: view.getUint8(5),
    common: marker <= 0xc2 && view.getUint8(0) === 8,
  }
}

/** Density of the JFIF header in dots per inch, when it is a measure. */
function densityOf(segments: readonly Segment[]): number | undefined {
  const data = segments.find((segment) => segment.marker === 0xe0 && hasName(segment.data, 'JFIF\0'))?.data
  if (data === undefined || data.length < 12) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [unit, across, down] = [view.getUint8(7), view.getUint16(8), view.getUint16(10)]
  if (across !== down || across === 0) return undefined
  return unit === 1 ? across : unit === 2 ? across * 2.54 : undefined
}

/** Tag 0x0112 of the first directory of the Exif data (Exif 3.0, 4.6); 1, upright, when it is not stated. */
function orientationOf(segments: readonly Segment[]): number {
  const data = segments.find((segment) => segment.marker === 0xe1 && hasName(segment.data, 'Exif\0\0'))?.data
  if (data === undefined || data.length < 14) return 1
  const tiff = new DataView(data.buffer, data.byteOffset + 6, data.byteLength - 6)
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return 1
  const count = tiff.getUint16(directory, little)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > tiff.byteLength) return 1
    if (tiff.getUint16(entry, little) !== 0x0112) continue
    const orientation = tiff.getUint16(entry + 8, little)
    return orientation >= 1 && orientation <= 8 ? orientation : 1
  }
  return 1
}

function hasName(data: Uint8Array, name: string): boolean {
  return [...name].every((character, index) => data[index] === character.charCodeAt(0))
}
