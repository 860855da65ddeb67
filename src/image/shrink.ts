import type { Pixels } from './pixels.ts'

/** Pixels across and down a page of A4 at 300 to the inch: no printer shows more. */
const page = { width: 2480, height: 3508 }

/** A picture must be so many times larger than the page before it is made smaller: a little costs more than it saves. */
const worthwhile = 1.25

/** A picture that is coded anew, with no more pixels than a page can show. */
export function forPrint(pixels: Pixels): Pixels {
  const times = Math.max(pixels.width / page.width, pixels.height / page.height)
  return times < worthwhile ? pixels : shrink(pixels, times)
}

/** Each new pixel is the mean of the area it covers, of which the pixels at the edges have only parts. */
function shrink(pixels: Pixels, times: number): Pixels {
  const width = Math.max(1, Math.round(pixels.width / times))
  const height = Math.max(1, Math.round(pixels.height / times))
  const [columns, rows] = [covers(pixels.width, width), covers(pixels.height, height)]
  const rgba = new Uint8Array(width * height * 4)
  let at = 0
  for (const row of rows)
    for (const column of columns) {
      writeMean(pixels, column, row, rgba, at)
      at += 4
    }
  return { width, height, rgba }
}

/** Stored pixels that lie under a new one, along one side, and how much of each. */
interface Cover {
  readonly first: number
  readonly weights: readonly number[]
}

function covers(from: number, to: number): readonly Cover[] {
  return Array.from({ length: to }, (_, index) => {
    const [start, end] = [(index * from) / to, ((index + 1) * from) / to]
    const first = Math.floor(start)
    const weights = Array.from(
      { length: Math.min(from, Math.ceil(end)) - first },
      (_, step) => Math.min(end, first + step + 1) - Math.max(start, first + step),
    )
    return { first, weights }
  })
}

/** The mean of light, not of its codes, or fine lines grow dark; clear pixels have no colour to give. */
function writeMean({ width, rgba }: Pixels, column: Cover, row: Cover, to: Uint8Array, at: number): void {
  let [red, green, blue, opacity, area] = [0, 0, 0, 0, 0]
  for (let y = 0; y < row.weights.length; y++)
    for (let x = 0; x < column.weights.length; x++) {
      const from = ((row.first + y) * width + column.first + x) * 4
      const part = (row.weights[y] ?? 0) * (column.weights[x] ?? 0)
      const weight = part * (rgba[from + 3] ?? 0)
      red += weight * (light[rgba[from] ?? 0] ?? 0)
      green += weight * (light[rgba[from + 1] ?? 0] ?? 0)
      blue += weight * (light[rgba[from + 2] ?? 0] ?? 0)
      opacity += weight
      area += part
    }
  if (opacity === 0) return
  to[at] = codeOf(red / opacity)
  to[at + 1] = codeOf(green / opacity)
  to[at + 2] = codeOf(blue / opacity)
  to[at + 3] = Math.round(opacity / area)
}

/** Steps of light from black to white. */
const brightest = 65_535

/** Light of each code of sRGB (IEC 61966-2-1). */
const light = Uint16Array.from({ length: 256 }, (_, code) => {
  const share = code / 255
  return Math.round(brightest * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
})

/** The code whose light is nearest, found by halving. */
function codeOf(amount: number): number {
  let [low, high] = [0, 255]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((light[middle] ?? 0) <= amount) low = middle
    else high = middle
  }
  return amount - (light[low] ?? 0) < (light[high] ?? 0) - amount ? low : high
}
