import { describe, expect, it } from 'vitest'
import { fillTemplate, labelIn } from '../../../src/publication/template.ts'
import fc from '../../support/property.ts'

describe('a template', () => {
  const template = '{series} {number} · {date}'

  it('is filled with every value there is', () => {
    expect(fillTemplate(template, { series: 'Papers', number: '3', date: 'July 2018' })).toBe(
      'Papers 3 · July 2018',
    )
  })

  it('loses a placeholder in the middle together with the words before it', () => {
    expect(fillTemplate(template, { series: 'Papers', date: 'July 2018' })).toBe('Papers · July 2018')
  })

  it('loses a placeholder at the start together with the words after it', () => {
    expect(fillTemplate(template, { date: 'July 2018' })).toBe('July 2018')
    expect(fillTemplate(template, { number: '3', date: 'July 2018' })).toBe('3 · July 2018')
  })

  it('loses a placeholder at the end', () => {
    expect(fillTemplate(template, { series: 'Papers' })).toBe('Papers')
  })

  it('is absent when all its placeholders are', () => {
    expect(fillTemplate(template, {})).toBeUndefined()
    expect(fillTemplate('No. {number}', {})).toBeUndefined()
  })

  it('stays when it has no placeholders', () => {
    expect(fillTemplate('Working papers', {})).toBe('Working papers')
  })

  it('never starts or ends with what joins values', () => {
    const value = fc.constantFrom(undefined, 'a', 'b')
    fc.assert(
      fc.property(value, value, value, (series, number, date) => {
        const values: Record<string, string> = {}
        if (series !== undefined) values.series = series
        if (number !== undefined) values.number = number
        if (date !== undefined) values.date = date
        expect(fillTemplate('{series} – {number} · {date}', values) ?? 'a').toMatch(/^[ab]( . [ab])*$/)
      }),
    )
  })
})

describe('a label', () => {
  const entries = { en: 'Policy brief', de: 'Politikpapier' }

  it('is that of the language, of its parent, else the English one', () => {
    expect(labelIn(entries, 'de')).toBe('Politikpapier')
    expect(labelIn(entries, 'de-AT')).toBe('Politikpapier')
    expect(labelIn(entries, 'kk')).toBe('Policy brief')
    expect(labelIn(undefined, 'kk')).toBeUndefined()
  })
})
