import { describe, expect, it } from 'vitest'
import type { ParagraphSpec, Piece } from '../../../src/type/index.ts'
import fc from '../../support/property.ts'
import { endOf, piece, setWithRuler, textOf } from './ruler.ts'

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}[.,;]?$/) },
  fc.stringMatching(/^[a-z]{1,60}$/),
  fc.constantFrom(
    '“So”',
    'people-to-people',
    'a—b',
    '—',
    'co\u00adope\u00adration',
    '10\u00a0km',
    '1\u202f000\u202f000',
  ),
  fc.constantFrom(
    'https://www.europarl.europa.eu/RegData/etudes',
    '2018–2020',
    'and/or',
    '中文字符',
    'e\u0301a\u0301',
    '\u00ad',
  ),
)
const separator = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\u00a0', '\u2003')
const text = fc.array(fc.tuple(word, separator), { maxLength: 40 }).map((parts) => parts.flat().join(''))

/** A paragraph in several pieces, cut anywhere, with breaks and pictures between. */
const pieces: fc.Arbitrary<readonly Piece[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: text.map((words): Piece => piece(words)) },
    fc.constant<Piece>({ type: 'break', node: piece('').node }),
    fc.constant<Piece>({ type: 'object', width: 17, height: 9, isolates: [], node: piece('').node }),
    fc.constant<Piece>(piece('1', { features: ['sups'], hyphenate: false })),
  ),
  { minLength: 1, maxLength: 6 },
)

const spec: fc.Arbitrary<Partial<ParagraphSpec>> = fc.record({
  widths: fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 3 }),
  align: fc.constantFrom('justify', 'start', 'center', 'end'),
  firstIndent: fc.constantFrom(0, 0, 10),
  hang: fc.constant(false),
})

const measureOf = ({ widths = [100], firstIndent = 0 }: Partial<ParagraphSpec>, line: number): number =>
  (widths[Math.min(line, widths.length - 1)] ?? 0) - (line === 0 ? firstIndent : 0)

function spaced(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}

describe('lines', () => {
  it('end in a space exactly where the text has one, or a break was asked for', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        const written = all.map((one) => (one.type === 'text' ? one.text : one.type === 'break' ? '\n' : ''))
        const lines = setWithRuler(all, stated)
        const read = lines.map((line) => textOf(line) + (line.endSpace?.shaped.text ?? ''))
        expect(spaced(read.join(''))).toBe(spaced(written.join('')))
        expect(lines.at(-1)?.endSpace).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('lose nothing, double nothing and keep the order', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        const lines = setWithRuler(all, stated)
        const written = all.map((one) => (one.type === 'text' ? one.text : '')).join('')
        expect(inkOf(lines.map(textOf).join(''))).toBe(inkOf(written))
        const objects = all.filter(({ type }) => type === 'object')
        expect(lines.flatMap((line) => line.objects)).toHaveLength(objects.length)
      }),
    )
  })

  it('are no wider than their measure, or say so', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        setWithRuler(all, stated).forEach((line, index) => {
          const indent = index === 0 ? (stated.firstIndent ?? 0) : 0
          if (line.overfull) return
          expect(endOf(line) - indent).toBeLessThanOrEqual(measureOf(stated, index) + 0.01)
          for (const { x } of line.segments) expect(x).toBeGreaterThanOrEqual(indent - 0.01)
        })
      }),
    )
  })

  it('fill their measure where they are justified, but for the last', () => {
    fc.assert(
      fc.property(text, spec, (words, stated) => {
        const lines = setWithRuler(words, { ...stated, align: 'justify' })
        lines.slice(0, -1).forEach((line, index) => {
          if (!line.overfull) expect(line.width).toBeCloseTo(measureOf(stated, index), 2)
        })
      }),
    )
  })

  it('never part what a no-break space binds', () => {
    const bound = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 4 })
    const groups = fc.array(fc.tuple(bound, fc.constantFrom('\u00a0', '\u202f', '\u2009')), { minLength: 1 })
    fc.assert(
      fc.property(groups, fc.integer({ min: 45, max: 200 }), (all, width) => {
        const words = all.map(([parts, binding]) => parts.join(binding))
        const lines = setWithRuler([piece(words.join(' '), { hyphenate: false })], { widths: [width] })
        expect(lines.flatMap((line) => textOf(line).split(' '))).toEqual(words)
      }),
    )
  })

  it('begin and end with no ordinary space', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        const words = all.filter(({ type }) => type !== 'object')
        for (const line of setWithRuler(words, stated)) expect(textOf(line)).not.toMatch(/^ | $/)
      }),
    )
  })

  it('are the same for the same paragraph', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        expect(setWithRuler(all, stated)).toEqual(setWithRuler(all, stated))
      }),
    )
  })

  it('say of a hyphen that it was added, and add it nowhere else', () => {
    fc.assert(
      fc.property(text, spec, (words, stated) => {
        for (const line of setWithRuler(words, stated))
          expect([...textOf(line)].filter((letter) => letter === '\u00ad')).toHaveLength(
            line.hyphenated ? 1 : 0,
          )
      }),
    )
  })
})

function inkOf(words: string): string {
  return words.replace(/[\s\u00ad]/g, '')
}
