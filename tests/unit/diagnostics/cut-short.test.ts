import { describe, expect, it } from 'vitest'
import { cutShort } from '../../../src/diagnostics/index.ts'
import fc from '../../support/property.ts'

describe('words of findings, cut short', () => {
  it('stay as they are where they are short enough', () => {
    expect(cutShort('words', 5)).toBe('words')
    expect(cutShort('words', 4)).toBe('wor…')
  })

  it('never hold half of a character beyond U+FFFF', () => {
    const letters = fc.array(fc.constantFrom('a', '𝑥', '😀'), { maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 40 }), (words, most) => {
        const cut = cutShort(words, most)
        expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(words.startsWith(cut.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})
