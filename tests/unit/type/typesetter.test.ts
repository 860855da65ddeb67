import { beforeAll, describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import {
  gatherMissing,
  loadTypesetter,
  type ParagraphSpec,
  type TextPiece,
  type Typesetter,
} from '../../../src/type/index.ts'
import { mono, sans } from './fonts.ts'
import { endOf, piece as pieceOf, textOf } from './ruler.ts'
import { type TextLanguage, texts } from './texts.ts'

const piece = (text: string, stated: Partial<TextPiece> = {}) =>
  pieceOf(text, { fallback: [sans, mono], ...stated })

const spec = (...pieces: ParagraphSpec['pieces']): ParagraphSpec => ({
  pieces,
  widths: [340],
  align: 'justify',
  direction: 'ltr',
  firstIndent: 0,
  hang: false,
  expand: false,
})

const tags = Object.keys(texts)
const missing: string[] = []
let typesetter: Typesetter

beforeAll(async () => {
  typesetter = await loadTypesetter({ languages: tags, onMissing: (character) => missing.push(character) })
})

describe('a typesetter with the fonts of the base brand', () => {
  for (const lang of tags as readonly TextLanguage[])
    it(`sets ${lang}: all its words, in lines that fill their measure, and misses nothing`, () => {
      const words = texts[lang].replace(/\s+/g, ' ').trim()
      const lines = typesetter.set(spec(piece(words, { lang, features: ['onum'] })))
      expect(
        lines.map(textOf).join(' ').replaceAll('\u00ad ', '').replaceAll('- ', '-').replaceAll('/ ', '/'),
      ).toBe(words.replaceAll('- ', '-').replaceAll('/ ', '/'))
      for (const line of lines.slice(0, -1)) {
        expect(line.overfull, textOf(line)).toBe(false)
        expect(endOf(line)).toBeCloseTo(340, 3)
      }
      expect(missing).toEqual([])
    })

  it('kerns the hyphen that a break adds, and lets it extract as a soft one', () => {
    const lines = typesetter.set(spec(piece(texts.de, { lang: 'de' })))
    const [first] = lines.filter(({ hyphenated }) => hyphenated)
    const last = first?.segments.at(-1)?.shaped
    expect(last?.text).toBe('\u00ad')
    expect(last?.glyphs.map(({ text }) => text)).toEqual(['\u00ad'])
    expect(last?.width).toBeGreaterThan(200)
  })

  it('takes a letter that the family lacks from the first fallback that has it', () => {
    const [line] = typesetter.set(spec(piece('xƀ─')))
    expect(line?.segments.map(({ shaped }) => shaped.face.family)).toEqual([
      'SourceSerif4',
      'SourceSans3',
      'SourceCodePro',
    ])
  })

  it('draws another sign where no face has one, under its own name', () => {
    const [line] = typesetter.set(spec(piece('e\u2011mail 1\u2009%')))
    expect(line && textOf(line)).toBe('e\u2011mail 1\u2009%')
    expect(missing).toEqual([])
  })

  it('hides marks that steer the direction of text', () => {
    const [line] = typesetter.set(spec(piece('a\u200e b')))
    expect(line?.segments.map(({ width }) => width)).toEqual(
      typesetter.set(spec(piece('a b')))[0]?.segments.map(({ width }) => width),
    )
    expect(missing).toEqual([])
  })

  it('parts no word of a language it was not told of', async () => {
    const other = await loadTypesetter({ languages: ['en-GB'], onMissing: () => {} })
    expect(() => other.set({ ...spec(piece(texts.de, { lang: 'de' })), widths: [60] })).toThrow(
      /"de" were not loaded/,
    )
  })
})

describe('what no font has', () => {
  it('is told once for each character, where it was met first, with the fonts that were tried', async () => {
    const { note, report } = gatherMissing()
    const { set } = await loadTypesetter({ languages: ['en-GB'], onMissing: note })
    const [first, second] = [piece('a ქ and a ☃'), piece('ქ again')]
    for (let round = 0; round < 2; round++) set(spec(first, second))
    const reporter = createReporter('post.md')
    report(reporter.report)
    expect(reporter.findings).toEqual([
      {
        code: 'text/missing-glyph',
        severity: 'error',
        message:
          'the fonts SourceSerif4, SourceSans3, SourceCodePro all lack the characters ქ (U+10E5) and ☃ (U+2603)',
        help: 'add a font that has them to `fonts.fallback` in brand.yaml, such as noto-sans-georgian after "npm install @expo-google-fonts/noto-sans-georgian", or write it another way',
        file: 'post.md',
        position: first.node.position,
      },
    ])
  })

  it('is nothing when all is there', async () => {
    const { note, report } = gatherMissing()
    const { set } = await loadTypesetter({ languages: ['en-GB'], onMissing: note })
    set(spec(piece('a b c')))
    const reporter = createReporter('post.md')
    report(reporter.report)
    expect(reporter.findings).toEqual([])
  })
})
