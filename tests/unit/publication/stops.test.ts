import { describe, expect, it } from 'vitest'
import type { PartialDate } from '../../../src/brief/index.ts'
import { plainText } from '../../../src/brief/index.ts'
import cldr from '../../../src/locale/cldr.json' with { type: 'json' }
import { localeFor, translatedLanguages } from '../../../src/locale/index.ts'
import { composeCitation } from '../../../src/publication/citation.ts'
import { ended, fill } from '../../../src/publication/composed.ts'
import { summariseProject } from '../../../src/publication/project-summary.ts'
import { position, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import fc from '../../support/property.ts'

const tags = [...new Set([...Object.keys(cldr.languages), ...translatedLanguages])]
const dates: readonly PartialDate[] = [2018, 2024].flatMap((year) => [
  { year },
  ...[1, 3, 7, 12].flatMap((month) => [
    { year, month },
    { year, month, day: 5 },
  ]),
])
const doubled = /[.…։۔।。]\s*[.։۔।。]/u

describe('one stop ends a sentence', () => {
  const { brief, brand, images } = publicationWith([], { meta: { authors: [] } })
  const cited = (tag: string, meta: Partial<typeof brief.meta>, publisher = 'House') => {
    const citation = composeCitation({
      brief: { ...brief, meta: { ...brief.meta, lang: tag, title: [run('T')], ...meta } },
      brand: { ...brand, publisher: { name: publisher } },
      locale: localeFor(tag),
      images,
      generator: '',
    })
    return citation === undefined ? '' : plainText(citation.children)
  }

  it('in the citation, whatever the language and the precision of the date', () => {
    for (const tag of tags)
      for (const date of dates) {
        const text = cited(tag, { date })
        expect(text, tag).not.toMatch(doubled)
        expect(text, tag).toMatch(/: T\. (?:.*[.։۔।。] )?House\.$/u)
      }
  })

  it.each([
    ['hr', '5. ožujka 2024. House.'],
    ['ru', '5 марта 2024\u00A0г. House.'],
    ['hu', '2024. március 5. House.'],
    ['en-GB', '5 March 2024. House.'],
  ])('in %s: %s', (tag, expected) => {
    expect(cited(tag, { date: { year: 2024, month: 3, day: 5 } })).toBe(`(2024): T. ${expected}`)
  })

  it('behind titles and names that end with a stop of their own', () => {
    const date = { year: 2024 }
    const titled = (title: string) => cited('en', { date, title: [run(title)] })
    expect(titled('What now?')).toBe('(2024): What now? House.')
    expect(titled('“What now?”')).toBe('(2024): “What now?” House.')
    expect(titled('Heat, floods (etc.)')).toBe('(2024): Heat, floods (etc.). House.')
    expect(cited('en', { date }, 'House e.V.')).toBe('(2024): T. House e.V.')
  })

  it('in sentences that are filled', () => {
    expect(fill('From {a} to {b}.', { a: '2023.', b: '2024.' })).toBe('From 2023. to 2024.')
    expect(ended(ended('x'))).toBe('x.')
  })
})

describe('the sentence about the time of a project', () => {
  const project = {
    id: 'p',
    name: 'P',
    programme: 'horizon-europe',
    grant: '1',
    authority: 'A',
    coFunded: false,
    start: { year: 2025, month: 1 },
    end: { year: 2028, month: 12 },
    partners: [],
    about: {},
    statement: {},
    position,
    disclaimer: {},
  } as const
  const said = (tag: string, published: PartialDate | undefined, end: PartialDate = project.end) =>
    summariseProject({ ...project, end }, published, localeFor(tag)).replaceAll('\u00A0', ' ')

  it('has the tense of the day on which the post was published', () => {
    expect(said('en', { year: 2026, month: 11 })).toBe('P runs from January 2025 to December 2028.')
    expect(said('en', { year: 2029 })).toBe('P ran from January 2025 to December 2028.')
    expect(said('de', { year: 2026 })).toBe('P läuft von Januar 2025 bis Dezember 2028.')
    expect(said('fr', { year: 2029, month: 1, day: 1 })).toBe(
      'P s’est déroulé de janvier 2025 à décembre 2028.',
    )
  })

  it('has no tense where the post has no date', () => {
    expect(said('en', undefined)).toBe('P. Project period: January 2025 – December 2028.')
    expect(said('sv', undefined)).toBe('P. Projektperiod: januari 2025 – december 2028.')
  })

  it('compares dates as far as both are known', () => {
    const runs = 'P runs from'
    expect(said('en', { year: 2028 })).toContain(runs)
    expect(said('en', { year: 2028, month: 12, day: 31 })).toContain(runs)
    expect(said('en', { year: 2028, month: 6 }, { year: 2028 })).toContain(runs)
    expect(said('en', { year: 2028, month: 12, day: 2 }, { year: 2028, month: 12, day: 1 })).toContain(
      'P ran from',
    )
  })

  it('ends with one stop, in every language and tense', () => {
    const date = fc.constantFrom(...dates)
    for (const tag of tags)
      fc.assert(
        fc.property(fc.option(date, { nil: undefined }), date, (published, end) => {
          const text = said(tag, published, end)
          expect(text).toContain(localeFor(tag).formatDate(end).replaceAll('\u00A0', ' '))
          expect(text).not.toMatch(doubled)
        }),
        { numRuns: 5 },
      )
  })
})
