import { describe, expect, it } from 'vitest'
import {
  type BreakOptions,
  type Breakpoints,
  createLineBreaker,
} from '../../../src/type/lines/break-lines.ts'
import fc from '../../support/property.ts'
import { breakpointsOf, type Row } from './breakpoints.ts'

const breakLines = createLineBreaker()

/** A box with what may follow it: a space, a hyphen that a break adds, a hyphen that stands there, or the end. */
interface Box {
  readonly width: number
  readonly ending: 'space' | 'hyphen' | 'dash' | 'end'
}

const glue = { width: 3, stretch: 4, shrink: 1.5 }
const hyphenWidth = 4

/** The sums of a row of boxes, as the paper has them: glue after a break vanishes, a hyphen counts only at a break. */
function pointsOf(boxes: readonly Box[]): Breakpoints {
  const rows: Row[] = []
  let [width, stretch, shrink] = [0, 0, 0]
  boxes.forEach((box, index) => {
    width += box.width
    const isLast = index === boxes.length - 1 || box.ending === 'end'
    const before = [
      width + (box.ending === 'hyphen' && !isLast ? hyphenWidth : 0),
      stretch + (isLast ? 1e7 : 0),
      shrink,
    ] as const
    if (box.ending === 'space' && !isLast)
      [width, stretch, shrink] = [width + glue.width, stretch + glue.stretch, shrink + glue.shrink]
    const isHyphen = !isLast && box.ending !== 'space'
    const penalty = isLast ? Number.NEGATIVE_INFINITY : isHyphen ? 50 : 0
    rows.push([...before, width, stretch, shrink, penalty, isHyphen ? 1 : 0])
  })
  return breakpointsOf(rows)
}

/** Costs that join lines are high, so that the best way is seldom the one that is best line by line. */
const options: BreakOptions = {
  widths: [28],
  tolerance: 3,
  linePenalty: 10,
  consecutiveHyphens: 200_000,
  fitnessChange: 500_000,
  finalHyphen: 300_000,
  lastLineMinimum: 8,
  shortLastLine: 400_000,
  stub: 700_000,
}

/** Demerits of a way to break, by the rules alone; infinite where a line does not fit. */
function demeritsOf(points: Breakpoints, breaks: readonly number[], asked: BreakOptions): number {
  let total = 0
  let fitnessBefore = 1
  breaks.forEach((at, line) => {
    const from = breaks[line - 1]
    const of = (sums: Float64Array, index: number | undefined) =>
      index === undefined ? 0 : (sums[index] ?? 0)
    const width = of(points.end, at) - of(points.start, from)
    const room = (asked.widths[Math.min(line, asked.widths.length - 1)] ?? 0) - width
    const stretch = of(points.endStretch, at) - of(points.startStretch, from)
    const shrink = of(points.endShrink, at) - of(points.startShrink, from)
    const ratio = room === 0 ? 0 : room > 0 ? room / Math.max(stretch, 1e-9) : room / Math.max(shrink, 1e-9)
    if (ratio < -1 || ratio > asked.tolerance) total = Number.POSITIVE_INFINITY
    const badness = Math.min(100 * Math.abs(ratio) ** 3, 1e6)
    const penalty = points.penalty[at] ?? 0
    total += (asked.linePenalty + badness + Math.max(penalty, 0)) ** 2
    const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    if (Math.abs(fitness - fitnessBefore) > 1) total += asked.fitnessChange
    fitnessBefore = fitness
    const isAfterHyphen = from !== undefined && points.flagged[from] === 1
    if (isAfterHyphen && points.flagged[at] === 1) total += asked.consecutiveHyphens
    if (at !== points.count - 1) return
    if (isAfterHyphen) total += asked.finalHyphen
    if (from !== undefined && width < asked.lastLineMinimum)
      total += isAfterHyphen ? asked.stub : asked.shortLastLine
  })
  return total
}

/** The best of all ways, tried one by one. */
function leastDemerits(points: Breakpoints, asked: BreakOptions): number {
  const inner = points.count - 1
  let least = Number.POSITIVE_INFINITY
  for (let chosen = 0; chosen < 2 ** inner; chosen++) {
    const breaks = Array.from({ length: inner }, (_, at) => at).filter((at) => (chosen >> at) & 1)
    const skipsForced = breaks.length < inner && hasForcedBetween(points, breaks)
    if (!skipsForced) least = Math.min(least, demeritsOf(points, [...breaks, inner], asked))
  }
  return least
}

function hasForcedBetween({ penalty }: Breakpoints, breaks: readonly number[]): boolean {
  return [...penalty.slice(0, -1)].some(
    (value, at) => value === Number.NEGATIVE_INFINITY && !breaks.includes(at),
  )
}

const box = fc.record<Box>({
  width: fc.integer({ min: 1, max: 12 }),
  ending: fc.constantFrom('space', 'space', 'space', 'hyphen', 'dash', 'end'),
})
const boxes = fc.array(box, { minLength: 1, maxLength: 12 })

describe('breakLines', () => {
  for (const [name, widths] of [
    ['one measure', [28]],
    ['a first line that is shorter', [18, 28]],
    ['lines beside a picture', [24, 16, 32]],
  ] as const)
    it(`breaks as well as the best of all ways, with ${name}`, () => {
      for (const tolerance of [1.5, 6])
        fc.assert(
          fc.property(boxes, (row) => {
            const points = pointsOf(row)
            const asked = { ...options, widths, tolerance }
            const least = leastDemerits(points, asked)
            const breaks = breakLines(points, asked)
            if (breaks === undefined) expect(least).toBe(Number.POSITIVE_INFINITY)
            else expect(demeritsOf(points, breaks, asked)).toBeCloseTo(least, 3)
          }),
          { numRuns: 150 },
        )
    })

  it('breaks as well as the best of all ways where the last line may be the end of a word, or must not be', () => {
    const ending = fc.tuple(
      fc.record<Box>({ width: fc.integer({ min: 4, max: 12 }), ending: fc.constantFrom('hyphen', 'dash') }),
      fc.record<Box>({ width: fc.integer({ min: 1, max: 9 }), ending: fc.constant('end') }),
    )
    for (const stub of [options.stub, Number.POSITIVE_INFINITY])
      fc.assert(
        fc.property(boxes, ending, (row, end) => {
          const points = pointsOf([...row, ...end])
          const asked = { ...options, stub }
          const least = leastDemerits(points, asked)
          const breaks = breakLines(points, asked)
          if (least === Number.POSITIVE_INFINITY) expect(breaks).toBeUndefined()
          else expect(demeritsOf(points, breaks ?? [], asked)).toBeCloseTo(least, 3)
        }),
        { numRuns: 150 },
      )
  })

  it('finds the best way also where it accepts any line', () => {
    fc.assert(
      fc.property(boxes, (row) => {
        const points = pointsOf(row)
        const asked = { ...options, tolerance: Number.POSITIVE_INFINITY }
        const breaks = breakLines(points, asked) ?? []
        expect(breaks.at(-1)).toBe(points.count - 1)
        expect(demeritsOf(points, breaks, asked)).toBeCloseTo(leastDemerits(points, asked), 3)
      }),
    )
  })

  it('breaks before a box that is wider than any line, and lets it stand out', () => {
    const points = pointsOf([14, 60, 14].map((width) => ({ width, ending: 'space' })))
    expect(breakLines(points, options)).toBeUndefined()
    expect(breakLines(points, { ...options, tolerance: Number.POSITIVE_INFINITY })).toEqual([0, 1, 2])
  })

  it('finds room for the end of a word whose hyphen would not fit', () => {
    const points = pointsOf([
      { width: 26, ending: 'hyphen' },
      { width: 2, ending: 'space' },
      { width: 20, ending: 'space' },
    ])
    expect(breakLines(points, { ...options, tolerance: Number.POSITIVE_INFINITY })).toEqual([1, 2])
  })

  it('takes a line for full that misses its measure by the rounding of sums', () => {
    const points = pointsOf([
      { width: 28 + 1e-7, ending: 'space' },
      { width: 20, ending: 'space' },
    ])
    expect(breakLines(points, options)).toEqual([0, 1])
  })
})
