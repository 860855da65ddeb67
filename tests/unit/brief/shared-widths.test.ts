import { describe, expect, it } from 'vitest'
import { sharedWidths, sum } from '../../../src/brief/index.ts'
import fc from '../../support/property.ts'

const columns = fc.array(
  fc.record({
    share: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: undefined }),
    least: fc.integer({ min: 1, max: 60 }),
    more: fc.integer({ min: 0, max: 200 }),
  }),
  { minLength: 1, maxLength: 6 },
)

const shareOf = (share: number | undefined) => (share === undefined ? {} : { share })

describe('widths of columns that an author has stated', () => {
  it('fill the table, and no column is narrower than its longest word', () => {
    fc.assert(
      fc.property(columns, (all) => {
        const least = all.map((each) => each.least)
        const wanted = all.map((each) => each.least + each.more)
        const natural = wanted.map((width) => (width * 400) / sum(wanted))
        const widths = sharedWidths(
          all.map(({ share }) => shareOf(share)),
          least,
          natural,
          400,
        )
        expect(sum(widths)).toBeCloseTo(400, 6)
        if (all.some(({ share }) => share !== undefined))
          for (const [index, width] of widths.entries())
            expect(width).toBeGreaterThanOrEqual((least[index] ?? 0) - 1e-6)
      }),
    )
  })

  it.each([
    ['all stated', [{ share: 0.25 }, { share: 0.75 }], [100, 300]],
    ['all stated, of less than the whole', [{ share: 0.1 }, { share: 0.3 }], [100, 300]],
    ['one stated', [{ share: 0.5 }, {}, {}], [200, 100, 100]],
    ['none stated', [{}, {}], [200, 200]],
    ['more than the whole', [{ share: 1 }, { share: 1 }], [200, 200]],
  ])('%s', (_, shares, expected) => {
    const least = expected.map(() => 20)
    const natural = expected.map(() => 400 / expected.length)
    expect(sharedWidths(shares, least, natural, 400)).toEqual(expected)
  })

  it('give way to a long word', () => {
    expect(sharedWidths([{ share: 0.1 }, { share: 0.9 }], [100, 20], [200, 200], 400)).toEqual([
      expect.closeTo(100, 6),
      expect.closeTo(300, 6),
    ])
  })
})
