import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/verify/pdf/index.ts'
import { printReading } from '../../../../src/verify/print-reading.ts'
import fc from '../../../support/property.ts'
import { measuredFont, taggedPage } from './small-file.ts'

/** Lines of text, each at its place: half an em a letter. */
interface Line {
  readonly words: string
  readonly x: number
  readonly y: number
}

function wordsIn(lines: readonly Line[], role: string, font = measuredFont): string {
  const shown = lines.map(({ words, x, y }) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${words})Tj ET`)
  const content = `/P<</MCID 0>>BDC ${shown.join(' ')} EMC`
  const printed = printReading(readPdf(taggedPage(content, `<</S/${role}/Pg 3 0 R/K 0>>`, { 6: font })))
  return (
    printed
      .split('\n')
      .find((line) => line.startsWith('  "'))
      ?.trim() ?? ''
  )
}

/** So many lines one under the other, the first of them at `top`. */
function column(name: string, count: number, x: number, top: number): readonly Line[] {
  return Array.from({ length: count }, (_, index) => ({ words: `${name}${index}`, x, y: top - 12 * index }))
}

const counts = fc.integer({ min: 1, max: 4 })
/** Points between the far end of the first column and the second one. */
const gutters = fc.integer({ min: 5, max: 200 })

describe('code in two columns', () => {
  it('has its lines, and those of the second column are not taken as the rest of long ones', () => {
    fc.assert(
      fc.property(counts, counts, gutters, (count, others, gutter) => {
        const first = column('a', count, 50, 100 + 12 * count)
        const second = column('b', others, 60 + gutter, 700)
        const wordsOf = (lines: readonly Line[]) => lines.map(({ words }) => words).join('\\n')
        expect(wordsIn([...first, ...second], codeBlock)).toBe(`"${wordsOf(first)}\\u2028${wordsOf(second)}"`)
      }),
    )
  })
})

const codeBlock = 'Code/A<</O/Layout/Placement/Block>>'

describe('a line of code', () => {
  const wordsWith = (x: number, font = measuredFont) =>
    wordsIn(
      [
        { words: 'ab', x: 50, y: 700 },
        { words: 'cd', x, y: 700 },
      ],
      codeBlock,
      font,
    )

  it('is one where its pieces touch', () => {
    expect(wordsWith(60)).toBe('"abcd"')
  })

  it('ends before a gap, for what is behind it stands in the next column', () => {
    expect(wordsWith(66)).toBe('"ab\\u2028cd"')
    expect(wordsWith(20)).toBe('"ab\\u2028cd"')
  })

  it('goes on over a gap where the font does not say how wide its letters are', () => {
    const font = '<</Type/Font/Subtype/TrueType/BaseFont/Any/Encoding/WinAnsiEncoding>>'
    expect(wordsWith(300, font)).toBe('"abcd"')
  })
})
