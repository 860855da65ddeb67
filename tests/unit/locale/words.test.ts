import { describe, expect, it } from 'vitest'
import { hasWordsFor, localeFor, translatedLanguages, words } from '../../../src/locale/index.ts'

const placeholders: Readonly<Record<string, readonly string[]>> = {
  'about-project': ['{name}'],
  grant: ['{number}'],
  'page-of': ['{pages}', '{page}'],
  'project-ran': ['{end}', '{name}', '{start}'],
  'project-runs': ['{end}', '{name}', '{start}'],
  'project-period': ['{end}', '{name}', '{start}'],
}

describe.each(translatedLanguages)('the words of %s', (tag) => {
  const locale = localeFor(tag)

  it('are all there, and hold the placeholders that the caller fills and no others', () => {
    for (const word of words) {
      const text = locale.words[word]
      expect(text.trim(), word).not.toBe('')
      expect((text.match(/\{\w*\}/g) ?? []).sort(), word).toEqual(placeholders[word] ?? [])
    }
  })

  it('are composed characters', () => {
    for (const word of words) expect(locale.words[word]).toBe(locale.words[word].normalize('NFC'))
  })

  it('do not mix Latin look-alikes into Cyrillic words', () => {
    for (const text of Object.values(locale.words))
      for (const letters of text.replace(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [])
        expect(/\p{Script=Cyrillic}/u.test(letters) && /\p{Script=Latin}/u.test(letters), letters).toBe(false)
  })
})

describe('languages', () => {
  it('Uzbek has its own letters and no apostrophes', () => {
    for (const text of Object.values(localeFor('uz').words)) expect(text).not.toMatch(/['’‘`]/)
  })

  it('a language without words speaks English of itself and says so', () => {
    expect(hasWordsFor('ja')).toBe(false)
    expect(localeFor('ja')).toMatchObject({ tag: 'ja', wordsTag: 'en', words: { series: 'Series' } })
  })

  it('a region shares its language’s words', () => {
    expect(localeFor('de-AT')).toMatchObject({ tag: 'de-AT', wordsTag: 'de-AT', words: { series: 'Reihe' } })
  })

  it('all official languages of the Union have words but Irish and Maltese', () => {
    const union = 'bg cs da de el en es et fi fr hr hu it lt lv nl pl pt ro sk sl sv'
    expect(union.split(' ').filter((tag) => !hasWordsFor(tag))).toEqual([])
  })

  it('a language with words and no more has the dates, lists and marks that it is known to have', () => {
    const spanish = localeFor('es')
    expect(spanish).toMatchObject({
      wordsTag: 'es',
      words: { contents: 'Índice' },
      quotes: ['«', '»', '“', '”'],
    })
    expect(spanish.formatDate({ year: 2018, month: 7, day: 27 })).toBe('27 de julio de 2018')
    expect(localeFor('nl').formatList(['A', 'B', 'C'])).toBe('A, B en C')
    expect(localeFor('no').words.contents).toBe('Innhold')
    expect(hasWordsFor('ar-Latn')).toBe(false)
  })

  it('Uzbek in Cyrillic letters is not answered in Latin ones', () => {
    expect(hasWordsFor('uz-Cyrl')).toBe(false)
    expect(hasWordsFor('kk-Cyrl-KZ')).toBe(true)
  })

  it('American English has a licence of its own', () => {
    expect(localeFor('en-US').words.license).toBe('License')
    expect(localeFor('en-GB').words.license).toBe('Licence')
  })

  it('a tag that is none is still answered', () => {
    expect(localeFor('constructor').words.series).toBe('Series')
    expect(localeFor('').formatDate({ year: 2018, month: 7 })).toBe('July 2018')
    expect(localeFor('??').formatList(['A', 'B'])).toBe('A and B')
  })
})

describe('direction', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['kk-Arab', 'rtl'],
    ['ur-Latn', 'ltr'],
    ['kk', 'ltr'],
  ])('%s is written %s', (tag, direction) => {
    expect(localeFor(tag).direction).toBe(direction)
  })
})

describe('lists', () => {
  it.each([
    ['en', [], ''],
    ['en', ['A'], 'A'],
    ['en', ['A', 'B'], 'A and B'],
    ['en', ['A', 'B', 'C'], 'A, B and C'],
    ['kk', ['A', 'B', 'C'], 'A, B және C'],
    ['lv', ['A', 'B'], 'A un B'],
    ['fa', ['A', 'B', 'C'], 'A، B و C'],
    ['uk', ['A', 'B', 'C'], 'A, B і C'],
    ['it', ['A', 'B', 'C'], 'A, B e C'],
  ] as const)('in %s, %j is "%s"', (tag, items, printed) => {
    expect(localeFor(tag).formatList(items)).toBe(printed)
  })
})
