import { describe, expect, it } from 'vitest'
import { codeJpeg } from '../../../src/pdf/jpeg.ts'

/** The head of a JPEG file, with some other segments before its frame. */
function jpegOf(components: number, frame = 0xc0): Uint8Array {
  const segment = (marker: number, ...data: number[]) => [0xff, marker, 0, data.length + 2, ...data]
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, 1, 2, 3, 0xff, 0xc0),
    0xff, // a fill byte
    ...segment(0xc4, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    ...segment(frame, 8, 0, 30, 1, 44, components, 0, 0, 0),
  ])
}

describe('a JPEG picture in a PDF', () => {
  it('is stored as it is', () => {
    const file = jpegOf(3)
    expect(codeJpeg(file).bytes).toBe(file)
    expect(codeJpeg(file).dictionary).toMatchObject({ Filter: 'DCTDecode', BitsPerComponent: 8 })
  })

  it('tells its size, and its colours by their number', () => {
    expect(codeJpeg(jpegOf(3)).dictionary).toMatchObject({ Width: 300, Height: 30, ColorSpace: 'DeviceRGB' })
    expect(codeJpeg(jpegOf(1)).dictionary).toMatchObject({ ColorSpace: 'DeviceGray' })
  })

  it('may be progressive', () => {
    expect(codeJpeg(jpegOf(3, 0xc2)).dictionary).toMatchObject({ Width: 300, Height: 30 })
  })

  it('in four colours is our fault, for such pictures are refused when they are read', () => {
    expect(() => codeJpeg(jpegOf(4))).toThrow('4 colours')
  })
})
