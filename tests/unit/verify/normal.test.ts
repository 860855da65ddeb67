import { describe, expect, it } from 'vitest'
import { areSpacedAlike, normal, normalCode, skeleton } from '../../../src/verify/normal.ts'

describe('text that is compared', () => {
  it('has spaces of one kind and one at a time', () => {
    expect(normal(' No\u00A07,\u202F5\n  km ')).toBe('No 7, 5 km')
  })

  it('has composed letters, and nothing that is not seen', () => {
    expect(normal('cafe\u0301 co\u00ADop\u200B \u2068ab\u2069')).toBe('café coop ab')
  })

  it('of code keeps its lines and its spaces, but for those at ends', () => {
    expect(normalCode('a  \n\n  b\t\n')).toBe('a\n\n  b')
  })

  it('is matched without any spaces', () => {
    expect(skeleton('a b\u2028c')).toBe('abc')
  })
})

describe('the end of a set line', () => {
  it('may stand for a space or for none', () => {
    expect(areSpacedAlike('to the', 'to\u2028the')).toBe(true)
    expect(areSpacedAlike('tothe', 'to\u2028the')).toBe(true)
    expect(areSpacedAlike('to the', 'to \u2028the')).toBe(true)
  })

  it('excuses no space elsewhere', () => {
    expect(areSpacedAlike('to the end', 'to\u2028theend')).toBe(false)
    expect(areSpacedAlike('to the end', 'to\u2028the e nd')).toBe(false)
    expect(areSpacedAlike('to the', 'tothe')).toBe(false)
  })
})
