import { describe, expect, it } from 'vitest'
import { isDrawing, type Orientation, onCanvas, type Pixels, upright } from '../../../src/image/pixels.ts'
import fc from '../../support/property.ts'

/** Opaque grey pixels, a digit or letter each; a dot is clear. */
function picture(...rows: readonly string[]): Pixels {
  const signs = [...rows.join('')]
  const rgba = signs.flatMap((sign) =>
    sign === '.' ? [0, 0, 0, 0] : [...Array(3).fill(sign.charCodeAt(0)), 255],
  )
  return { width: rows[0]?.length ?? 0, height: rows.length, rgba: Uint8Array.from(rgba) }
}

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]

describe('a stored picture', () => {
  it.each<readonly [Orientation, readonly string[]]>([
    [1, ['abc', 'def']],
    [2, ['cba', 'fed']],
    [3, ['fed', 'cba']],
    [4, ['def', 'abc']],
    [5, ['ad', 'be', 'cf']],
    [6, ['da', 'eb', 'fc']],
    [7, ['fc', 'eb', 'da']],
    [8, ['cf', 'be', 'ad']],
  ])('of orientation %i is turned upright', (orientation, rows) => {
    expect(upright(picture('abc', 'def'), orientation)).toEqual(picture(...rows))
  })

  it('keeps all of its pixels', () => {
    const size = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(size, size, fc.constantFrom(...orientations), (width, height, orientation) => {
        const rgba = new Uint8Array(Uint32Array.from({ length: width * height }, (_, at) => at).buffer)
        const turned = upright({ width, height, rgba }, orientation)
        const words = [...new Uint32Array(turned.rgba.slice().buffer)]
        expect(words.sort((a, b) => a - b)).toEqual([...words.keys()])
      }),
    )
  })
})

describe('a first picture that is smaller than the whole', () => {
  it('lies on a clear ground', () => {
    const canvas = { x: 1, y: 1, width: 4, height: 3 }
    expect(onCanvas(picture('ab'), canvas)).toEqual(picture('....', '.ab.', '....'))
  })

  it('is cut off where it reaches beyond', () => {
    expect(onCanvas(picture('abc', 'def'), { x: 1, y: 1, width: 3, height: 2 })).toEqual(
      picture('...', '.ab'),
    )
    expect(onCanvas(picture('a'), { x: 2, y: 0, width: 2, height: 1 })).toEqual(picture('..'))
  })
})

describe('a drawing', () => {
  it('has equal pixels side by side, a photograph has not', () => {
    expect(isDrawing(picture('aaaabbbb', 'aaaabbbb'))).toBe(true)
    expect(isDrawing(picture('abcdefgh', 'bacdfegh'))).toBe(false)
  })
})
