import { describe, expect, it } from 'vitest'
import fc from '../../support/property.ts'
import { endOf, piece, setWithRuler, textOf } from './ruler.ts'

const linesOf = (text: string, width: number) => setWithRuler(text, { widths: [width] }).map(textOf)

describe('text that is written without spaces', () => {
  it('fills its lines, each sign a little farther from the next', () => {
    // Signs of the ruler are five points wide: eight leave two and a half of the line.
    const lines = setWithRuler('組織全体に提案したりまた組織を代表する意欲', { widths: [42.5] })
    expect(lines.map(textOf)).toEqual(['組織全体に提案し', 'たりまた組織を代', '表する意欲'])
    expect(lines.map(endOf)).toEqual([42.5, 42.5, 25].map((end) => expect.closeTo(end)))
    expect(lines.some(({ overfull }) => overfull)).toBe(false)
    const gaps = lines[0]?.segments.slice(1).map(({ x }, index) => x - (lines[0]?.segments[index]?.x ?? 0))
    for (const gap of gaps ?? []) expect(gap).toBeCloseTo(5 + 2.5 / 7)
  })

  it('begins no line with a mark that closes, a small kana or a sign of repetition', () => {
    expect(linesOf('参加して、下さい', 20)).toEqual(['参加し', 'て、下さ', 'い'])
    expect(linesOf('カウンシルミュー', 25)).toEqual(['カウンシル', 'ミュー'])
    expect(linesOf('我我人々', 15)).toEqual(['我我', '人々'])
  })

  it('ends no line in a mark that opens', () => {
    expect(linesOf('意欲的な「組織」に', 25)).toEqual(['意欲的な', '「組織」に'])
  })

  it('may part from words of letters and figures, and leaves these whole', () => {
    expect(linesOf('年に欧州EUが2030年', 25)).toEqual(['年に欧', '州EUが', '2030年'])
  })

  it('stays with the number of a note, and with what a word joiner holds it to', () => {
    const note = piece('7', { features: ['sups'], hyphenate: false })
    expect(setWithRuler([piece('組織全体'), note], { widths: [20] }).map(textOf)).toEqual(['組織全', '体7'])
    expect(linesOf('組織全\u2060体に', 15)).toEqual(['組織', '全体に'])
  })

  it('goes on over the borders of pieces', () => {
    const link = piece('織全体', { weight: 700 })
    expect(setWithRuler([piece('組'), link, piece('、に')], { widths: [20] }).map(textOf)).toEqual([
      '組織全',
      '体、に',
    ])
  })

  it('is broken between phrases in a title, where that can be', () => {
    const linesOfTitle = (title: string, width: number) =>
      setWithRuler([piece(title, { hyphenate: false })], { widths: [width], align: 'start' }).map(textOf)
    expect(linesOfTitle('選出とカウンシル', 30)).toEqual(['選出と', 'カウンシル'])
    expect(linesOfTitle('都市の気候変動を', 30)).toEqual(['都市の', '気候変動を'])
    expect(linesOfTitle('選出とカウンシル', 20).join('')).toBe('選出とカウンシル')
  })

  it('of Korean has spaces that yield, and may end a line at any syllable', () => {
    const lines = setWithRuler('정책 보고서는 도시의 나무에 관한 것이다', { widths: [32] })
    expect(lines.slice(0, -1).map(endOf)).toEqual(lines.slice(0, -1).map(() => expect.closeTo(32)))
    for (const { segments } of lines)
      for (const [index, { x, width, shaped }] of segments.entries()) {
        const next = segments[index + 1]
        if (next !== undefined && !/\s/.test(shaped.text)) expect(next.x).toBeCloseTo(x + width)
      }
  })

  it('has no room added where it meets text that runs the other way', () => {
    const lines = setWithRuler('a 組織全体אב גד ab cd ef gh', { widths: [60], direction: 'rtl' })
    for (const { segments } of lines) {
      const seen = [...segments].sort((one, other) => one.x - other.x)
      seen.slice(1).forEach(({ x, shaped }, index) => {
        const before = seen[index]
        if (before === undefined || /組|織|全|体/.test(before.shaped.text + shaped.text)) return
        expect(x).toBeCloseTo(before.x + before.width)
      })
    }
  })

  it('keeps its marks where they belong, whatever it says', () => {
    const sign = fc.constantFrom(...'組織全体にカーッ々、。「」（）！EU2％')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), fc.integer({ min: 200, max: 300 }), (signs, width) => {
        const lines = linesOf(signs.join(''), width)
        expect(lines.join('')).toBe(signs.join(''))
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(line).not.toMatch(/^[、。」）！％ッー々]/)
          if (index < lines.length - 1) expect(line).not.toMatch(/[「（]$/)
        }
      }),
    )
  })
})
