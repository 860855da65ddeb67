import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { CodedImage } from '../../../src/pdf/coded-image.ts'
import { codePng } from '../../../src/pdf/png.ts'
import fc from '../../support/property.ts'
import { type PngPicture, paeth, samplesOf, writePng } from './png-writer.ts'

describe('a PNG picture in a PDF', () => {
  it('shows each pixel as the file has it, whatever its kind', () => {
    fc.assert(
      fc.property(picture, (png) => {
        expect(pixelsOf(codePng(writePng(png)))).toEqual(expectedPixels(png))
      }),
      { numRuns: 300 },
    )
  })

  it('passes through untouched when it is opaque', () => {
    const png = writePng({ ...plain, filters: [4] })
    const { bytes, mask } = codePng(png)
    expect(Buffer.from(png).includes(Buffer.from(bytes.subarray(0, 8)))).toBe(true)
    expect(mask).toBeUndefined()
  })

  it('has an opacity of its own only when the file has one', () => {
    expect(codePng(writePng({ ...plain, colour: 6, samples: fill(64) })).mask).toBeDefined()
    expect(codePng(writePng(plain)).mask).toBeUndefined()
  })

  it('ignores what a clear colour says above the depth of the picture', () => {
    const png = writePng({ ...plain, transparency: [7, 1, 7, 2, 7, 3] })
    expect(codePng(png).dictionary.Mask).toEqual([1, 1, 2, 2, 3, 3])
  })
})

const fill = (length: number): number[] => Array.from({ length }, (_, index) => (index * 37) % 256)

const plain: PngPicture = {
  width: 4,
  height: 4,
  colour: 2,
  depth: 8,
  interlaced: false,
  samples: fill(48),
  filters: [0],
}

const kinds = [
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
] as const

const picture: fc.Arbitrary<PngPicture> = fc
  .record({
    kind: fc.constantFrom(...kinds.flatMap(([colour, depths]) => depths.map((depth) => ({ colour, depth })))),
    width: fc.integer({ min: 1, max: 19 }),
    height: fc.integer({ min: 1, max: 19 }),
    interlaced: fc.boolean(),
    filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
    clear: fc.boolean(),
  })
  .chain(({ kind: { colour, depth }, clear, ...rest }) => {
    const length = rest.width * rest.height * samplesOf[colour]
    const highest = 2 ** depth - 1
    const values = (count: number, max: number) =>
      fc.array(fc.integer({ min: 0, max }), { minLength: count, maxLength: count })
    return fc
      .record({
        samples: values(length, highest),
        palette: values(colour === 3 ? 3 * (highest + 1) : 0, 255),
        opacities: values(colour === 3 ? Math.ceil(highest / 2) : 0, 255),
        clearPixel: fc.nat({ max: rest.width * rest.height - 1 }),
      })
      .map(({ samples, palette, opacities, clearPixel }): PngPicture => {
        const base = { ...rest, colour, depth, samples }
        if (colour === 3) return { ...base, palette, ...(clear ? { transparency: opacities } : {}) }
        if (!clear || colour === 4 || colour === 6) return base
        const count = samplesOf[colour]
        const chosen = samples.slice(clearPixel * count, (clearPixel + 1) * count)
        return { ...base, transparency: chosen.flatMap((value) => [value >> 8, value & 0xff]) }
      })
  })

/** Red, green, blue and opacity of each pixel, as shares of one. */
type Pixel = readonly [number, number, number, number]

function expectedPixels(png: PngPicture): readonly Pixel[] {
  const { colour, depth, samples, palette = [], transparency } = png
  const count = samplesOf[colour]
  const highest = 2 ** depth - 1
  return Array.from({ length: png.width * png.height }, (_, index): Pixel => {
    const values = samples.slice(index * count, (index + 1) * count)
    const [first = 0, second = 0, third = 0, fourth = 0] = values.map((value) => value / highest)
    const isClear =
      colour < 3 &&
      transparency !== undefined &&
      values.every(
        (value, at) => value === ((transparency[2 * at] ?? 0) << 8) + (transparency[2 * at + 1] ?? 0),
      )
    if (colour === 3) {
      const entry = values[0] ?? 0
      return [...entryOf(palette, entry), (transparency?.[entry] ?? 255) / 255]
    }
    if (colour === 4) return [first, first, first, second]
    if (colour === 6) return [first, second, third, fourth]
    return colour === 0 ? [first, first, first, isClear ? 0 : 1] : [first, second, third, isClear ? 0 : 1]
  })
}

function entryOf(palette: ArrayLike<number>, entry: number): readonly [number, number, number] {
  const part = (index: number): number => (palette[3 * entry + index] ?? Number.NaN) / 255
  return [part(0), part(1), part(2)]
}

/** Reads an image XObject as ISO 32000-1, 8.9 says. */
function pixelsOf({ dictionary, bytes, mask }: CodedImage): readonly Pixel[] {
  const space = dictionary.ColorSpace
  const depth = Number(dictionary.BitsPerComponent)
  const highest = 2 ** depth - 1
  const count = space === 'DeviceRGB' ? 3 : 1
  const opacities = mask === undefined ? undefined : pixelsOf(mask)
  const values = valuesOf(dictionary, bytes, count, depth)
  return Array.from({ length: values.length / count }, (_, index): Pixel => {
    const own = values.slice(index * count, (index + 1) * count)
    const key = dictionary.Mask
    const isClear =
      Array.isArray(key) && own.every((value, at) => value >= key[2 * at] && value <= key[2 * at + 1])
    const opacity = opacities?.[index]?.[0] ?? (isClear ? 0 : 1)
    if (Array.isArray(space)) {
      const entry = own[0] ?? 0
      return [...entryOf(space[3], entry), opacity]
    }
    const [red = 0, green = red, blue = red] = own.map((value) => value / highest)
    return [red, green, blue, opacity]
  })
}

function valuesOf(
  dictionary: CodedImage['dictionary'],
  bytes: Uint8Array,
  count: number,
  depth: number,
): readonly number[] {
  const [width, height] = [Number(dictionary.Width), Number(dictionary.Height)]
  const rowBytes = Math.ceil((width * count * depth) / 8)
  const stored = inflateSync(bytes)
  const isPredicted = dictionary.DecodeParms !== undefined
  const values: number[] = []
  let above = Buffer.alloc(rowBytes)
  for (let y = 0; y < height; y++) {
    const start = y * (rowBytes + (isPredicted ? 1 : 0))
    const filter = isPredicted ? (stored[start] ?? 0) : 0
    const row = Buffer.from(stored.subarray(start + (isPredicted ? 1 : 0)).subarray(0, rowBytes))
    const step = Math.max(1, (count * depth) / 8)
    row.forEach((value, index) => {
      const left = row[index - step] ?? 0
      const up = above[index] ?? 0
      const corner = index < step ? 0 : (above[index - step] ?? 0)
      row[index] = value + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0)
    })
    for (let index = 0; index < width * count; index++)
      values.push(
        depth === 16
          ? row.readUInt16BE(index * 2)
          : ((row[(index * depth) >> 3] ?? 0) >> (8 - depth - ((index * depth) & 7))) & (2 ** depth - 1),
      )
    above = row
  }
  return values
}
