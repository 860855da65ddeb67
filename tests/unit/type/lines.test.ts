import { describe, expect, it } from 'vitest'
import type { ParagraphSpec } from '../../../src/type/index.ts'
import fc from '../../support/property.ts'
import { endOf, piece, setWithRuler, textOf } from './ruler.ts'

const plain = (text: string, stated: Partial<ParagraphSpec> = {}): readonly string[] =>
  setWithRuler([piece(text, { hyphenate: false })], stated).map(textOf)

const filler = 'lorem ipsum dolor sit amet elit sed '

describe('white space', () => {
  it('collapses, across pieces too, and vanishes at the ends', () => {
    const [line, ...others] = setWithRuler([piece('  a \n b '), piece(' c\u2028d  ')])
    expect(others).toEqual([])
    expect(line && textOf(line)).toBe('a b c d')
  })

  it('makes no line when there is nothing else', () => {
    for (const text of ['', ' ', '\u00ad', '\u00ad\u00ad \u200b', '\n\u2060'])
      expect(setWithRuler(text), JSON.stringify(text)).toEqual([])
  })

  it('vanishes around a break that the author asked for', () => {
    const lines = setWithRuler([piece('a '), { type: 'break', node: piece('').node }, piece(' b')])
    expect(lines.map(textOf)).toEqual(['a', 'b'])
  })
})

describe('a line', () => {
  it('breaks after a long dash and never before one', () => {
    for (let letters = 1; letters < 20; letters++) {
      const lines = plain(`${'x'.repeat(letters)} before—after and again—and again`, { widths: [60] })
      for (const line of lines) expect(line).not.toMatch(/^—/)
    }
    expect(plain('beforehand—afterwards', { widths: [60] })).toEqual(['beforehand—', 'afterwards'])
  })

  it('leaves a Russian dash with the word before it', () => {
    const russian = piece('Знание — сила', { lang: 'ru', hyphenate: false })
    expect(setWithRuler([russian], { widths: [43], align: 'start' }).map(textOf)).toEqual([
      'Знание —',
      'сила',
    ])
  })

  it('parts an address after its slashes and adds no hyphen to it', () => {
    const lines = setWithRuler('https://www.europarl.europa.eu/RegData/etudes/BRIE/2018/document.pdf', {
      widths: [130],
      align: 'start',
    })
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map(textOf).join('')).not.toContain('\u00ad')
    for (const line of lines.slice(0, -1)) expect(textOf(line)).toMatch(/[/.]$/)
  })

  it('breaks after a hyphen that is written, and shows no second one', () => {
    expect(plain('people-to-people', { widths: [55] })).toEqual(['people-', 'to-people'])
  })

  it('breaks at a soft hyphen and nowhere else where words are not hyphenated', () => {
    const [first, second] = setWithRuler([piece('coope\u00adration', { hyphenate: false })], { widths: [35] })
    expect([first, second].map((line) => line && textOf(line))).toEqual(['coope\u00ad', 'ration'])
    expect(first?.segments.at(-1)?.shaped.glyphs.map((glyph) => glyph.id)).toEqual([0x2d])
  })

  it('keeps hyphens in words that are not to be divided, such as those of a title, where another end will do', () => {
    const set = (hyphenate: boolean) =>
      setWithRuler([piece('the EU-Kazakh Relations', { hyphenate })], { widths: [62], align: 'start' })
    expect(set(true).map(textOf)[0]).toBe('the EU-')
    expect(set(false).map(textOf)).toEqual(['the', 'EU-Kazakh', 'Relations'])
  })

  it('keeps the number of a note with its word', () => {
    for (let letters = 1; letters < 24; letters++) {
      const raised = piece('12', { features: ['sups'], hyphenate: false })
      for (const space of ['', ' ']) {
        const lines = setWithRuler([
          piece(`${'x'.repeat(letters)} word${space}`, { hyphenate: false }),
          raised,
        ])
        for (const line of lines) expect(textOf(line)).not.toMatch(/^1?2/)
      }
    }
  })

  it('divides raised text at its spaces', () => {
    const raised = piece('several words that are raised', { features: ['sups'], hyphenate: false })
    for (const align of ['start', 'justify'] as const)
      for (const line of setWithRuler([raised], { widths: [80], align }))
        expect(line.width).toBeLessThanOrEqual(80.001)
  })

  it('keeps a number with its unit', () => {
    for (let letters = 1; letters < 30; letters++) {
      const lines = plain(`${filler}${'x'.repeat(letters)} ${filler} and 25 % of it`, { widths: [200] })
      expect(lines.join('|')).not.toMatch(/25\|%/)
    }
  })

  it('is set over several measures, the last of which holds on', () => {
    const lines = setWithRuler([piece(filler.repeat(4), { hyphenate: false })], {
      widths: [60, 120],
      align: 'start',
    })
    expect(lines[0]?.width).toBeLessThanOrEqual(60)
    expect(Math.max(...lines.slice(1).map(({ width }) => width))).toBeGreaterThan(60)
  })

  it('is no stub at the end of a ragged paragraph', () => {
    for (let count = 3; count < 8; count++)
      for (let letters = 1; letters < 40; letters++) {
        const words = `${filler.repeat(count)}${'x'.repeat((letters % 12) + 1)} ${'y'.repeat((letters % 7) + 1)} it`
        const lines = setWithRuler([piece(words, { hyphenate: false })], { widths: [200], align: 'start' })
        expect(lines.at(-1)?.width).toBeGreaterThan(24)
      }
  })
})

describe('the last line of a justified paragraph', () => {
  const spec = { widths: [150] } as const

  it('is not the end of a word where the lines before it can be looser', () => {
    expect(setWithRuler('sed incididunt dolor sit consectetur', spec).map(textOf)).toEqual([
      'sed incididunt dolor sit cons\u00ad',
      'ectetur',
    ])
  })

  it('is the end of a word where they would be looser by far', () => {
    expect(setWithRuler('sed magna ipsum sed lorem sit ipsum', spec).map(textOf)).toEqual([
      'sed magna ipsum sed lorem sit ip\u00ad',
      'sum',
    ])
  })

  it('is the end of a word only where the line before it would be stretched by more than 2', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.integer({ min: 110, max: 240 }), (all, width) => {
        const [rest, last] = [all.slice(0, -1).join(' '), all.at(-1) ?? '']
        const [first, end, ...others] = setWithRuler(`${rest} ${last}`, { widths: [width] })
        if (first?.hyphenated !== true || end === undefined || others.length > 0) return
        if (end.width >= 30 || textOf(end).includes(' ')) return
        const whole = setWithRuler([piece(`${rest} `), piece(last, { hyphenate: false })], {
          widths: [width],
        })
        // A line of one word has no space that could tell how far it is from being filled.
        expect(whole[0]?.overfull === true || (whole[0]?.ratio ?? 0) > 2).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a word wider than its measure', () => {
  it('parts between letters, ten thousand of them too', () => {
    const lines = plain('x'.repeat(10_000), { widths: [100] })
    expect(lines.join('')).toBe('x'.repeat(10_000))
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([20]))
  })

  it('does not part a letter from its marks', () => {
    const lines = plain('e\u0301'.repeat(60), { widths: [100] })
    for (const line of lines) expect(line).toMatch(/^e/)
  })

  it('stands out, and says so, where even a letter is too wide', () => {
    const lines = setWithRuler([piece('wide', { hyphenate: false })], { widths: [3] })
    expect(lines.map(textOf)).toEqual(['w', 'i', 'd', 'e'])
    expect(lines.every(({ overfull }) => overfull)).toBe(true)
  })
})

describe('alignment', () => {
  const x = (align: ParagraphSpec['align'], direction: ParagraphSpec['direction'] = 'ltr') =>
    setWithRuler('word', { align, direction })[0]?.segments[0]?.x

  it('puts what is left of the measure on the side that is not aligned', () => {
    expect(['start', 'center', 'end', 'justify'].map((align) => x(align as ParagraphSpec['align']))).toEqual([
      0, 40, 80, 0,
    ])
    expect([x('start', 'rtl'), x('end', 'rtl')]).toEqual([80, 0])
  })

  it('leaves spaces as they are where lines are ragged', () => {
    for (const align of ['start', 'center', 'end'] as const)
      for (const line of setWithRuler(filler.repeat(4), { align })) {
        expect(line.ratio).toBe(0)
        for (const { shaped, width } of line.segments) if (shaped.text === ' ') expect(width).toBe(2.5)
      }
  })

  it('sets ragged lines of about one length, and hyphenates none of them without need', () => {
    const lines = setWithRuler(filler.repeat(6), { widths: [150], align: 'start' })
    expect(lines.some(({ hyphenated }) => hyphenated)).toBe(false)
    for (const line of lines.slice(0, -1)) expect(line.width).toBeGreaterThan(105)
  })

  it('stretches all spaces of a justified line alike', () => {
    const [first] = setWithRuler([piece(filler.repeat(3), { hyphenate: false })])
    const spaces = first?.segments.filter(({ shaped }) => shaped.text === ' ').map(({ width }) => width) ?? []
    expect(spaces.length).toBeGreaterThan(1)
    for (const width of spaces) expect(width).toBeCloseTo(spaces[0] ?? 0, 9)
    expect(first && endOf(first)).toBeCloseTo(100, 9)
  })
})

describe('hanging punctuation', () => {
  it('stands out by a share of its width on both sides', () => {
    const [line] = setWithRuler('“word.', { hang: true, widths: [25] })
    expect(line?.segments[0]?.x).toBeCloseTo(-2.5, 9)
    expect(line && textOf(line)).toBe('“word.')
    expect(line?.overfull).toBe(false)
    expect(line?.width).toBeCloseTo(30 - 2.5 - 3, 9)
  })

  it('lets the letters of justified lines end where a full stop stands out', () => {
    const lines = setWithRuler([piece('aaaa aaaa. bbbb bbbb. cccc cccc.', { hyphenate: false })], {
      hang: true,
      widths: [46],
    })
    expect(lines.map(textOf)).toEqual(['aaaa aaaa.', 'bbbb bbbb.', 'cccc cccc.'])
    for (const line of lines.slice(0, -1)) expect(endOf(line)).toBeCloseTo(46 + 3, 2)
  })

  it('does not happen where it is not asked for', () => {
    expect(setWithRuler('“word.')[0]?.segments[0]?.x).toBe(0)
  })
})
