import { describe, expect, it } from 'vitest'
import { localeFor, translatedLanguages } from '../../../src/locale/index.ts'
import fc from '../../support/property.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('a date is printed as precisely as it is known', () => {
  it.each([
    ['en', '2018', 'July 2018', '27 July 2018'],
    ['en-US', '2018', 'July 2018', 'July 27, 2018'],
    ['de', '2018', 'Juli 2018', '27. Juli 2018'],
    ['fr', '2018', 'juillet 2018', '27 juillet 2018'],
    ['ru', '2018 г.', 'июль 2018 г.', '27 июля 2018 г.'],
    ['kk', '2018 ж.', '2018 ж. шілде', '2018 ж. 27 шілде'],
    ['ky', '2018-ж.', '2018-ж., июль', '2018-ж., 27-июль'],
    ['uz', '2018', 'iyul, 2018', '27-iyul, 2018'],
    ['tg', '2018', 'июли соли 2018', '27 июли соли 2018'],
    ['pl', '2018', 'lipiec 2018', '27 lipca 2018'],
    ['lv', '2018. gads', '2018. gada jūlijs', '2018. gada 27. jūlijs'],
    ['it', '2018', 'luglio 2018', '27 luglio 2018'],
    ['fa', '2018', 'ژوئیهٔ 2018', '27 ژوئیهٔ 2018'],
  ])('in %s: "%s", "%s", "%s"', (tag, year, month, day) => {
    const { formatDate } = localeFor(tag)
    expect(plain(formatDate({ year: 2018 }))).toBe(year)
    expect(plain(formatDate({ year: 2018, month: 7 }))).toBe(month)
    expect(plain(formatDate({ year: 2018, month: 7, day: 27 }))).toBe(day)
  })

  it('the first of a month is "1er" in French', () => {
    expect(localeFor('fr').formatDate({ year: 2018, month: 1, day: 1 })).toBe('1er janvier 2018')
  })

  it('the Russian "г." never leaves its year', () => {
    expect(localeFor('ru').formatDate({ year: 2018 })).toBe('2018\u00A0г.')
  })
})

/** Tajik is left out, whose months CLDR has without the ending that a date needs; so are the forms of bare years. */
const asInCldr = translatedLanguages.filter((tag) => tag !== 'tg')

describe.each(asInCldr)('the days of %s', (tag) => {
  it('are those of CLDR, whatever the day', () => {
    const cldr = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      dateStyle: 'long',
      timeZone: 'UTC',
    })
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 364 }), (year, days) => {
        const moment = new Date(Date.UTC(year, 0, 1 + days))
        const [month, day] = [moment.getUTCMonth() + 1, moment.getUTCDate()]
        const printed = plain(localeFor(tag).formatDate({ year, month, day }))
        expect(printed.replace('1er ', '1 ')).toBe(plain(cldr.format(moment)))
      }),
    )
  })
})

it('a language without a table has Gregorian dates too', () => {
  expect(localeFor('th').formatDate({ year: 2018 })).toMatch(/2018/)
  expect(localeFor('ar-SA').formatDate({ year: 2018, month: 7, day: 27 })).toMatch(/2018/)
  expect(localeFor('it').formatDate({ year: 50 })).toBe('50')
})
