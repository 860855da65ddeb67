import { describe, expect, it } from 'vitest'
import type { Keyword, PdfObject } from '../../../../src/verify/pdf/objects.ts'
import { parseToken } from '../../../../src/verify/pdf/parse-object.ts'
import { UnreadableEdition } from '../../../../src/verify/unreadable.ts'

function parse(syntax: string): PdfObject | Keyword | undefined {
  return parseToken({ bytes: Buffer.from(syntax, 'latin1'), at: 0 })
}

const stringOf = (bytes: string) => ({ type: 'string', bytes })

describe('the syntax of objects', () => {
  it('knows numbers, truth and nothing', () => {
    expect([parse('12'), parse('-.5'), parse('+4.'), parse('true'), parse('null')]).toEqual([
      12,
      -0.5,
      4,
      true,
      null,
    ])
  })

  it('takes what is no number as a keyword', () => {
    expect(parse('1-2')).toEqual({ type: 'keyword', word: '1-2' })
  })

  it('reads names with their escapes', () => {
    expect(parse('/A#20B#c3#a9')).toEqual({ type: 'name', name: 'A Bé' })
  })

  it('reads strings with nested parentheses, escapes and ends of lines', () => {
    expect(parse('(a(b)\\)\\050\\n\\\r\nc\r\nd\\7)')).toEqual(stringOf('a(b))(\nc\nd\x07'))
  })

  it('reads hexadecimal strings, an odd last digit as if a 0 followed', () => {
    expect(parse('<48 65\n6c6C 7>')).toEqual(stringOf('Hellp'))
  })

  it('reads arrays and dictionaries with references, and passes over comments', () => {
    const found = parse('<</K[1 2 0 R 3]%no\n/D<</E true>>>>')
    expect(found).toEqual({
      type: 'dictionary',
      entries: new Map<string, PdfObject>([
        ['K', { type: 'array', items: [1, { type: 'reference', number: 2 }, 3] }],
        ['D', { type: 'dictionary', entries: new Map([['E', true]]) }],
      ]),
    })
  })

  it.each(['[1', '<</A', '(a', '<41', '<4x>', '<<1 2>>', '[R]', '[endobj]', '['.repeat(5000)])(
    'refuses %j',
    (syntax) => {
      expect(() => parse(syntax)).toThrow(UnreadableEdition)
    },
  )
})
