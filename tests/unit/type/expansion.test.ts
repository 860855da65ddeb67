import { beforeAll, describe, expect, it } from 'vitest'
import { loadTypesetter, type ParagraphSpec, type SetLine, type Typesetter } from '../../../src/type/index.ts'
import type { Breakpoints } from '../../../src/type/lines/break-lines.ts'
import { listBreakpoints } from '../../../src/type/lines/list-breakpoints.ts'
import { createMeasureCut } from '../../../src/type/lines/measure-cut.ts'
import { createPointList } from '../../../src/type/lines/point-list.ts'
import { mostExpansion } from '../../../src/type/lines/share-room.ts'
import { tokenize } from '../../../src/type/lines/tokenize.ts'
import fc from '../../support/property.ts'
import { endOf, piece, ruler, setWithRuler, textOf } from './ruler.ts'
import { type TextLanguage, texts, wordsOf } from './texts.ts'

const expand = { expand: true } as const
/** Sums of many widths are not exact. */
const exactly = 1e-6
const ideograph = /\p{Script=Han}/u

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,12}[.,;]?$/) },
  fc.constantFrom('“So”', 'people-to-people', 'a—b', '—', '10\u00a0km', '1\u202f000', 'אבג', 'דה'),
  fc.constantFrom('https://www.europarl.europa.eu/RegData/etudes', '中文字符', 'co\u00adope\u00adration'),
)
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))
const picture = { type: 'object', width: 17, height: 9, isolates: [], node: piece('').node } as const
const pieces = fc
  .array(fc.oneof({ weight: 4, arbitrary: text.map((words) => piece(words)) }, fc.constant(picture)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all): ParagraphSpec['pieces'] => all)

const spec = fc.record({
  widths: fc.array(fc.integer({ min: 60, max: 300 }), { minLength: 1, maxLength: 2 }),
  direction: fc.constantFrom('ltr', 'rtl'),
  firstIndent: fc.constantFrom(0, 0, 10),
  hang: fc.boolean(),
} as const)

const unfitting = (lines: readonly SetLine[]): number =>
  lines.filter(({ overfull, ratio }) => overfull && ratio <= 3).length
const worst = (lines: readonly SetLine[]): number => Math.max(...lines.map(({ ratio }) => Math.abs(ratio)))

/** The sums that the breaker is given. */
function listed(all: ParagraphSpec['pieces'], expands: boolean): Breakpoints {
  const points = createPointList()
  const tokens = tokenize(all, undefined, ruler, () => {})
  const [hyphenate, measureCut] = [() => [], createMeasureCut(ruler)]
  const rules = { justified: true, lineStretch: 0, hang: true, firstIndent: 0, letterCutsFrom: 1e6 }
  listBreakpoints(tokens, { ...rules, hyphenate, measureCut, expand: expands }, points)
  return points.points()
}

let typesetter: Typesetter

beforeAll(async () => {
  typesetter = await loadTypesetter({ languages: Object.keys(texts), onMissing: () => {} })
})

/** Paragraphs of real words in real faces. */
const real = fc.constantFrom<TextLanguage>('en-GB', 'de', 'fr', 'ru').chain((lang) =>
  fc.tuple(
    fc
      .array(fc.constantFrom(...wordsOf(lang)), { minLength: 12, maxLength: 90 })
      .map((words) => [piece(words.join(' '), { lang })]),
    fc.integer({ min: 150, max: 340 }),
  ),
)

function setReal(all: ParagraphSpec['pieces'], width: number, expands: boolean): readonly SetLine[] {
  const plain = { align: 'justify', direction: 'ltr', firstIndent: 0, hang: true } as const
  return typesetter.set({ pieces: all, widths: [width], ...plain, expand: expands })
}

describe('letters that may expand', () => {
  it('fill the measure of justified lines exactly', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        const lines = setWithRuler(all, { ...stated, ...expand })
        lines.slice(0, -1).forEach((line, index) => {
          const measure = stated.widths[Math.min(index, stated.widths.length - 1)] ?? 0
          const indent = index === 0 ? stated.firstIndent : 0
          if (!line.overfull) expect(Math.abs(line.width - (measure - indent))).toBeLessThan(exactly)
        })
      }),
    )
  })

  it('take up what they are said to, and leave nothing between them but where ideographs meet', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        for (const line of setWithRuler(all, { ...stated, ...expand })) {
          const inked = [
            ...line.segments.map(({ x, width, shaped }) => ({ x, width, text: shaped.text })),
            ...line.objects.map(({ x, piece: { width } }) => ({ x, width, text: '' })),
          ].sort((one, other) => one.x - other.x)
          inked.slice(1).forEach(({ x, text }, index) => {
            const before = inked[index] ?? { x: 0, width: 0, text: '' }
            const gap = x - before.x - before.width
            if (ideograph.test(before.text + text)) expect(gap).toBeGreaterThan(-exactly)
            else expect(gap).toBeCloseTo(0, 6)
          })
          for (const { shaped, width, scale } of line.segments)
            if (!/\s/.test(shaped.text)) expect(width).toBeCloseTo((shaped.width / 100) * scale, 6)
        }
      }),
    )
  })

  it('are never wider or narrower by more than 1.5 %, and all alike in a line', () => {
    fc.assert(
      fc.property(pieces, spec, (all, stated) => {
        for (const { segments } of setWithRuler(all, { ...stated, ...expand })) {
          const scales = new Set(segments.map(({ scale }) => scale))
          expect(scales.size).toBeLessThanOrEqual(1)
          for (const scale of scales) expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.015 + 1e-12)
        }
      }),
    )
    expect(mostExpansion).toBe(0.015)
  })

  it('stay as drawn where text is ragged, where brands do not ask, and in last lines with room', () => {
    fc.assert(
      fc.property(
        pieces,
        spec,
        fc.constantFrom('start', 'center', 'end', 'justify'),
        (all, stated, align) => {
          const asked = { ...stated, align, expand: align !== 'justify' } as const
          const lines = setWithRuler(all, asked)
          for (const { segments } of lines) for (const { scale } of segments) expect(scale).toBe(1)
          expect(lines).toEqual(setWithRuler(all, { ...asked, expand: false }))
          const last = setWithRuler(all, { ...stated, ...expand }).at(-1)
          for (const { scale } of last?.segments ?? []) expect(scale).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('never make the worst spaces of a paragraph worse', () => {
    const better = (plain: readonly SetLine[], expanded: readonly SetLine[]): void => {
      expect(unfitting(expanded)).toBeLessThanOrEqual(unfitting(plain))
      if (unfitting(expanded) === unfitting(plain))
        expect(worst(expanded)).toBeLessThanOrEqual(worst(plain) + exactly)
    }
    fc.assert(
      fc.property(pieces, spec, (all, stated) =>
        better(setWithRuler(all, stated), setWithRuler(all, { ...stated, ...expand })),
      ),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(real, ([all, width]) => better(setReal(all, width, false), setReal(all, width, true))),
    )
  })

  it('let a line take in what would not fit', () => {
    // Twenty letters and three spaces take 107.5 points: 105.6 with spaces as narrow as they get, 104.1 with the letters.
    const words = 'abcde fghij klmno pqrst uvwxy zabcd'
    const set = (width: number, expands: boolean) =>
      setWithRuler([piece(words, { hyphenate: false })], { widths: [width], expand: expands }).map(textOf)
    expect(set(104.2, false)[0]).toBe('abcde fghij klmno')
    expect(set(104.2, true)[0]).toBe('abcde fghij klmno pqrst')
  })

  it.each([
    [
      'a picture',
      [piece('abcd'), picture, piece('ef\u200bgh ijkl')],
      [
        [30, 30],
        [40, 40],
        [60, 60],
      ],
    ],
    [
      'a mark that hangs out',
      [piece('“abcd “ef, g')],
      [
        [22.5, 25],
        [39.5, 42.5],
        [47.5, 47.5],
      ],
    ],
  ] as const)('are counted without %s', (_, all, letters) => {
    const shrink = (expands: boolean): readonly (readonly [number, number])[] => {
      const { count, endShrink, startShrink } = listed(all, expands)
      return Array.from({ length: count }, (_, index) => [endShrink[index] ?? 0, startShrink[index] ?? 0])
    }
    const plain = shrink(false)
    const added = shrink(true).map(([end, start], index) => [
      (end - (plain[index]?.[0] ?? 0)) / mostExpansion,
      (start - (plain[index]?.[1] ?? 0)) / mostExpansion,
    ])
    expect(added.map((both) => both.map((value) => Math.round(value * 100) / 100))).toEqual(letters)
  })

  it('stand where hanging marks leave the edges straight', () => {
    fc.assert(
      fc.property(real, ([all, width]) => {
        for (const line of setReal(all, width, true).slice(0, -1)) {
          if (line.overfull) continue
          const last = line.segments.at(-1)
          const glyph = last?.shaped.glyphs.at(-1)
          const first = line.segments[0]
          if (last === undefined || glyph === undefined || first === undefined) continue
          const isHanging = /[-\u00ad.,:;”’!?)…–—]/.test(glyph.text)
          if (!isHanging) expect(endOf(line)).toBeCloseTo(width, 6)
          if (/^\p{L}/u.test(first.shaped.text)) expect(first.x).toBeCloseTo(0, 6)
        }
      }),
    )
  })
})
