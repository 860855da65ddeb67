import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Pixels } from '../../../src/image/pixels.ts'
import { writePng } from '../../../src/image/write-png.ts'
import fc from '../../support/property.ts'
import { pixelsOfPng } from './pixels-of-png.ts'

const pixels = fc
  .record({
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    seed: fc.integer(),
  })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((rgba): Pixels => ({ width, height, rgba })),
  )

const opaque = (picture: Pixels): Pixels => ({
  ...picture,
  rgba: picture.rgba.map((byte, at) => (at % 4 === 3 ? 255 : byte)),
})
const fewColours = (picture: Pixels): Pixels => ({
  ...picture,
  rgba: picture.rgba.map((byte) => byte & 0x80),
})

describe('a PNG that was written', () => {
  it.each([
    ['with opacity', (picture: Pixels) => picture],
    ['opaque', opaque],
    ['in few colours', fewColours],
    ['opaque, in few colours', (picture: Pixels) => opaque(fewColours(picture))],
  ])('holds the same pixels, %s', (_, shape) => {
    fc.assert(
      fc.property(pixels, (picture) => {
        const shaped = shape(picture)
        expect(pixelsOfPng(writePng(shaped))).toEqual(shaped)
      }),
    )
  })

  it('carries its colour profile', () => {
    const profile = Uint8Array.from({ length: 500 }, (_, at) => at % 7)
    const file = Buffer.from(writePng({ width: 1, height: 1, rgba: Uint8Array.of(1, 2, 3, 255) }, profile))
    const at = file.indexOf('iCCP')
    const packed = file.subarray(at + 4 + 'ICC\0\0'.length, at + 4 + file.readUInt32BE(at - 4))
    expect(new Uint8Array(inflateSync(packed))).toEqual(profile)
  })
})
