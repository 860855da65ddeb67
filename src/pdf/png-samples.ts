import { inflateSync } from 'node:zlib'
import { type PngImage, samplesOf } from './png-file.ts'

export interface Samples {
  /** Rows of pixels without filters or padding; a sample takes one byte, or two when the file has sixteen bits. */
  readonly bytes: Uint8Array
  readonly sampleBytes: 1 | 2
  /** What values of fewer than eight bits were multiplied with to fill a byte; 1 for palettes. */
  readonly scale: number
}

/** One of the seven images an interlaced picture is made of: where its pixels start and how far apart they are. */
interface Pass {
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
}

/** PNG specification, 8.2. */
const adam7: readonly Pass[] = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
]

const progressive: readonly Pass[] = [{ x: 0, y: 0, across: 1, down: 1 }]

/** Undoes filters and interlacing. */
export function decodeSamples(png: PngImage): Samples {
  const { width, height, depth, colour } = png
  const stored = inflateSync(png.data)
  const samples = samplesOf[colour]
  const sampleBytes = depth === 16 ? 2 : 1
  const scale = depth >= 8 || colour === 'palette' ? 1 : 0xff / (2 ** depth - 1)
  const bytes = new Uint8Array(width * height * samples * sampleBytes)
  const pixelBytes = Math.max(1, (samples * depth) / 8)
  let start = 0
  for (const pass of png.interlaced ? adam7 : progressive) {
    const columns = Math.ceil((width - pass.x) / pass.across)
    const rows = Math.ceil((height - pass.y) / pass.down)
    if (columns <= 0 || rows <= 0) continue
    const rowBytes = Math.ceil((columns * samples * depth) / 8)
    unfilter(stored, start, rowBytes, rows, pixelBytes)
    for (let row = 0; row < rows; row++) {
      const from = start + row * (rowBytes + 1) + 1
      for (let column = 0; column < columns; column++) {
        const pixel = (pass.y + row * pass.down) * width + pass.x + column * pass.across
        for (let byte = 0; byte < samples * sampleBytes; byte++) {
          const value = valueAt(stored, from, column * samples * sampleBytes + byte, depth)
          bytes[pixel * samples * sampleBytes + byte] = value * scale
        }
      }
    }
    start += rows * (rowBytes + 1)
  }
  return { bytes, sampleBytes, scale }
}

/** The `index`-th value of a row; bytes of sixteen-bit samples count singly. */
function valueAt(stored: Uint8Array, row: number, index: number, depth: number): number {
  if (depth >= 8) return stored[row + index] ?? 0
  const bit = index * depth
  const byte = stored[row + (bit >> 3)] ?? 0
  return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}

/** Undoes the row filters in place (PNG specification, 9.2). */
function unfilter(
  stored: Uint8Array,
  start: number,
  rowBytes: number,
  rows: number,
  pixelBytes: number,
): void {
  for (let row = 0; row < rows; row++) {
    const from = start + row * (rowBytes + 1)
    const filter = stored[from] ?? 0
    for (let index = 0; index < rowBytes; index++) {
      const at = from + 1 + index
      const left = index >= pixelBytes ? (stored[at - pixelBytes] ?? 0) : 0
      const above = row > 0 ? (stored[at - rowBytes - 1] ?? 0) : 0
      const corner = row > 0 && index >= pixelBytes ? (stored[at - rowBytes - 1 - pixelBytes] ?? 0) : 0
      stored[at] = (stored[at] ?? 0) + predict(filter, left, above, corner)
    }
  }
}

function predict(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      return 0
  }
}

function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
