import { describe, expect, it } from 'vitest'
import { type CellDemand, sum } from '../../../src/brief/index.ts'
import { cappedWidths, columnWidths } from '../../../src/layout/table-columns.ts'
import fc from '../../support/property.ts'

function demand(column: number, least: number, most: number, columnSpan = 1): CellDemand {
  return { column, columnSpan, least, most }
}

const demands = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((columns) => columns.map(([least, more], column) => demand(column, least, least + more)))

/** Columns that nobody has given a width. */
function plain(count: number) {
  return Array.from({ length: count }, () => ({ align: 'start' as const }))
}

describe('the widths of columns', () => {
  it('fill what is available, unless the words need more, and hold every word', () => {
    fc.assert(
      fc.property(demands, fc.integer({ min: 100, max: 500 }), (all, available) => {
        const widths = columnWidths(plain(all.length), all, available)
        const needed = sum(all.map(({ least }) => least))
        expect(sum(widths)).toBeCloseTo(Math.max(available, needed), 6)
        for (const [index, width] of widths.entries())
          expect(width).toBeGreaterThanOrEqual((all[index]?.least ?? 0) - 1e-9)
      }),
      { numRuns: 1000 },
    )
  })

  it('keep a column of short entries on one line beside long text', () => {
    const [, narrow] = columnWidths(plain(2), [demand(0, 40, 900), demand(1, 30, 80)], 300)
    expect(narrow).toBe(80)
  })

  it('give of two long columns more to the longer', () => {
    const [first = 0, second = 0] = columnWidths(plain(2), [demand(0, 40, 900), demand(1, 40, 400)], 300)
    expect(first).toBeGreaterThan(second)
    expect(second).toBeGreaterThan(40)
  })

  it('leave the words of other columns whole, however content a column would be', () => {
    expect(columnWidths(plain(2), [demand(0, 250, 900), demand(1, 30, 80)], 300)[0]).toBeGreaterThanOrEqual(
      250,
    )
  })
})

describe('columns that have no room', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })

  it('are together as wide as what is available, and none is cut that is narrower than another', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 20, max: 300 }), (all, available) => {
        const capped = cappedWidths(all, available)
        expect(sum(capped)).toBeCloseTo(Math.min(available, sum(all)), 6)
        const widest = Math.max(...capped)
        for (const [index, width] of capped.entries())
          if (width < (all[index] ?? 0)) expect(width).toBeCloseTo(widest, 6)
      }),
    )
  })
})
