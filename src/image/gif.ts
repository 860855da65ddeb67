import { unpackLzw } from './gif-lzw.ts'
import { fitsLimits } from './limits.ts'
import { onCanvas, type Pixels } from './pixels.ts'
import type { ImageRequest } from './read-image.ts'

/** GIF 89a: the first picture in it, on the whole of its screen. That others follow is reported. */
export function readGif(bytes: Uint8Array, request: ImageRequest): Pixels | undefined {
  const { source, position, report } = request
  const broken = (reason: string): undefined => {
    report('image/broken', position, { source, format: 'GIF', reason })
  }
  const blocks = readBlocks(bytes)
  if (typeof blocks === 'string') return broken(blocks)
  const { screen, first, isAnimated } = blocks
  if (screen.width === 0 || screen.height === 0 || first.width === 0 || first.height === 0)
    return broken('its size is not stated')
  if (!fitsLimits(screen, request) || !fitsLimits(first, request)) return undefined
  const indices = unpackLzw(first.data, first.codeSize, first.width * first.height)
  if (typeof indices === 'string') return broken(indices)
  const pixels = coloured(indices, first)
  if (pixels === undefined) return broken('it uses colours that are not in its palette')
  if (isAnimated) report('image/animated', position, { source })
  return onCanvas(pixels, { ...screen, x: first.x, y: first.y })
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly interlaced: boolean
  /** Three bytes for each colour. */
  readonly palette: Uint8Array
  /** Index of the colour that is clear. */
  readonly clear: number | undefined
  readonly codeSize: number
  readonly data: Uint8Array
}

interface Blocks {
  readonly screen: { readonly width: number; readonly height: number }
  readonly first: Frame
  readonly isAnimated: boolean
}

const [extension, picture, trailer, graphicControl] = [0x21, 0x2c, 0x3b, 0xf9]

/** Walks the blocks of the file (GIF 89a, 15 to 27) to the second picture or the end. */
function readBlocks(bytes: Uint8Array): Blocks | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 13) return 'it ends in its header'
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  const shared = paletteAt(bytes, 13, view.getUint8(10))
  let at = 13 + shared.length
  let clear: number | undefined
  let first: Frame | undefined
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === trailer) break
    if (kind === extension) {
      if (bytes[at + 1] === graphicControl && first === undefined)
        clear = ((bytes[at + 3] ?? 0) & 1) === 1 ? bytes[at + 6] : undefined
      const after = readSubBlocks(bytes, at + 2)
      if (after === undefined) return 'it ends in the middle of a block'
      at = after.end
    } else if (kind === picture) {
      if (first !== undefined) return { screen, first, isAnimated: true }
      if (at + 11 > bytes.length) return 'it ends in the middle of a block'
      const flags = view.getUint8(at + 9)
      const own = paletteAt(bytes, at + 10, flags)
      const coded = at + 10 + own.length
      const read = readSubBlocks(bytes, coded + 1)
      if (read === undefined) return 'some of its pixels are missing'
      first = {
        x: view.getUint16(at + 1, true),
        y: view.getUint16(at + 3, true),
        width: view.getUint16(at + 5, true),
        height: view.getUint16(at + 7, true),
        interlaced: (flags & 0x40) !== 0,
        palette: own.length > 0 ? own : shared,
        clear,
        codeSize: bytes[coded] ?? 0,
        data: read.data,
      }
      at = read.end
    } else return 'there is something else where a block should be'
  }
  return first === undefined ? 'it holds no picture' : { screen, first, isAnimated: false }
}

/** The colours that follow a byte of flags, when it says that there are any. */
function paletteAt(bytes: Uint8Array, at: number, flags: number): Uint8Array {
  return bytes.subarray(at, (flags & 0x80) === 0 ? at : at + 3 * 2 ** ((flags & 7) + 1))
}

/** Pieces of up to 255 bytes, each after its length, to an empty one. */
function readSubBlocks(
  bytes: Uint8Array,
  from: number,
): { readonly data: Uint8Array; readonly end: number } | undefined {
  const pieces: Uint8Array[] = []
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0
    if (length === 0) return { data: new Uint8Array(Buffer.concat(pieces)), end: at + 1 }
    pieces.push(bytes.subarray(at + 1, at + 1 + length))
    at += 1 + length
  }
  return undefined
}

/** First row and step of the four passes of an interlaced picture (GIF 89a, appendix E). */
const passes = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const

function coloured(
  indices: Uint8Array,
  { width, height, interlaced, palette, clear }: Frame,
): Pixels | undefined {
  const rgba = new Uint8Array(width * height * 4)
  let at = 0
  for (const [start, step] of interlaced ? passes : ([[0, 1]] as const))
    for (let row = start; row < height; row += step)
      for (let to = row * width * 4; to < (row + 1) * width * 4; to += 4) {
        const index = indices[at++] ?? 0
        if (index === clear) continue
        const colour = index * 3
        if (colour + 2 >= palette.length) return undefined
        rgba[to] = palette[colour] ?? 0
        rgba[to + 1] = palette[colour + 1] ?? 0
        rgba[to + 2] = palette[colour + 2] ?? 0
        rgba[to + 3] = 255
      }
  return { width, height, rgba }
}
