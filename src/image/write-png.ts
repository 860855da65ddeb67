import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import { isOpaque, type Pixels, wordsOf } from './pixels.ts'

/**
 * Pixels as a PNG (Third Edition, W3C 2025): with a palette when there are few colours, else with or without opacity.
 * Packed by fflate, whose bytes are the same on every machine; those of zlib are not.
 */
export function writePng(pixels: Pixels, profile?: Uint8Array): Uint8Array {
  const indexed = indexedOf(pixels)
  const plane = indexed ?? planeOf(pixels)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, pixels.width)
  view.setUint32(4, pixels.height)
  header.set([8, plane.colourType], 8)
  const rows = indexed === undefined ? filteredRows(plane, pixels) : plainRows(plane, pixels)
  const chunks = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(profile === undefined ? [] : [chunk('iCCP', Buffer.concat([named, zlibSync(profile)]))]),
    ...(indexed === undefined ? [] : paletteChunks(indexed.palette)),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ]
  return new Uint8Array(Buffer.concat(chunks))
}

/** Name of a colour profile, its end, and the method by which it is packed. */
const named = Buffer.from('ICC\0\0', 'latin1')

/** Samples without row filters, so many a pixel. */
interface Plane {
  readonly colourType: 2 | 3 | 6
  readonly samples: number
  readonly bytes: Uint8Array
}

interface IndexedPlane extends Plane {
  /** Whole pixels, those that are not opaque first. */
  readonly palette: Uint8Array
}

/** Each colour, as a whole pixel, in the order of appearance; `undefined` when they are more than 256. */
function coloursIn(words: Uint32Array): Map<number, number> | undefined {
  const colours = new Map<number, number>()
  for (const word of words) {
    if (colours.has(word)) continue
    if (colours.size === 256) return undefined
    colours.set(word, colours.size)
  }
  return colours
}

/** Pixels as indices, when they have no more than 256 colours. */
function indexedOf({ rgba }: Pixels): IndexedPlane | undefined {
  const words = wordsOf(rgba)
  const colours = coloursIn(words)
  if (colours === undefined) return undefined
  const opacityOf = (word: number) => new Uint8Array(Uint32Array.of(word).buffer)[3] ?? 255
  const sorted = [...colours.keys()].sort(
    (a, b) => Number(opacityOf(a) === 255) - Number(opacityOf(b) === 255),
  )
  for (const [index, word] of sorted.entries()) colours.set(word, index)
  return {
    colourType: 3,
    samples: 1,
    bytes: Uint8Array.from(words, (word) => colours.get(word) ?? 0),
    palette: new Uint8Array(Uint32Array.from(sorted).buffer),
  }
}

function paletteChunks(palette: Uint8Array): readonly Uint8Array[] {
  const opacities = palette.filter((_, at) => at % 4 === 3)
  const clear = opacities.filter((opacity) => opacity !== 255)
  return [
    chunk(
      'PLTE',
      palette.filter((_, at) => at % 4 !== 3),
    ),
    ...(clear.length === 0 ? [] : [chunk('tRNS', clear)]),
  ]
}

function planeOf(pixels: Pixels): Plane {
  const { rgba } = pixels
  if (!isOpaque(pixels)) return { colourType: 6, samples: 4, bytes: rgba }
  const bytes = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    bytes[to++] = rgba[from] ?? 0
    bytes[to++] = rgba[from + 1] ?? 0
    bytes[to++] = rgba[from + 2] ?? 0
  }
  return { colourType: 2, samples: 3, bytes }
}

/** Indices are packed best as they are (12.7 of the standard). */
function plainRows({ bytes }: Plane, { width, height }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (1 + width))
  for (let row = 0; row < height; row++)
    rows.set(bytes.subarray(row * width, (row + 1) * width), row * (1 + width) + 1)
  return rows
}

/** Each row by the filter that leaves the smallest differences (12.7): none, that to the left, above, or Paeth's. */
function filteredRows({ bytes, samples }: Plane, { width, height }: Pixels): Uint8Array {
  const length = width * samples
  const rows = new Uint8Array(height * (1 + length))
  const candidate = new Uint8Array(length)
  for (let row = 0; row < height; row++) {
    const start = row * (1 + length)
    let smallest = Number.POSITIVE_INFINITY
    for (const filter of [0, 1, 2, 4]) {
      let sum = 0
      for (let index = 0; index < length; index++) {
        const at = row * length + index
        const left = index >= samples ? (bytes[at - samples] ?? 0) : 0
        const above = row > 0 ? (bytes[at - length] ?? 0) : 0
        const corner = row > 0 && index >= samples ? (bytes[at - length - samples] ?? 0) : 0
        const difference = ((bytes[at] ?? 0) - predict(filter, left, above, corner)) & 255
        candidate[index] = difference
        sum += difference < 128 ? difference : 256 - difference
      }
      if (sum >= smallest) continue
      smallest = sum
      rows[start] = filter
      rows.set(candidate, start + 1)
    }
  }
  return rows
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter !== 4) return 0
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length, 0)
  bytes.set(body, 4)
  bytes.writeUInt32BE(crc32(body), body.length + 4)
  return bytes
}
