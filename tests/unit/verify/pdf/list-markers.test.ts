import { describe, expect, it } from 'vitest'
import { readMarkers } from '../../../../src/verify/pdf/list-markers.ts'

describe('the labels of a list', () => {
  it.each([
    ['numbers', ['1.', '2.', '10.'], 'Decimal', 0, [1, 2, 10]],
    ['numbers in brackets', ['(7)', '(8)'], 'Decimal', 0, [7, 8]],
    ['letters', ['a.', 'b.'], 'Decimal', 1, [1, 2]],
    ['letters that are also numerals, by how they count', ['c)', 'd)'], 'Decimal', 2, [3, 4]],
    ['numerals, by how they count', ['i.', 'ii.', 'iii.', 'iv.'], 'Decimal', 1, [1, 2, 3, 4]],
    ['letters of which the first is also a numeral', ['i.', 'j.'], 'Decimal', 2, [9, 10]],
    ['one numeral in the third list', ['i.'], 'Decimal', 2, [1]],
    ['one letter in the second list', ['i.'], 'Decimal', 1, [9]],
    ['one numeral, where the list says so', ['(I)'], 'UpperRoman', 0, [1]],
    ['one letter, where the list says so', ['(C)'], 'UpperAlpha', 2, [3]],
    ['letters behind z', ['z.', 'aa.', 'ab.'], 'LowerAlpha', 0, [26, 27, 28]],
    ['large numerals', ['xiv.', 'mcmxcix.'], 'LowerRoman', 0, [14, 1999]],
    ['numbers among letters, for there is no letter for 0', ['0.', 'a.'], 'LowerAlpha', 1, [0, 1]],
    ['signs', ['•', '–'], 'Disc', 0, ['bullet', 'bullet']],
    ['letters that are no numbers', ['o', 'o'], 'Circle', 0, ['bullet', 'bullet']],
    ['boxes', ['☑', '☐', '•'], 'Disc', 0, ['ticked', 'unticked', 'bullet']],
    ['boxes in a list that counts', ['1.', '☐', '3.'], 'Decimal', 0, [1, 'unticked', 3]],
    ['numbers with boxes', ['3.', '4.☑', '(5) ☐'], 'Decimal', 0, [3, '4 ticked', '5 unticked']],
    ['missing labels', ['4.', '', ''], 'Decimal', 0, [4, 5, 6]],
  ] as const)('can be %s', (_, labels, numbering, depth, markers) => {
    expect(readMarkers(labels, numbering, depth)).toEqual(markers)
  })
})
