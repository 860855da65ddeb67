import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { disk } from '../../../src/files.ts'
import { openCodecs } from '../../../src/image/codecs.ts'
import type { Pixels } from '../../../src/image/pixels.ts'
import { readAnyImage } from '../../../src/image/read-image.ts'
import { pixelsOfPng } from './pixels-of-png.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/pictures')
const codecs = openCodecs(disk)

async function read(bytes: Uint8Array) {
  const { report, findings } = createReporter('post.md')
  const image = await readAnyImage(bytes, { source: 'x', position: undefined, report }, codecs)
  return { image, codes: findings.map(({ code }) => code), messages: findings.map(({ message }) => message) }
}

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)))

async function pixelsOf(name: string): Promise<Pixels> {
  const { image } = await read(fixture(name))
  if (image === undefined) throw new Error(`${name} was not read`)
  const pixels = image.format === 'png' ? pixelsOfPng(image.bytes) : await codecs.decode('jpeg', image.bytes)
  if (pixels === undefined) throw new Error(`${name} cannot be unpacked`)
  return pixels
}

/** The nearest of the colours of the fixtures. */
function colourAt({ width, rgba }: Pixels, x: number, y: number): string {
  const [red = 0, , blue = 0] = rgba.subarray((y * width + x) * 4)
  if (red > 128) return 'red'
  return blue > 128 ? 'blue' : 'black'
}

/** Every fixture is 32 × 16, red on the left and blue on the right, with a black corner above on the left. */
describe('a picture that not every edition can show', () => {
  it.each([
    'still.gif',
    'moving.gif',
    'moving.png',
    'still.webp',
    'moving.webp',
    'turned.webp',
    'still.avif',
    'moving.avif',
    'turned.avif',
    'turned.jpg',
  ])('%s comes out upright, in its colours', async (name) => {
    const pixels = await pixelsOf(name)
    expect(pixels).toMatchObject({ width: 32, height: 16 })
    expect([colourAt(pixels, 2, 2), colourAt(pixels, 3, 13), colourAt(pixels, 28, 8)]).toEqual([
      'black',
      'red',
      'blue',
    ])
  })

  it.each(['clear.webp', 'clear-lossy.webp', 'clear.avif'])('%s keeps its opacity', async (name) => {
    const { rgba } = await pixelsOf(name)
    expect([rgba[3], rgba[4 * (31 + 32 * 15) + 3]]).toEqual([0, 128])
  })

  it('a clear colour of a GIF stays clear', async () => {
    const { rgba } = await pixelsOf('clear.gif')
    expect([rgba[3], rgba[4 * 31 + 3]]).toEqual([0, 255])
  })

  it.each([
    ['photograph.webp', 'jpeg'],
    ['photograph.avif', 'jpeg'],
    ['still.webp', 'png'],
    ['still.avif', 'png'],
    ['clear.webp', 'png'],
    ['clear.avif', 'png'],
    ['still.gif', 'png'],
  ])('%s becomes a %s', async (name, format) => {
    expect((await read(fixture(name))).image?.format).toBe(format)
  })

  it.each(['moving.gif', 'moving.webp', 'moving.avif', 'moving.png'])(
    '%s shows its first picture, and this is said',
    async (name) => {
      const { image, codes } = await read(fixture(name))
      expect(codes).toEqual(['image/animated'])
      expect(image?.original).toBeUndefined()
      expect(Buffer.from(image?.bytes ?? []).includes('acTL')).toBe(false)
    },
  )

  it('is kept for web pages when it is smaller, upright and still', async () => {
    const { image } = await read(fixture('clear.webp'))
    expect(image?.original).toEqual({ mediaType: 'image/webp', bytes: fixture('clear.webp') })
    expect((await read(fixture('turned.webp'))).image?.original).toBeUndefined()
  })

  it('gives the same bytes each time', async () => {
    for (const name of ['photograph.avif', 'photograph.webp', 'turned.jpg'])
      expect((await read(fixture(name))).image).toEqual((await read(fixture(name))).image)
  })
})

describe('a picture with something wrong', () => {
  it.each(['still.gif', 'still.webp', 'clear.webp', 'still.avif', 'turned.jpg'])(
    '%s is an image or a finding, wherever it is cut off',
    async (name) => {
      const whole = fixture(name)
      for (let length = 0; length < whole.length - 2; length += 1 + (length >> 4)) {
        const { image, codes } = await read(whole.subarray(0, length))
        expect([length, image === undefined]).toEqual([length, codes.length > 0])
      }
    },
  )

  it.each(['still.gif', 'still.webp', 'clear.webp', 'still.avif'])(
    '%s is an image or a finding, whichever byte is another',
    async (name) => {
      const whole = fixture(name)
      for (let at = 0; at < whole.length; at += 3) {
        const { image, codes } = await read(whole.map((byte, index) => (index === at ? byte ^ 0xff : byte)))
        if (image === undefined) expect(codes.length, `byte ${at}`).toBeGreaterThan(0)
      }
    },
  )

  it.each([
    ['a GIF', 'still.gif', 6, [0xff, 0xff, 0xff, 0xff]],
    ['an AVIF', 'still.avif', 0, []],
  ])('%s that says it is enormous is refused before it is unpacked', async (_, name, at, bytes) => {
    const file = fixture(name)
    if (bytes.length > 0) file.set(bytes, at)
    else file.set([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff], Buffer.from(file).indexOf('ispe') + 8)
    expect((await read(file)).codes).toEqual(['image/too-large'])
  })

  it('a WebP that says it is enormous is refused before it is unpacked', async () => {
    const file = fixture('still.webp')
    file.set([0xff, 0x3f, 0xff, 0x3f], 26)
    expect((await read(file)).codes).toEqual(['image/too-large'])
  })

  it('an AVIF whose frames are larger than it says is refused before it is unpacked', async () => {
    const { report, findings } = createReporter('post.md')
    const decode = () => Promise.reject(new Error('it was unpacked'))
    const request = { source: 'x', position: undefined, report }
    await readAnyImage(fixture('lying.avif'), request, { ...codecs, decode })
    expect(findings.map(({ code }) => code)).toEqual(['image/broken'])
  })

  it('an AVIF of another size than it says is broken', async () => {
    const file = fixture('still.avif')
    file.set([0, 0, 0, 64], Buffer.from(file).indexOf('ispe') + 8)
    expect((await read(file)).codes).toEqual(['image/broken'])
  })

  it('a GIF whose screen has no width is broken', async () => {
    const file = fixture('still.gif')
    file.set([0, 0], 6)
    expect((await read(file)).codes).toEqual(['image/broken'])
  })

  it('colours of a printing press are refused', async () => {
    expect((await read(fixture('press.jpg'))).codes).toEqual(['image/cmyk'])
  })

  it('an AVIF in wide colours is shown, and this is said', async () => {
    const file = fixture('still.avif')
    file.set([0, 9, 0, 16], Buffer.from(file).indexOf('nclx') + 4)
    expect((await read(file)).codes).toEqual(['image/wide-colours'])
  })
})
