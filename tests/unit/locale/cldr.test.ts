import { describe, expect, it } from 'vitest'
import { localeFor, monthNames } from '../../../src/locale/index.ts'
import fc from '../../support/property.ts'

/** Languages and countries that are named in one way by every version of CLDR since Node 20. */
const steady = [
  ...['ar', 'ar-MA', 'be', 'bg', 'ca', 'cs', 'da', 'el', 'es', 'es-MX', 'et', 'eu', 'fi', 'hr', 'hu', 'hy'],
  ...[
    'id',
    'is',
    'it',
    'it-CH',
    'ja',
    'ka',
    'ko',
    'lt',
    'nb',
    'nl',
    'nl-BE',
    'pt',
    'pt-PT',
    'ro',
    'sk',
    'sl',
    'sq',
  ],
  ...[
    'sr',
    'sr-Latn',
    'sr-ME',
    'sr-Latn-ME',
    'sv',
    'th',
    'tr',
    'uk',
    'uz-Cyrl',
    'vi',
    'zh',
    'zh-Hant',
    'zh-Hant-HK',
  ],
  ...['ita', 'no', 'he', 'iw', 'zh-TW', 'it-u-ca-buddhist', 'prs'],
]

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe.each(steady)('%s', (tag) => {
  const bare = tag.replace(/-u-.*/, '')

  it('writes dates as CLDR has them', () => {
    const named = (options: Intl.DateTimeFormatOptions, date: Date) =>
      new Intl.DateTimeFormat(bare, {
        ...options,
        year: 'numeric',
        calendar: 'gregory',
        numberingSystem: 'latn',
        timeZone: 'UTC',
      }).format(date)
    const { formatDate } = localeFor(tag)
    for (let month = 1; month <= 12; month += 1) {
      const moment = new Date(Date.UTC(2018, month - 1, 27))
      expect(plain(formatDate({ year: 2018, month, day: 27 }))).toBe(
        plain(named({ month: 'long', day: 'numeric' }, moment)),
      )
      expect(plain(formatDate({ year: 2018, month }))).toBe(plain(named({ month: 'long' }, moment)))
    }
    expect(formatDate({ year: 50 })).toContain('50')
  })

  it('writes lists as CLDR has them', () => {
    const list = new Intl.ListFormat(bare, { type: 'conjunction', style: 'long' })
    const item = fc.constantFrom('A', 'Ignacio', 'Hierro', 'Hidalgo', 'hiato', 'íntimo', 'Yves', 'בנק', '1')
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        expect(localeFor(tag).formatList(items)).toBe(list.format(items))
      }),
    )
  })
})

it('a language that CLDR does not know, and a tag that is none, speak English', () => {
  for (const tag of ['xx', 'tlh', 'constructor', '__proto__', '', '-', 'x-y', 'toString-DE'])
    expect(localeFor(tag).formatDate({ year: 2018, month: 7, day: 27 }), tag).toBe('27 July 2018')
})

it('months are known by all of their names', () => {
  expect(monthNames('en-GB', 9)).toContain('Sept')
  expect(monthNames('en', 9)).toContain('Sep')
  expect(monthNames('ru', 7)).toEqual(expect.arrayContaining(['июля', 'июль']))
  expect(monthNames('de-AT', 1)).toContain('Jänner')
  expect(monthNames('xx', 1)).toEqual([])
})
