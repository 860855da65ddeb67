import { describe, expect, it } from 'vitest'
import { nearest } from '../../../src/yaml/index.ts'
import fc from '../../support/property.ts'

describe('the nearest word', () => {
  it.each([
    ['tilte', ['title', 'subtitle'], 'title'],
    ['colors', ['colours'], 'colours'],
    ['Titel', ['title'], 'title'],
    ['x', ['title'], undefined],
    ['abc', ['xyz'], undefined],
    ['ab', [], undefined],
    ['h7', ['h1', 'h2'], 'h1'],
  ])('to %s among %j is %s', (word, words, found) => expect(nearest(word, words)).toBe(found))

  it('is the word itself where it is among them', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (word, others) => {
        const lower = word.toLowerCase()
        expect(nearest(word, [...others, word])?.toLowerCase()).toBe(lower)
      }),
    )
  })

  it('is found in spite of one slip in a word of three letters or more', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/)
    fc.assert(
      fc.property(word, fc.nat(), (whole, index) => {
        const at = index % whole.length
        expect(nearest(whole.slice(0, at) + whole.slice(at + 1), [whole])).toBe(whole)
        expect(nearest(`${whole.slice(0, at)}_${whole.slice(at)}`, [whole])).toBe(whole)
      }),
    )
  })
})
