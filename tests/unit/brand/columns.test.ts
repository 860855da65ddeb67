import { describe, expect, it } from 'vitest'
import { loadMine } from './templates.ts'

describe('a brand with two columns', () => {
  it('has all that the margins leave for them, whatever rail the brand has that it extends', () => {
    const { brand, found } = loadMine('extends: base\npage: { columns: 2, gutter: 6mm }\n')
    expect(found).toEqual([])
    expect(brand?.page).toMatchObject({ columns: 2, rail: 0 })
    expect(brand?.page.gutter).toBeCloseTo((6 * 72) / 25.4)
  })

  it.each([
    ['itself', 'extends: base\npage: { columns: 2, rail: 40mm }\n', {}],
    [
      'in one that extends it',
      'extends: two\npage: { rail: 40mm }\n',
      { 'two/brand.yaml': 'extends: base\npage: { columns: 2 }\n' },
    ],
  ])('is told that there is no rail beside them where it states one, %s', (_, text, others) => {
    const { brand, found } = loadMine(text, others)
    expect(found).toEqual([
      expect.stringMatching(/^mine\/brand\.yaml:2:\d+ brand\/rail-beside-columns: there is no rail beside 2/),
    ])
    expect(brand?.page.rail).toBe(0)
  })

  it('may say that it has no rail', () => {
    expect(loadMine('extends: base\npage: { columns: 2, rail: 0 }\n').found).toEqual([])
  })

  it('has no more than two', () => {
    expect(loadMine('extends: base\npage: { columns: 3 }\n').found).toHaveLength(1)
  })
})
