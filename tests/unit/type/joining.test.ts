import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { FontFamily } from '../../../src/brand/index.ts'
import { findEmptyGlyph } from '../../../src/type/face/empty-glyph.ts'
import { openFace } from '../../../src/type/face/open-face.ts'
import { loadTypesetter, type ParagraphSpec, type SetLine, type TextPiece } from '../../../src/type/index.ts'
import fc from '../../support/property.ts'
import { sans, serif } from './fonts.ts'
import { piece } from './ruler.ts'

const scope = 'node_modules/@expo-google-fonts'

function fallback(id: string, stem: string): FontFamily {
  const bytes = readFileSync(`${scope}/${id}/400Regular/${stem}_400Regular.ttf`)
  const face = { id, family: stem, weight: 400, italic: false, read: () => bytes }
  return { name: stem, generic: 'serif', scripts: [], faces: [face] }
}

const families = [
  fallback('noto-naskh-arabic', 'NotoNaskhArabic'),
  fallback('noto-serif-hebrew', 'NotoSerifHebrew'),
]

const missing: string[] = []
const { set } = await loadTypesetter({ languages: ['fa'], onMissing: (character) => missing.push(character) })

function setPieces(pieces: readonly TextPiece[], stated: Partial<ParagraphSpec> = {}): readonly SetLine[] {
  const spec = {
    widths: [10_000],
    align: 'start',
    direction: 'rtl',
    firstIndent: 0,
    hang: false,
    expand: false,
  } as const
  return set({ pieces, ...spec, ...stated })
}

function arabic(text: string, stated: Partial<TextPiece> = {}): TextPiece {
  return piece(text, { family: serif, fallback: families, hyphenate: false, lang: 'fa', ...stated })
}

function glyphsOf(lines: readonly SetLine[]) {
  return lines.flatMap(({ segments }) => segments.flatMap(({ shaped }) => shaped.glyphs))
}

function textIn(lines: readonly SetLine[]): string {
  return glyphsOf(lines)
    .map(({ text }) => text)
    .join('')
}

/** Letters with marks, joiners and a ligature. */
const cluster = fc
  .tuple(
    fc.constantFrom(...'ابتجدرسعفقكلمنهويپچگکیأإآؤئة'),
    fc.constantFrom('', '', '', 'َ', 'ِّ', 'ّ', 'ً', '\u200c'),
  )
  .map((parts) => parts.join(''))
const word = fc.array(cluster, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''))

describe('Arabic letters', () => {
  it('come with all their characters, in the order they were written', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const text = words.join(' ')
        expect(textIn(setPieces([arabic(text)]))).toBe(text)
      }),
      { numRuns: 300 },
    )
    expect(missing).toEqual([])
  })

  it('join across looks as they do within one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[بتسعقکمنهی]{2,6}$/), fc.nat(), (letters, place) => {
        const cut = 1 + (place % (letters.length - 1))
        const whole = glyphsOf(setPieces([arabic(letters)]))
        const parts = glyphsOf(
          setPieces([arabic(letters.slice(0, cut)), arabic(letters.slice(cut), { lang: 'ar' })]),
        )
        expect(parts.map(({ id, text }) => [id, text])).toEqual(whole.map(({ id, text }) => [id, text]))
      }),
    )
  })

  it('do not join where the author parts them', () => {
    const idsOf = (text: string) => glyphsOf(setPieces([arabic(text)])).map(({ id }) => id)
    const [joined, parted, alone] = [idsOf('می'), idsOf('م\u200cی'), idsOf('م')]
    expect(joined[0]).not.toBe(alone[0])
    expect(parted[0]).toBe(alone[0])
  })

  it('stand from right to left, each where the one before it ends', () => {
    const [line] = setPieces([arabic('سلام')], { widths: [100] })
    const [segment] = line?.segments ?? []
    expect(segment?.shaped.direction).toBe('rtl')
    expect((segment?.x ?? 0) + (segment?.width ?? 0)).toBeCloseTo(100, 6)
  })
})

describe('brackets in text that runs from right to left', () => {
  it('are drawn turned round and read as they were written', () => {
    const glyphs = glyphsOf(setPieces([arabic('(')]))
    const [closing] = glyphsOf(setPieces([arabic(')')], { direction: 'ltr' }))
    expect(glyphs.map(({ id, text }) => [id, text])).toEqual([[closing?.id, '(']])
  })
})

describe('Hebrew points', () => {
  it('stand with their letter, in the order they were written', () => {
    const text = 'בְּרֵאשִׁית בָּרָא אֱלֹהִים'
    expect(textIn(setPieces([arabic(text, { family: sans, lang: 'he' })]))).toBe(text)
  })
})

describe('a glyph that only stands for a character', () => {
  it.each(families)('has neither ink nor width in $name', ({ faces: [face] }) => {
    if (face === undefined) throw new Error('a family has a face')
    const font = create(Buffer.from(face.read()))
    if (!('getGlyph' in font)) throw new Error('a file is one face')
    const empty = font.getGlyph(openFace(face).emptyGlyph())
    expect([empty.id > 0, empty.advanceWidth, empty.path.commands]).toEqual([true, 0, []])
  })

  it('is a space in a face that has no such glyph', () => {
    const [face] = serif.faces
    if (face === undefined) throw new Error('a family has a face')
    const open = openFace(face)
    const { advanceOf, glyphOf } = open
    expect(findEmptyGlyph(open.view, new Map(), advanceOf, glyphOf)).toBe(glyphOf(0x20))
  })

  it('follows its letter and takes no room', () => {
    const [face] = families
    if (face === undefined) throw new Error('Arabic has a family')
    const [, joiner] = glyphsOf(setPieces([arabic('م\u200cی م', { family: face })]))
    expect(joiner).toMatchObject({ text: '\u200c', advance: 0 })
  })
})

describe('a space between words from right to left', () => {
  const [space, latinSpace] = ['م م', 'م 1'].map((text) => setPieces([arabic(text)])[0]?.segments[1])

  it('is a glyph of the face of the words, as wide as the space of the text', () => {
    expect(space?.shaped).toMatchObject({ text: ' ', face: { id: 'noto-naskh-arabic' }, direction: 'rtl' })
    expect(space?.width).toBeCloseTo(latinSpace?.width ?? 0, 9)
  })

  it('is of the face of the text where it stands beside anything else', () => {
    expect(latinSpace?.shaped.face.id).toBe('source-serif-4-400')
    const looks = [arabic('م '), arabic('م', { weight: 700 })]
    expect(setPieces(looks)[0]?.segments[1]?.shaped.face.id).toBe('source-serif-4-400')
  })
})

describe('any text', () => {
  const character = fc.constantFrom(
    ...'abc X12.5% (א)ב[ג] ְשָׁלوًُِّم٠١۲٪٫ﷲ،؛؟«»–/ابتجچ',
    ...['\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202e', '\u2067', '\u2068'],
    ...['\u2069', '\u00ad', '\u200b', '\u2060', '\u00a0', '\u0301', '\u{1f600}', '\u{10900}', '中', 'ﻻ'],
  )
  const text = fc.array(character, { minLength: 1, maxLength: 25 }).map((letters) => letters.join(''))
  const spec = fc.record({
    widths: fc.constantFrom(20, 60, 200).map((width) => [width]),
    align: fc.constantFrom('justify' as const, 'start' as const, 'end' as const),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    hang: fc.boolean(),
  })

  it('is set, whatever it is, and none of its letters is lost, doubled or moved', () => {
    const inked = (written: string) => written.replace(/[\s\p{Cf}]/gu, '')
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), spec, (texts, stated) => {
        const lines = setPieces(
          texts.map((words) => arabic(words, { hyphenate: true })),
          stated,
        )
        expect(inked(textIn(lines))).toBe(inked(texts.join('')))
        for (const { segments } of lines)
          for (const { x, width } of segments) expect(Number.isFinite(x + width)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
