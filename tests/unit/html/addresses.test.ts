import { describe, expect, it } from 'vitest'
import { breakAddresses, partsOf } from '../../../src/html/addresses.ts'
import fc from '../../support/property.ts'

describe('addresses in the text of a page', () => {
  it('may end a line after what divides their parts', () => {
    expect(partsOf('doi.org/10.5281/zenodo.1234567')).toEqual([
      'doi.',
      'org/',
      '10.',
      '5281/',
      'zenodo.',
      '1234567',
    ])
    expect(partsOf('https://example.org/a?b=c')).toEqual(['https://', 'example.', 'org/', 'a?', 'b=', 'c'])
  })

  it('are told from other words, numbers and abbreviations', () => {
    for (const word of ['e.g.', '1180.5', 'and/or', 'v1.2.3', 'Ph.D.']) expect(partsOf(word)).toEqual([word])
  })

  it('keep every character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '/', '.', ' ', 'www.', 'https://', '😀', '-')), (pieces) => {
        const value = pieces.join('')
        const nodes = breakAddresses([{ type: 'text', value }])
        expect(nodes.map((node) => (node.type === 'text' ? node.value : '')).join('')).toBe(value)
      }),
    )
  })
})
