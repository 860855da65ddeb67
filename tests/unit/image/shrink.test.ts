import { describe, expect, it } from 'vitest'
import type { Pixels } from '../../../src/image/pixels.ts'
import { forPrint } from '../../../src/image/shrink.ts'

/** A picture whose pixels are all made by one function of their column. */
function striped(width: number, height: number, pixelAt: (x: number) => readonly number[]): Pixels {
  const row = Array.from({ length: width }, (_, x) => pixelAt(x)).flat()
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) rgba.set(row, y * width * 4)
  return { width, height, rgba }
}

describe('a picture that is coded anew', () => {
  it('stays as it is when it is little larger than a page', () => {
    const pixels = striped(3000, 2, () => [1, 2, 3, 255])
    expect(forPrint(pixels)).toBe(pixels)
  })

  it('has no more pixels than a page at 300 to the inch', () => {
    const flat = striped(5000, 10, () => [90, 160, 30, 255])
    const small = forPrint(flat)
    expect(small).toMatchObject({ width: 2480, height: 5 })
    expect(small).toEqual(striped(2480, 5, () => [90, 160, 30, 255]))
  })

  it('keeps the light of fine lines', () => {
    const lines = striped(4960, 2, (x) => (x % 2 === 0 ? [0, 0, 0, 255] : [255, 255, 255, 255]))
    expect([...forPrint(lines).rgba.subarray(0, 4)]).toEqual([188, 188, 188, 255])
  })

  it('takes no colour from clear pixels', () => {
    const half = striped(4960, 2, (x) => (x % 2 === 0 ? [200, 10, 10, 255] : [0, 255, 0, 0]))
    expect([...forPrint(half).rgba.subarray(0, 4)]).toEqual([200, 10, 10, 128])
  })
})
