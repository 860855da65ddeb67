import { describe, expect, it } from 'vitest'
import { type Atom, frame, penalty } from '../../../src/layout/atoms.ts'
import { beginning, breakFrom, breakPages, emptinessCost } from '../../../src/layout/break-pages.ts'
import { depthOf, type PageSpec } from '../../../src/layout/page-plan.ts'
import fc from '../../support/property.ts'

/** Lines of a height, each with what it costs to end a column before it. */
type Line = readonly [height: number, cost: number]

function atomsOf(lines: readonly Line[]): readonly Atom[] {
  return lines.flatMap(([height, cost], index) => [
    ...(index === 0 ? [] : [penalty(cost)]),
    frame({ height }),
  ])
}

function specOf(columns: number, depths: readonly number[], atoms: readonly Atom[]): PageSpec {
  return {
    columns,
    depth: 100,
    depths,
    grid: 1,
    noteRule: 0,
    openingNotes: [],
    linesOfNote: () => [],
    endMatter: atoms.length,
  }
}

/** The least that the lines from `from` on cost, begun in a column: every way is tried. */
function leastCost(lines: readonly Line[], from: number, column: number, spec: PageSpec): number {
  const depth = depthOf(column, spec)
  let least = Number.POSITIVE_INFINITY
  let filled = 0
  for (let to = from + 1; to <= lines.length; to += 1) {
    filled += lines[to - 1]?.[0] ?? 0
    if (filled > depth) break
    const cost =
      to === lines.length
        ? 0
        : (lines[to]?.[1] ?? 0) + emptinessCost(1 - filled / depth) + leastCost(lines, to, column + 1, spec)
    least = Math.min(least, cost)
  }
  return least
}

const heights = fc.integer({ min: 10, max: 40 })
const lines = fc.array(fc.tuple(heights, fc.constantFrom(0, 5, 400, 3000, 200_000)), {
  minLength: 1,
  maxLength: 12,
})

describe('breakPages', () => {
  it('fills columns at the least cost, whatever stands above them', () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom(1, 2),
        fc.array(fc.constantFrom(40, 70, 90), { minLength: 1, maxLength: 2 }),
        (some, columns, depths) => {
          const atoms = atomsOf(some)
          const spec = specOf(columns, depths, atoms)
          // The text may begin on the second page.
          const wanted = Math.min(
            leastCost(some, 0, 0, spec),
            emptinessCost(1) + leastCost(some, 0, columns, spec),
          )
          expect(breakFrom(beginning, atoms, spec).cost).toBeCloseTo(wanted, 3)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('tells what each column holds, one after the other, none higher than it is deep', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const atoms = atomsOf(some)
        const spec = specOf(2, [50], atoms)
        const plans = breakPages(atoms, spec)
        for (const [column, plan] of plans.entries()) {
          expect(plan.from).toBe(plans[column - 1]?.to ?? 0)
          expect(plan.height).toBeLessThanOrEqual(depthOf(column, spec))
        }
        expect(plans.at(-1)?.to).toBe(atoms.length)
      }),
    )
  })

  it('passes over columns that have no room', () => {
    const atoms = atomsOf([
      [40, 0],
      [60, 0],
      [90, 0],
      [90, 0],
    ])
    const plans = breakPages(atoms, specOf(2, [100, 0], atoms))
    expect(plans.map(({ from, to }) => to - from)).toEqual([3, 2, 0, 0, 2])
  })

  it('goes on with the next page behind a break that the author wants', () => {
    const atoms = [frame({ height: 40 }), penalty(Number.NEGATIVE_INFINITY), frame({ height: 40 })]
    expect(breakPages(atoms, specOf(2, [100], atoms)).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 1],
      [1, 3],
    ])
  })
})
