/** A picture in memory: rows of red, green, blue and opacity, a byte each, opacity not multiplied in. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/**
 * How the stored rows and columns lie in the picture, as Exif counts it (Exif 3.0, 4.6.5.1.6): 1 is upright, 2 to 4 are
 * mirrored or stand on their head, from 5 on rows are columns.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Steps along the stored rows and columns, told as columns and rows of the upright picture. */
const steps: Readonly<Record<Orientation, readonly [row: Step, column: Step]>> = {
  1: [
    [1, 0],
    [0, 1],
  ],
  2: [
    [-1, 0],
    [0, 1],
  ],
  3: [
    [-1, 0],
    [0, -1],
  ],
  4: [
    [1, 0],
    [0, -1],
  ],
  5: [
    [0, 1],
    [1, 0],
  ],
  6: [
    [0, 1],
    [-1, 0],
  ],
  7: [
    [0, -1],
    [-1, 0],
  ],
  8: [
    [0, -1],
    [1, 0],
  ],
}

type Step = readonly [across: number, down: number]

/** The picture upright. */
export function upright(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels
  const { width, height } = turnedSize(pixels, orientation)
  const [[rowAcross, rowDown], [columnAcross, columnDown]] = steps[orientation]
  const startX = rowAcross + columnAcross < 0 ? width - 1 : 0
  const startY = rowDown + columnDown < 0 ? height - 1 : 0
  const [from, to] = [wordsOf(pixels.rgba), new Uint32Array(width * height)]
  const [alongRow, alongColumn] = [rowAcross + rowDown * width, columnAcross + columnDown * width]
  for (let y = 0, start = startX + startY * width; y < pixels.height; y++, start += alongColumn)
    for (let x = 0, at = start; x < pixels.width; x++, at += alongRow)
      to[at] = from[y * pixels.width + x] ?? 0
  return { width, height, rgba: new Uint8Array(to.buffer) }
}

/** Width and height of the picture when it is upright. */
export function turnedSize(
  { width, height }: { readonly width: number; readonly height: number },
  orientation: Orientation,
): { readonly width: number; readonly height: number } {
  return orientation < 5 ? { width, height } : { width: height, height: width }
}

export function isOpaque({ rgba }: Pixels): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

/** Whether at least half of the pixels are like those before them: drawings and screenshots, never photographs. */
export function isDrawing({ rgba }: Pixels): boolean {
  const words = wordsOf(rgba)
  const alike = words.reduce((count, word, at) => count + Number(at > 0 && word === words[at - 1]), 0)
  return alike * 2 >= words.length
}

/** The pixels laid on a clear ground, their corner at `x` and `y`; what reaches beyond it is cut off. */
export function onCanvas(
  pixels: Pixels,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Pixels {
  if (x === 0 && y === 0 && width === pixels.width && height === pixels.height) return pixels
  const rgba = new Uint8Array(width * height * 4)
  const across = Math.min(pixels.width, width - x)
  if (across > 0)
    for (let row = 0; row < Math.min(pixels.height, height - y); row++) {
      const from = row * pixels.width * 4
      rgba.set(pixels.rgba.subarray(from, from + across * 4), ((y + row) * width + x) * 4)
    }
  return { width, height, rgba }
}

/** Whole pixels as numbers, in the machine's order of bytes; copied when they do not lie at a multiple of four. */
export function wordsOf(rgba: Uint8Array): Uint32Array {
  const bytes = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
}
