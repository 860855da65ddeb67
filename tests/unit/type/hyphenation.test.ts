import createHyphenator from 'hyphen'
import { describe, expect, it } from 'vitest'
import { flattenPatterns, type PatternSource } from '../../../src/type/hyphenation/flatten-patterns.mjs'
import { loadHyphenator } from '../../../src/type/hyphenation/hyphenator.ts'
import { languageRule } from '../../../src/type/hyphenation/languages.ts'
import { createMatcher } from '../../../src/type/hyphenation/match-patterns.ts'
import { patternFiles } from '../../../src/type/hyphenation/pattern-files.ts'
import fc from '../../support/property.ts'
import { type TextLanguage, texts, wordsOf } from './texts.ts'

const languages = ['en-GB', 'de', 'fr', 'ru', 'pl', 'lv', 'el'] as const

describe('patterns', () => {
  for (const language of languages) {
    it(`divide ${language} words as the package hyphen does`, async () => {
      const { match, reference } = await matchers(language)
      const words = new Set(texts[language].toLowerCase().match(/\p{L}+/gu))
      expect(words.size).toBeGreaterThan(20)
      for (const word of words) expect(inner(match(word), word), word).toEqual(reference(word))
    })

    it(`divide any row of ${language} letters as the package hyphen does`, async () => {
      const { match, reference } = await matchers(language)
      const letters = [...new Set(texts[language].toLowerCase().match(/\p{L}/gu))]
      const word = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 30 })
      fc.assert(
        fc.property(word, (row) => {
          const text = row.join('')
          expect(inner(match(text), text)).toEqual(reference(text))
        }),
      )
    })
  }

  it('know their exceptions, at the places that were meant', async () => {
    const { match } = createMatcher(flattenPatterns(await sourceOf('en-US')))
    const divided = ['project', 'associate', 'declination'].map((word) => withHyphens(word, match(word)))
    expect(divided).toEqual(['project', 'as-so-ciate', 'dec-li-na-tion'])
  })
})

describe('a hyphenator', () => {
  const divided = async (language: string, ...words: readonly string[]): Promise<readonly string[]> => {
    const hyphenate = await loadHyphenator(language)
    return words.map((word) => withHyphens(word, hyphenate?.(word) ?? []))
  }

  it('leaves no fewer letters than the language allows', async () => {
    for (const language of languages) {
      const { before, after } = languageRule(language) ?? { before: 0, after: 0 }
      const hyphenate = await loadHyphenator(language)
      for (const word of wordsOf(language))
        for (const place of hyphenate?.(word) ?? []) {
          expect(word.slice(0, place), word).toMatch(new RegExp(`[\\p{L}'’]{${before}}$`, 'u'))
          expect(word.slice(place), word).toMatch(new RegExp(`^[\\p{L}'’]{${after}}`, 'u'))
        }
    }
  })

  it('divides a word inside its punctuation and its capitals', async () => {
    expect(await divided('en-GB', '(“Agreement”),', 'Relations')).toEqual(['(“Agree-ment”),', 'Re-la-tions'])
  })

  it('leaves acronyms, names with capitals inside and words with figures whole', async () => {
    const words = ['UNESCO', 'SEnECAproject', 'B2Brelations', 'ИНОСТРАННЫЙ']
    expect(await divided('en-GB', ...words)).toEqual(words)
  })

  it('divides what is written in capitals throughout, but for what may be an acronym', async () => {
    expect(await divided('en-GB', 'RELATIONS', 'AGREEMENT')).toEqual(['RE-LA-TIONS', 'AGREE-MENT'])
    expect(await divided('kk', 'КЕПІЛДІКТЕРДЕН', 'МОЗИЛЛА')).toEqual(['КЕ-ПІЛ-ДІК-ТЕР-ДЕН', 'МОЗИЛЛА'])
  })

  it('takes the apostrophe of French for part of a word', async () => {
    expect(await divided('fr', 'l’interprétation', "l'interprétation")).toEqual([
      'l’in-ter-pré-ta-tion',
      "l'in-ter-pré-ta-tion",
    ])
  })

  it('divides Kazakh by its syllables', async () => {
    expect(
      await divided(
        'kk',
        'Қазақстан',
        'Республикасы',
        'серіктестерінің',
        'тауы',
        'ауыл',
        'ұлы',
        'ынтымақтастық',
      ),
    ).toEqual([
      'Қа-зақс-тан',
      'Рес-пуб-ли-ка-сы',
      'се-рік-тес-те-рі-нің',
      'та-уы',
      'ауыл',
      'ұлы',
      'ын-ты-мақ-тас-тық',
    ])
  })

  it('never strands a letter of a Kazakh word, nor parts it without a vowel on both sides', async () => {
    const hyphenate = await loadHyphenator('kk-KZ')
    const letters = fc.constantFrom(...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 25 }), (row) => {
        const word = row.join('')
        const parts = withHyphens(word, hyphenate?.(word) ?? []).split('-')
        expect(parts.join('')).toBe(word)
        if (parts.length > 1) for (const part of parts) expect(part).toMatch(/[аәеёиоөуұүыіэюя]/)
        expect(parts.length > 1 && [parts[0], parts.at(-1)].some((part) => part?.length === 1)).toBe(false)
      }),
    )
  })

  it('keeps words whole in a language that has no patterns', async () => {
    expect(await loadHyphenator('ky')).toBeUndefined()
    expect(await loadHyphenator('uz-Latn')).toBeUndefined()
  })
})

describe('the rule for a tag', () => {
  it('is that of the longest known beginning', () => {
    expect(languageRule('en-GB-oxendict')?.patterns).toBe('en-gb')
    expect(languageRule('de-AT')?.patterns).toBe('de-1996')
    expect(languageRule('sr-Latn-RS')?.patterns).toBe('sh-latn')
    expect(languageRule('tlh')).toBeUndefined()
  })
})

/**
 * Our matcher, and what the package says, of places with two letters on both sides, as the package leaves out others.
 * Without exceptions, for the package counts them wrongly, and adds to them while it works.
 */
async function matchers(language: TextLanguage) {
  const [levels, trie] = await sourceOf(language)
  const hyphenate = createHyphenator([levels, trie], { hyphenChar: '|', minWordLength: 0, html: false })
  return {
    match: createMatcher(flattenPatterns([levels, trie])).match,
    reference: (word: string) => placesOf(hyphenate(word)),
  }
}

async function sourceOf(language: string): Promise<PatternSource> {
  const { default: patterns } = (await patternFiles[languageRule(language)?.patterns ?? '']?.()) ?? {}
  if (patterns === undefined || 'trie' in patterns) throw new Error(`no patterns as shipped: ${language}`)
  return patterns
}

function inner(places: readonly number[], word: string): readonly number[] {
  return places.filter((place) => place >= 2 && place <= word.length - 2)
}

function placesOf(divided: string): readonly number[] {
  let offset = 0
  return divided
    .split('|')
    .slice(0, -1)
    .map((part) => (offset += part.length))
}

function withHyphens(word: string, places: readonly number[]): string {
  return [0, ...places].map((place, index) => word.slice(place, places[index] ?? word.length)).join('-')
}
