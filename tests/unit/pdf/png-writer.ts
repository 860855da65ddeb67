import { deflateSync } from 'node:zlib'

/** A PNG picture of any kind, as its samples: rows from the top, pixels from the left, values as the file states them. */
export interface PngPicture {
  readonly width: number
  readonly height: number
  /** PNG's number: 0 grey, 2 RGB, 3 palette, 4 grey and opacity, 6 RGB and opacity. */
  readonly colour: 0 | 2 | 3 | 4 | 6
  readonly depth: 1 | 2 | 4 | 8 | 16
  readonly interlaced: boolean
  readonly samples: readonly number[]
  readonly palette?: readonly number[]
  /** The bytes of the chunk `tRNS`. */
  readonly transparency?: readonly number[]
  /** Row filters, taken in turn. */
  readonly filters: readonly number[]
}

export const samplesOf: Readonly<Record<PngPicture['colour'], number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** First column and row, and steps, of each pass (PNG specification, 8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** The file, without check sums, which no reader here looks at. */
export function writePng(picture: PngPicture): Uint8Array {
  const { width, height, colour, depth, interlaced, palette, transparency } = picture
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8)
  const rows = (interlaced ? passes : ([[0, 0, 1, 1]] as const)).flatMap((pass) => rowsOf(picture, pass))
  const data = deflateSync(Buffer.concat(rows))
  const middle = Math.floor(data.length / 2)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette === undefined ? [] : [chunk('PLTE', palette)]),
    ...(transparency === undefined ? [] : [chunk('tRNS', transparency)]),
    chunk('IDAT', data.subarray(0, middle)),
    chunk('IDAT', data.subarray(middle)),
    chunk('IEND', []),
  ])
}

function chunk(type: string, data: Iterable<number>): Buffer {
  const bytes = Buffer.from([...data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), bytes, Buffer.alloc(4)])
}

function rowsOf(picture: PngPicture, [left, top, across, down]: readonly [number, number, number, number]) {
  const { width, height, colour, depth, samples, filters } = picture
  const count = samplesOf[colour]
  const pixelBytes = Math.max(1, (count * depth) / 8)
  const rows: Buffer[] = []
  let above: Buffer | undefined
  for (let y = top; y < height; y += down) {
    const values: number[] = []
    for (let x = left; x < width; x += across)
      values.push(...samples.slice((y * width + x) * count, (y * width + x + 1) * count))
    if (values.length === 0) continue
    const row = pack(values, depth)
    const filter = filters[rows.length % filters.length] ?? 0
    rows.push(Buffer.concat([Buffer.from([filter]), filtered(row, above, filter, pixelBytes)]))
    above = row
  }
  return rows
}

function pack(values: readonly number[], depth: number): Buffer {
  if (depth === 16) return Buffer.from(values.flatMap((value) => [value >> 8, value & 0xff]))
  const row = Buffer.alloc(Math.ceil((values.length * depth) / 8))
  values.forEach((value, index) => {
    const bit = index * depth
    row[bit >> 3] = (row[bit >> 3] ?? 0) | (value << (8 - depth - (bit & 7)))
  })
  return row
}

function filtered(row: Buffer, above: Buffer | undefined, filter: number, pixelBytes: number): Buffer {
  return Buffer.from(
    row.map((value, index) => {
      const left = row[index - pixelBytes] ?? 0
      const up = above?.[index] ?? 0
      const corner = index < pixelBytes ? 0 : (above?.[index - pixelBytes] ?? 0)
      return value - ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0)
    }),
  )
}

export function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const distance = (value: number): number => Math.abs(guess - value)
  const [toLeft, toUp, toCorner] = [distance(left), distance(up), distance(corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
