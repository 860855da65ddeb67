import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { readImage } from '../../../src/image/index.ts'

function read(bytes: Uint8Array) {
  const { report, findings } = createReporter('post.md')
  const image = readImage(bytes, { source: 'x', position: undefined, report })
  return { image, codes: findings.map(({ code }) => code), messages: findings.map(({ message }) => message) }
}

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A PNG without check sums, which no reader here looks at. */
function png(options: {
  width: number
  height: number
  colour?: number
  depth?: number
  interlace?: number
  perMetre?: number
  pixels?: Uint8Array
}): Uint8Array {
  const { width, height, colour = 0, depth = 8, interlace = 0, perMetre } = options
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, width)
  new DataView(header.buffer).setUint32(4, height)
  header.set([depth, colour, 0, 0, interlace], 8)
  const density = new Uint8Array(9)
  new DataView(density.buffer).setUint32(0, perMetre ?? 0)
  new DataView(density.buffer).setUint32(4, perMetre ?? 0)
  density[8] = 1
  const chunk = (type: string, data: Uint8Array) => {
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, data.length)
    return [...length, ...ascii(type), ...data, 0, 0, 0, 0]
  }
  return Uint8Array.from([
    ...ascii('\x89PNG\r\n\x1a\n'),
    ...chunk('IHDR', header),
    ...(perMetre === undefined ? [] : chunk('pHYs', density)),
    ...chunk('IDAT', deflateSync(options.pixels ?? new Uint8Array(height * (1 + width)))),
    ...chunk('IEND', new Uint8Array(0)),
  ])
}

function jpeg(options: {
  components?: number
  orientation?: number
  dpi?: number
  frame?: number
  end?: boolean
}) {
  const { components = 3, orientation, dpi, frame = 0xc0, end = true } = options
  const segment = (marker: number, data: readonly number[]) => [0xff, marker, 0, data.length + 2, ...data]
  const jfif = dpi === undefined ? [] : segment(0xe0, [...ascii('JFIF\0'), 1, 2, 1, 0, dpi, 0, dpi, 0, 0])
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation ?? 1, 0, 0, 0, 0, 0, 0]
  const exif =
    orientation === undefined ? [] : segment(0xe1, [...ascii('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, ...directory])
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...jfif,
    ...exif,
    ...segment(frame, [8, 0, 30, 0, 40, components]),
    ...segment(0xda, [0]),
    ...[1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    ...(end ? [0xff, 0xd9] : []),
  ])
}

describe('a PNG', () => {
  it('is measured in CSS pixels', () => {
    expect(read(png({ width: 40, height: 30 })).image).toMatchObject({ format: 'png', width: 40, height: 30 })
  })

  it('at twice the density of the screen is half as large', () => {
    const { image } = read(png({ width: 40, height: 30, perMetre: Math.round(192 / 0.0254) }))
    expect(image).toMatchObject({ width: 20, height: 15 })
  })

  it('with a density below that of the screen is not enlarged', () => {
    expect(read(png({ width: 40, height: 30, perMetre: 2835 })).image).toMatchObject({ width: 40 })
  })

  it.each([
    ['without all of its pixels', png({ width: 40, height: 30, pixels: new Uint8Array(100) })],
    ['without a palette that it needs', png({ width: 4, height: 4, colour: 3 })],
    ['of no size', png({ width: 0, height: 4 })],
    ['of a depth that does not exist', png({ width: 4, height: 4, depth: 3 })],
    ['cut off', png({ width: 40, height: 30 }).subarray(0, 60)],
    ['without an end', png({ width: 40, height: 30 }).subarray(0, -12)],
  ])('%s is broken', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ image: undefined, codes: ['image/broken'] })
  })

  it('of too many pixels is refused before they are unpacked', () => {
    const { codes } = read(png({ width: 100_000, height: 100_000, pixels: new Uint8Array(10) }))
    expect(codes).toEqual(['image/too-large'])
  })

  it('that has to be turned is refused', () => {
    const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    const exif = [...ascii('MM'), 0, 42, 0, 0, 0, 8, ...directory]
    const whole = [...png({ width: 4, height: 4 })]
    const chunk = [0, 0, 0, exif.length, ...ascii('eXIf'), ...exif, 0, 0, 0, 0]
    const turned = Uint8Array.from([...whole.slice(0, 33), ...chunk, ...whole.slice(33)])
    expect(read(turned).codes).toEqual(['image/turned'])
  })

  it('that is interlaced has seven passes of lines', () => {
    // 1 × 1 pixel: one pass of one line with its filter byte.
    expect(read(png({ width: 1, height: 1, interlace: 1, pixels: new Uint8Array(2) })).codes).toEqual([])
    // 8 × 8 pixels in passes of 1, 1, 2, 4, 8, 16 and 32 pixels, with 15 lines.
    expect(read(png({ width: 8, height: 8, interlace: 1, pixels: new Uint8Array(79) })).codes).toEqual([])
    expect(read(png({ width: 8, height: 8, interlace: 1, pixels: new Uint8Array(78) })).codes).toHaveLength(1)
  })
})

describe('a JPEG', () => {
  it('is measured by its frame, past coded data that looks like markers', () => {
    expect(read(jpeg({})).image).toMatchObject({ format: 'jpeg', width: 40, height: 30 })
  })

  it('at a stated density is smaller', () => {
    expect(read(jpeg({ dpi: 192 })).image).toMatchObject({ width: 20, height: 15 })
  })

  it.each([
    ['for the printing press', jpeg({ components: 4 }), 'image/cmyk'],
    ['that stands on its side', jpeg({ orientation: 6 }), 'image/turned'],
    ['that is cut off', jpeg({ end: false }), 'image/broken'],
    ['with arithmetic coding', jpeg({ frame: 0xc9 }), 'image/broken'],
    ['that is lossless', jpeg({ frame: 0xc3 }), 'image/broken'],
  ])('%s is refused', (_, bytes, code) => {
    expect(read(bytes)).toMatchObject({ image: undefined, codes: [code] })
  })

  it('that is upright by its Exif data is taken', () => {
    expect(read(jpeg({ orientation: 1 })).codes).toEqual([])
  })
})

describe('other files', () => {
  it.each([
    ['GIF89a', 'GIF'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'WebP'],
    ['\0\0\0\x1cftypavif', 'AVIF'],
    ['\0\0\0\x1cftypmif1\0\0\0\0avifmif1miaf', 'AVIF'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'HEIC'],
    ['\xff\x0a', 'JPEG XL'],
    ['BM', 'BMP'],
    ['II*\0', 'TIFF'],
    ['%PDF-1.7', 'PDF'],
  ])('%j has to be converted', (start, format) => {
    const { codes, messages } = read(ascii(start))
    expect(codes).toEqual(['image/convert'])
    expect(messages[0]).toContain(`is a ${format} file`)
  })

  it('a web page is no picture, whatever its name', () => {
    expect(read(ascii('<!DOCTYPE html><html><body></body></html>')).codes).toEqual(['image/unknown-format'])
  })

  it('an empty file is called empty', () => {
    expect(read(new Uint8Array(0)).codes).toEqual(['image/empty'])
  })
})
