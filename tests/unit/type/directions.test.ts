import createBidi from 'bidi-js/dist/bidi.mjs'
import { describe, expect, it } from 'vitest'
import { visualOrder } from '../../../src/type/bidi/visual-order.ts'
import type { SetLine } from '../../../src/type/index.ts'
import fc from '../../support/property.ts'
import { endOf, piece, setWithRuler, textOf } from './ruler.ts'

const bidi = createBidi()

/** The characters of a line from left to right; those of a word from right to left are listed in the order of the text. */
function seen({ segments }: SetLine): string {
  return segments
    .flatMap(({ shaped, x, width }) => {
      const letters = [...shaped.text]
      const step = width / letters.length
      return letters.map((letter, index) => ({
        letter,
        x: shaped.direction === 'ltr' ? x + index * step : x + width - (index + 1) * step,
      }))
    })
    .sort((one, other) => one.x - other.x)
    .map(({ letter }) => letter)
    .join('')
}

const wide = { widths: [10_000], align: 'start' } as const
const hebrew = fc.stringMatching(/^[אבגדה]{1,5}$/)
const word = fc.oneof(
  hebrew,
  fc.stringMatching(/^[abc]{1,5}$/),
  fc.stringMatching(/^\d{1,4}([.,]\d)?$/),
  fc.tuple(hebrew, fc.constantFrom('(', ')', '-', '.', '%', '“', 'x', '7')).map((parts) => parts.join('')),
  fc.constantFrom('(abc)', '(אב)', '[1]', '€5', '٣٤', 'מס7x'),
)
const mixture = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const direction = fc.constantFrom('ltr' as const, 'rtl' as const)

describe('text in two directions', () => {
  it('is seen as the algorithm of Unicode orders it, and read as it was written', () => {
    fc.assert(
      fc.property(mixture, direction, (text, base) => {
        const lines = setWithRuler([piece(text, { hyphenate: false })], { ...wide, direction: base })
        const levels = bidi.getEmbeddingLevels(text, base)
        const order = bidi.getReorderedIndices(text, levels)
        expect(lines.map(textOf)).toEqual([text])
        expect(lines.map(seen)).toEqual([order.map((index) => text.charAt(index)).join('')])
      }),
      { numRuns: 500 },
    )
  })

  it('is broken in the order of reading, each line ordered by itself', () => {
    fc.assert(
      fc.property(mixture, direction, (text, base) => {
        const whole = piece(text, { hyphenate: false })
        const lines = setWithRuler([whole], { widths: [60], align: 'start', direction: base })
        expect(lines.map(textOf).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) {
          const inked = line.segments.map(({ x, width }) => [x, x + width] as const)
          inked.sort(([one], [other]) => one - other)
          // Nothing lies upon its neighbour, and nothing is left between.
          inked.slice(1).forEach(([from], index) => {
            expect(from).toBeCloseTo(inked[index]?.[1] ?? 0, 6)
          })
        }
      }),
    )
  })

  it('begins at the right edge where it runs from right to left', () => {
    const [line] = setWithRuler('אבג דה', { widths: [100], align: 'start', direction: 'rtl' })
    expect(line && endOf(line)).toBe(100)
    const [indented] = setWithRuler('אבג', {
      widths: [100],
      align: 'start',
      direction: 'rtl',
      firstIndent: 9,
    })
    expect(indented && endOf(indented)).toBe(91)
    const [ended] = setWithRuler('אבג', { widths: [100], align: 'end', direction: 'rtl' })
    expect(ended?.segments[0]?.x).toBe(0)
  })

  it('fills its measure where it is justified', () => {
    const lines = setWithRuler('אבג דהו abc אבג דהו אבג דהו אבג', { widths: [70], direction: 'rtl' })
    for (const line of lines.slice(0, -1)) {
      const [from, to] = [Math.min(...line.segments.map(({ x }) => x)), endOf(line)]
      expect([from, to]).toEqual([expect.closeTo(0, 6), expect.closeTo(70, 6)])
    }
  })

  it('hangs its marks out of the right edge where a line begins there', () => {
    const spec = { widths: [60], direction: 'rtl', hang: true, align: 'start' } as const
    const [line] = setWithRuler('“אבג', spec)
    expect(line && endOf(line)).toBeGreaterThan(60)
  })

  it('keeps a stretch with a direction of its own together', () => {
    const isolate = { direction: 'rtl' } as const
    const pieces = [piece('a '), piece('(1) b', { isolates: [isolate] }), piece(' c')]
    expect(setWithRuler(pieces, wide).map(seen)).toEqual(['a b )1( c'])
    expect(setWithRuler([piece('a '), piece('(1) b'), piece(' c')], wide).map(seen)).toEqual(['a (1) b c'])
  })

  it('obeys the marks that turn it, which have no ink', () => {
    const [line] = setWithRuler('abc \u200fא! \u200e1', wide)
    expect(line && textOf(line)).toBe('abc א! 1')
  })

  it('adds no hyphen to what runs from right to left', () => {
    const lines = setWithRuler('אבגדהו\u00adאבגדהו', { widths: [40], align: 'start', direction: 'rtl' })
    expect(lines.some(({ hyphenated }) => hyphenated)).toBe(false)
  })
})

describe('the order of levels', () => {
  it('holds each place once, and turns nothing where all is even and equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (levels) => {
        const order = visualOrder(levels)
        expect([...order].sort((a, b) => a - b)).toEqual(levels.map((_, index) => index))
        if (levels.every((level) => level === 0 || level === 2))
          expect(order).toEqual(levels.map((_, index) => index))
      }),
    )
  })
})
