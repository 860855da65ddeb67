import { describe, expect, it } from 'vitest'
import { inOrderOfText } from '../../../src/type/face/clusters.ts'

const glyph = (text: string, id = text.codePointAt(0) ?? 0) => ({ id, text, advance: 500, x: 0, y: 0 })
const textsOf = (seen: readonly string[], text: string) =>
  inOrderOfText(
    seen.map((one) => glyph(one)),
    text,
  ).map((one) => one.text)

describe('glyphs that come in another order than their characters', () => {
  it('stand for them together, the first for all', () => {
    expect(textsOf(['ि', 'क', 'ए'], 'किए')).toEqual(['कि', '', 'ए'])
    expect(textsOf(['ऊ', 'ज', 'ा', 'र्'], 'ऊर्जा')).toEqual(['ऊ', 'र्जा', '', ''])
  })

  it('stand for a vowel that is seen around its consonant', () => {
    expect(textsOf(['\u0bc6', 'க', '\u0bbe', 'ல'], 'க\u0bcaல')).toEqual(['க\u0bca', '', '', 'ல'])
  })

  it('are as they are where the order is that of the text', () => {
    const glyphs = [glyph('ф'), glyph('й')]
    expect(inOrderOfText(glyphs, 'фи\u0306')).toEqual(glyphs)
    const joined = [glyph('क्'), glyph(''), glyph('ष')]
    expect(inOrderOfText(joined, 'क्\u200dष')).toBe(joined)
  })

  it('lose no character, whatever the font makes of them', () => {
    for (const seen of [['x', 'y'], ['ab'], ['c', 'b', 'a', 'd'], ['a']])
      expect(textsOf(seen, 'abc\u200dd').join('').replace('\u200d', '')).toBe('abcd')
  })
})
