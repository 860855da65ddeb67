import { describe, expect, it } from 'vitest'
import { inReadingOrder } from '../../../../src/verify/pdf/reading-order.ts'

describe('the order of what one operator shows', () => {
  it('is turned where letters run from right to left, with the spaces and signs among them', () => {
    expect(inReadingOrder([...'.םלוע םולש'])).toBe('שלום עולם.')
  })

  it('is kept for letters and numbers that run from left to right, also those of Arabic and Persian', () => {
    for (const text of ['state of', '12.5', '۱۲', '١٢٫٥', '% (']) expect(inReadingOrder([...text])).toBe(text)
  })

  it('keeps the characters of one code together', () => {
    expect(inReadingOrder(['ך', 'לא', 'ה'])).toBe('הלאך')
  })
})
