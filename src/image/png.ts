import { inflateSync } from 'node:zlib'
import type { Image } from '../brief/index.ts'
import { orientationOf } from './exif.ts'
import { limits } from './limits.ts'
import { naturalSize } from './natural-size.ts'
import type { ImageRequest } from './read-image.ts'

/** PNG, Third Edition (W3C 2025): checks the chunks, and that the pixels are all there. */
export function readPng(bytes: Uint8Array, { source, position, report }: ImageRequest): Image | undefined {
  const broken = (reason: string): undefined => {
    report('image/broken', position, { source, format: 'PNG', reason })
  }
  const chunks = readChunks(bytes)
  if (typeof chunks === 'string') return broken(chunks)
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.data.length !== 13) return broken('it does not begin with a header')
  const shape = readHeader(header.data)
  if (shape === undefined) return broken('its header makes no sense')
  if (shape.width * shape.height > limits.pixels) {
    report('image/too-large', position, {
      source,
      width: shape.width,
      height: shape.height,
      limit: limits.pixels,
    })
    return undefined
  }
  if (shape.palette && !chunks.some(({ type }) => type === 'PLTE')) return broken('its palette is missing')
  const fault = pixelFault(chunks, expectedLength(shape))
  if (fault !== undefined) return broken(fault)
  if (orientationOf(chunks.find(({ type }) => type === 'eXIf')?.data) > 1) {
    report('image/turned', position, { source })
    return undefined
  }
  const isAnimated = chunks.some(({ type }) => type === 'acTL')
  if (isAnimated) report('image/animated', position, { source })
  return {
    format: 'png',
    bytes: isAnimated ? withoutMotion(bytes, chunks) : bytes,
    ...naturalSize(shape, densityOf(chunks)),
  }
}

/** The picture that stands for an animation where none is shown (11.3.5), alone. */
function withoutMotion(bytes: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const still = chunks.filter(({ type }) => !['acTL', 'fcTL', 'fdAT'].includes(type))
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, signatureLength), ...still.map(({ whole }) => whole)]),
  )
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** With its length, type and check sum. */
  readonly whole: Uint8Array
}

const signatureLength = 8

function readChunks(bytes: Uint8Array): readonly Chunk[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return 'it ends in the middle of a chunk'
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return 'its end is missing'
}

interface Shape {
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
  readonly palette: boolean
  readonly interlaced: boolean
}

/** Colour types of table 12: samples a pixel, and the bit depths allowed. */
const colourTypes: Readonly<
  Record<number, { readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

function readHeader(data: Uint8Array): Shape | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [width, height, depth, colour] = [
    view.getUint32(0),
    view.getUint32(4),
    view.getUint8(8),
    view.getUint8(9),
  ]
  const kind = colourTypes[colour]
  const interlace = view.getUint8(12)
  if (kind === undefined || !kind.depths.includes(depth) || width === 0 || height === 0 || interlace > 1)
    return undefined
  if (view.getUint8(10) !== 0 || view.getUint8(11) !== 0) return undefined
  return {
    width,
    height,
    bitsPerPixel: kind.samples * depth,
    palette: colour === 3,
    interlaced: interlace === 1,
  }
}

/** First column and row, and steps, of the seven Adam7 passes (8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Bytes of the filtered scan lines, each with its filter byte. */
function expectedLength({ width, height, bitsPerPixel, interlaced }: Shape): number {
  const area = (columns: number, rows: number) =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bitsPerPixel) / 8))
  if (!interlaced) return area(width, height)
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + area(Math.max(0, Math.ceil((width - x) / stepX)), Math.max(0, Math.ceil((height - y) / stepY))),
    0,
  )
}

function pixelFault(chunks: readonly Chunk[], expected: number): string | undefined {
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)
  if (data.length === 0) return 'it has no pixels'
  try {
    const length = inflateSync(Buffer.concat(data), { maxOutputLength: expected + 1_000_000 }).length
    return length < expected ? 'some of its pixels are missing' : undefined
  } catch {
    return 'its pixels cannot be unpacked'
  }
}

/** `pHYs` in dots per inch, when it is a real measure and the same both ways. */
function densityOf(chunks: readonly Chunk[]): number | undefined {
  const data = chunks.find(({ type }) => type === 'pHYs')?.data
  if (data?.length !== 9) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const perMetre = view.getUint32(0)
  return view.getUint8(8) === 1 && view.getUint32(4) === perMetre ? perMetre * 0.0254 : undefined
}
