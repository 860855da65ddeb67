import { describe, expect, it } from 'vitest'
import { arcCurves } from '../../../../src/pdf/svg/arc.ts'
import { parsePathData } from '../../../../src/pdf/svg/path-data.ts'
import fc from '../../../support/property.ts'

/** A path as text, its numbers rounded. */
function drawn(data: string): string {
  return parsePathData(data)
    .map(({ letter, numbers }) =>
      [letter, ...numbers.map((number) => Math.round(number * 100) / 100)].join(' '),
    )
    .join(' ')
}

describe('path data', () => {
  it.each([
    ['M1 2 3 4', 'M 1 2 L 3 4'],
    ['m1 2 3 4', 'M 1 2 L 4 6'],
    ['M1,2L3-4H5v6', 'M 1 2 L 3 -4 L 5 -4 L 5 2'],
    ['M.5.5 1e1 1E-1', 'M 0.5 0.5 L 10 0.1'],
    ['M0 0C1 1 2 2 3 3S5 5 6 6', 'M 0 0 C 1 1 2 2 3 3 C 4 4 5 5 6 6'],
    ['M0 0S1 1 2 2', 'M 0 0 C 0 0 1 1 2 2'],
    ['M0 0Q3 3 6 0T12 0', 'M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0'],
    ['M5 5 h1 z l1 1', 'M 5 5 L 6 5 Z M 5 5 L 6 6'],
    ['M0 0 A5 5 0 0 1 0 0', 'M 0 0 L 0 0'],
    ['M0 0 A0 5 0 0 1 9 9', 'M 0 0 L 9 9'],
  ])('%s is %s', (data, path) => {
    expect(drawn(data)).toBe(path)
  })

  it('may set the flags of an arc without space', () => {
    expect(drawn('M0 0a1 1 0 01.5.5')).toBe(drawn('M0 0 a 1 1 0 0 1 0.5 0.5'))
  })

  it.each([
    ['M0 0 L1 1 X 2 2', 'M 0 0 L 1 1'],
    ['M0 0 L1 1 L 2', 'M 0 0 L 1 1'],
    ['L1 1', ''],
    ['M0 0 A1 1 0 2 0 5 5 L9 9', 'M 0 0'],
  ])('%s is drawn up to its fault', (data, path) => {
    expect(drawn(data)).toBe(path)
  })

  it('means the same with relative commands as with absolute ones', () => {
    const step = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
    fc.assert(
      fc.property(step, fc.array(step, { minLength: 1, maxLength: 9 }), (start, steps) => {
        let [x, y] = start
        const absolute = steps
          .map(([dx, dy]) => {
            ;[x, y] = [x + dx, y + dy]
            return `L${x} ${y}`
          })
          .join('')
        const relative = steps.map(([dx, dy]) => `l${dx} ${dy}`).join('')
        expect(drawn(`M${start}${relative}`)).toBe(drawn(`M${start}${absolute}`))
      }),
    )
  })
})

describe('an arc', () => {
  const radius = fc.double({ min: 1, max: 100, noNaN: true })
  const coordinate = fc.integer({ min: -100, max: 100 })

  it('ends where it shall, after four curves at most', () => {
    fc.assert(
      fc.property(
        fc.tuple(coordinate, coordinate).filter(([x, y]) => x !== 0 || y !== 0),
        fc.tuple(radius, radius),
        fc.integer({ min: 0, max: 180 }),
        fc.boolean(),
        fc.boolean(),
        (to, radii, tilt, isLarge, isClockwise) => {
          const curves = arcCurves({ from: [0, 0], to, radii, tilt, isLarge, isClockwise })
          const [x = 0, y = 0] = (curves.at(-1) ?? []).slice(-2)
          expect(Math.hypot(x - to[0], y - to[1])).toBeLessThan(1e-6)
          expect(curves.length).toBeLessThanOrEqual(4)
        },
      ),
    )
  })

  it('of half a circle has its middle a radius away', () => {
    const [first = []] = arcCurves({
      from: [-10, 0],
      to: [10, 0],
      radii: [10, 10],
      tilt: 0,
      isLarge: false,
      isClockwise: true,
    })
    expect(first.slice(-2).map((number) => Math.round(number) + 0)).toEqual([0, -10])
  })

  it.each([
    [false, true, 1, 'above'],
    [false, false, 1, 'below'],
    [true, true, 3, 'above'],
    [true, false, 3, 'below'],
  ])(
    'that is large: %s, clockwise: %s, takes %i quarters and begins %s its chord',
    (isLarge, isClockwise, count, side) => {
      const curves = arcCurves({ from: [0, 0], to: [5, 5], radii: [5, 5], tilt: 0, isLarge, isClockwise })
      const [x = 0, y = 0] = curves[0] ?? []
      expect(curves).toHaveLength(count)
      expect(y < x ? 'above' : 'below').toBe(side)
    },
  )
})
