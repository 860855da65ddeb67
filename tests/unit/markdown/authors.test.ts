import { describe, expect, it } from 'vitest'
import fc from '../../support/property.ts'
import { findingsIn, lower } from './fixture.ts'

const metaOf = (...lines: readonly string[]) =>
  lower(`---\n${['title: T', ...lines].join('\n')}\n---\n`).brief.meta
const toldBy = (...lines: readonly string[]) => findingsIn(`---\n${['title: T', ...lines].join('\n')}\n---\n`)
const names = (text: string, lang = 'en') =>
  metaOf(`lang: ${lang}`, `author: ${JSON.stringify(text)}`).authors.map(({ name }) => name)

describe('authors in one text', () => {
  it.each([
    ['en', 'Jane Doe, Richard Roe, and John Smith', ['Jane Doe', 'Richard Roe', 'John Smith']],
    ['en', 'Jane Doe, Richard Roe & John Smith', ['Jane Doe', 'Richard Roe', 'John Smith']],
    ['en', 'Jane Doe; John Smith', ['Jane Doe', 'John Smith']],
    ['en', 'Doe, Jane; Smith, John', ['Doe, Jane', 'Smith, John']],
    ['en', 'Doe, Jane and Smith, John', ['Doe, Jane', 'Smith, John']],
    ['en', 'Doe, J., Roe, R. K., and Smith, J.', ['Doe, J.', 'Roe, R. K.', 'Smith, J.']],
    ['en', 'Jane Doe, PhD, and John Smith, Jr.', ['Jane Doe, PhD', 'John Smith, Jr.']],
    ['en', 'Alexander Rand', ['Alexander Rand']],
    ['en', 'Rand Alexander and Andy Sand', ['Rand Alexander', 'Andy Sand']],
    ['en', "Dr. Anna van der Berg and Jean d'Arc", ['Dr. Anna van der Berg', "Jean d'Arc"]],
    ['de', 'Anna Groß, Jörg Öhm und Ute Übel', ['Anna Groß', 'Jörg Öhm', 'Ute Übel']],
    ['fr', 'Émile Zola et Anne Dupont', ['Émile Zola', 'Anne Dupont']],
    ['es', 'José Ortega y Gasset', ['José Ortega y Gasset']],
    ['es', 'Ana Ruiz y Juan Paz', ['Ana Ruiz', 'Juan Paz']],
    ['es', 'Ana Ruiz e Inés Paz', ['Ana Ruiz', 'Inés Paz']],
    ['it', 'Anna Rossi e Luca Bianchi', ['Anna Rossi', 'Luca Bianchi']],
    ['nl', 'Jan Smit en Piet de Vries', ['Jan Smit', 'Piet de Vries']],
    ['sv', 'Åsa Ek och Bo Alm', ['Åsa Ek', 'Bo Alm']],
    ['ru', 'Анна Иванова и Пётр Сидоров', ['Анна Иванова', 'Пётр Сидоров']],
    ['pl', 'Anna Nowak i Jan Kowalski', ['Anna Nowak', 'Jan Kowalski']],
    ['kk', 'Әсел Омарова және Бауыржан Асанов', ['Әсел Омарова', 'Бауыржан Асанов']],
    ['ar', 'أحمد علي، سارة حسن', ['أحمد علي', 'سارة حسن']],
    ['zh', '李明、王芳', ['李明', '王芳']],
  ])('in %s: %s', (lang, text, expected) => {
    expect(names(text, lang)).toEqual(expected)
  })

  it.each([
    'Sand and Gravel Association',
    'Ministry of Health and Family Welfare',
    'Department for Business, Energy and Industrial Strategy',
    'Ada and Bo Example',
    'Jane Doe, World Health Organization',
    'Jane, Bo and Cy',
  ])('are one where it is not certain that they are several: %s', (text) => {
    expect(names(text)).toEqual([text])
    expect(toldBy(`author: ${text}`)).toEqual(['3:9 front-matter/one-author'])
  })

  it.each(['Jane Doe et al.', 'Jane Doe, et al', 'Jane Doe and others', 'Jane Doe u. a.', 'Jane Doe и др.'])(
    'that are not named are no author: %s',
    (text) => {
      expect(names(text)).toEqual(['Jane Doe'])
      expect(toldBy(`author: ${text}`)).toEqual(['3:9 front-matter/unnamed-authors'])
      expect(toldBy(`authors: [${JSON.stringify(text)}]`)).toEqual(['3:11 front-matter/unnamed-authors'])
    },
  )

  it('may have an address, a house or an office behind them', () => {
    const { authors } = metaOf(
      'author: Jane Doe <jane@x.example>, Bo Roe (University of X, Institute of Y) and Cy Sand (ed.)',
    )
    expect(authors).toMatchObject([
      { name: 'Jane Doe', email: 'jane@x.example', affiliations: [] },
      { name: 'Bo Roe', affiliations: [{ name: 'University of X, Institute of Y' }] },
      { name: 'Cy Sand', role: 'ed.', affiliations: [] },
    ])
    expect(metaOf('authors: ["Jane Doe (WHO) <j@x.example>"]').authors).toMatchObject([
      { name: 'Jane Doe', email: 'j@x.example', affiliations: [{ name: 'WHO' }] },
    ])
    expect(names('Robert (Bob) Roe')).toEqual(['Robert (Bob) Roe'])
    expect(names('Robert Roe (Bob)')).toEqual(['Robert Roe (Bob)'])
  })

  it('are those that were written, no more and no fewer, however they are joined', () => {
    const given = fc.constantFrom('Anna', 'Jean-Luc', 'Ó Briain', 'Алия', 'J. K.', 'Sandy')
    const family = fc.constantFrom('Rand', 'van der Berg', 'Sander', "O'Neill", 'Ли', 'Etter', 'Anders')
    const name = fc.tuple(given, family).map((parts) => parts.join(' '))
    const joiner = fc.constantFrom(', and ', ' and ', ' & ', '; ', ', ')
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), joiner, (written, last) => {
        const text = [written.slice(0, -1).join(last === '; ' ? '; ' : ', '), written.at(-1)]
          .filter((part) => part !== '')
          .join(last)
        expect(names(text)).toEqual(written)
      }),
    )
  })

  it('lose no letter and gain none, whatever the text', () => {
    const word = fc.constantFrom(
      'Ada',
      'Bo',
      'and',
      '&',
      ',',
      ';',
      'of',
      'Institute',
      'van',
      'A.',
      'x',
      '(Y)',
      'Jr.',
    )
    const letters = (text: string) => text.replace(/\b(?:and)\b|[^\p{L}]/gu, '')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const { authors } = metaOf(`author: ${JSON.stringify(`N ${words.join(' ')}`)}`)
        const kept = authors.map(({ name, role, affiliations }) =>
          [name, ...affiliations.map((house) => house.name), role ?? ''].join(' '),
        )
        expect(letters(kept.join(' '))).toBe(letters(`N ${words.join(' ')}`))
      }),
    )
  })
})

describe('authors in maps', () => {
  it('have the forms of Quarto', () => {
    const { authors } = metaOf(
      'author:',
      '  - name: {given: Ann, family: Berg, non-dropping-particle: van}',
      '    orcid: 0000-0002-1825-0097',
      '    email: a@x.example',
      '    affiliations: [{ref: inst}, {id: b, name: House, department: Law, city: Bonn, country: Germany}]',
      '  - name: Bo Roe',
      '    affiliations: [{ref: b}]',
      'affiliations:',
      '  - {id: inst, name: Institute of Examples}',
    )
    const house = { name: 'Law, House', place: 'Bonn, Germany' }
    expect(authors).toMatchObject([
      {
        name: 'Ann van Berg',
        given: 'Ann',
        family: 'van Berg',
        orcid: '0000-0002-1825-0097',
        email: 'a@x.example',
        affiliations: [{ name: 'Institute of Examples' }, house],
      },
      { name: 'Bo Roe', affiliations: [house] },
    ])
  })

  it('are told of an affiliation that is not defined, where it is referred to', () => {
    const lines = ['authors:', '  - name: A B', '    affiliations:', '      - ref: isnt']
    expect(toldBy(...lines, 'affiliations: [{id: inst, name: I}]')).toEqual([
      '6:14 front-matter/missing-affiliation',
    ])
    expect(metaOf(...lines).authors).toMatchObject([{ name: 'A B', affiliations: [] }])
    expect(toldBy('author: {name: A B, affiliation: {city: Bonn}}')).toEqual([
      '3:34 front-matter/wrong-value',
    ])
  })

  it('have the forms of website makers', () => {
    const { authors } = metaOf(
      'authors:',
      '  - {display_name: Ann Berg, mail: a@x.example, organization: House}',
      '  - {first_name: Bo, last_name: Roe}',
    )
    expect(authors).toMatchObject([
      { name: 'Ann Berg', email: 'a@x.example', affiliations: [{ name: 'House' }] },
      { name: 'Bo Roe', given: 'Bo', family: 'Roe' },
    ])
  })

  it('say what stands at a name that another program has for a key, at its place', () => {
    expect(toldBy('authors:', '  - {display_name: A B, orcid_id: 1, e-mail: x, orcid: 2}')).toEqual([
      '4:25 front-matter/unused-key',
      '4:56 front-matter/orcid',
    ])
  })
})
