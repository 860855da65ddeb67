import { describe, expect, it } from 'vitest'
import { bodyOf, inlineText } from './fixture.ts'

/** The one paragraph of a post. */
function read(text: string): string {
  const [paragraph] = bodyOf(text).children
  return paragraph?.type === 'paragraph' ? inlineText(paragraph.children) : ''
}

describe('superscript and subscript', () => {
  it.each([
    ['10^-3^ b', '10superscript<-3> b'],
    ['10^−3^ b', '10superscript<−3> b'],
    ['m s^-1^ and W m^-2^', 'm ssuperscript<-1> and W msuperscript<-2>'],
    ['10^-3^mol', '10superscript<-3>mol'],
    ['x^+1^ x^?^ x^€^', 'xsuperscript<+1> xsuperscript<?> xsuperscript<€>'],
    ['Ca^2+^ and SO~4~^2-^', 'Casuperscript<2+> and SOsubscript<4>superscript<2->'],
    ['word^(a)^ (x)^(b)^c', 'wordsuperscript<(a)> (x)superscript<(b)>c'],
    ['word^[1]^ b', 'wordsuperscript<[1]> b'],
    ['x^2+y^ 1^th^', 'xsuperscript<2+y> 1superscript<th>'],
    ['x^*a*^ x^**b**^', 'xsuperscript<emphasis<a>> xsuperscript<strong<b>>'],
    ['CO~2~ x~-1~ x~(n)~ x~i,j~', 'COsubscript<2> xsubscript<-1> xsubscript<(n)> xsubscript<i,j>'],
    ['^1^H', 'superscript<1>H'],
  ])('%s is understood whatever signs stand in it', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('holds spaces behind a backslash, at which no line breaks', () => {
    expect(read('x^a\\ b^ and H~2\\ 3~')).toBe('xsuperscript<a\u00A0b> and Hsubscript<2\u00A03>')
  })

  it.each(['x^a b^ c', 'about ~10-~20 per cent', '(~5%/~6%)', 'an a\\ b and a^b, c^d', 'one word^[a and b^'])(
    '%s stays as it was typed',
    (text) => {
      expect(read(text)).toBe(text)
    },
  )
})
