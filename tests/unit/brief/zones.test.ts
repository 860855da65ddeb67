import { describe, expect, it } from 'vitest'
import { type BodyBlock, divideByWidth, isCrowded, openingLength } from '../../../src/brief/index.ts'
import { heading, paragraph, position, table } from '../../support/brief.ts'

const wide = table(['a'], ['b'])
const pageBreak: BodyBlock = { type: 'page-break', position }
const long = paragraph('word '.repeat(200))

/** Zones as text: `w` and `c` for those across columns and in them, `!` where a new page is wanted, and what they hold. */
function divided(...blocks: readonly BodyBlock[]): readonly string[] {
  return divideByWidth(blocks, ({ type }) => type === 'table').map(
    ({ isWide, startsPage, from, blocks: own }) =>
      `${startsPage ? '!' : ''}${isWide ? 'w' : 'c'}${from}: ${own.map(({ type }) => type).join(' ')}`,
  )
}

describe('divideByWidth', () => {
  it('parts what stands across columns from what stands in them', () => {
    expect(divided(long, long, wide, long)).toEqual(['c0: paragraph paragraph', 'w2: table', 'c3: paragraph'])
  })

  it('keeps headings with what they head', () => {
    expect(divided(long, heading('One'), heading('Two', 2), wide, long)).toEqual([
      'c0: paragraph',
      'w1: heading heading table',
      'c4: paragraph',
    ])
  })

  it('has a few lines between two wide things across columns, too', () => {
    expect(divided(wide, paragraph('A few words.'), wide, long)).toEqual([
      'w0: table paragraph table',
      'c3: paragraph',
    ])
  })

  it('begins anew where a new page is wanted, behind everything, too', () => {
    expect(divided(long, pageBreak, long, pageBreak, wide, pageBreak, wide, pageBreak)).toEqual([
      'c0: paragraph',
      '!c2: paragraph',
      '!w4: table',
      '!w6: table',
      '!c8: ',
    ])
  })
})

describe('openingLength', () => {
  const messages: BodyBlock = { type: 'box', kind: 'key-messages', children: [long], position }
  const contents: BodyBlock = { type: 'contents', position }

  it('counts the lead, key messages and contents before the text', () => {
    expect(openingLength([long, messages, contents, long, messages], true)).toBe(3)
    expect(openingLength([messages, contents, long], false)).toBe(2)
    expect(openingLength([long, contents], false)).toBe(0)
    expect(openingLength([contents], false)).toBe(1)
  })
})

describe('isCrowded', () => {
  const words = 'word '.repeat(60)

  it('is what holds a cell of many lines, or many of some', () => {
    expect(isCrowded(table(['a', 'b'], ['c', words]), [100, 100], 5)).toBe(true)
    const some = 'word '.repeat(17)
    expect(isCrowded(table(['a', some], ['c', some], ['d', some]), [100, 100], 5)).toBe(true)
  })

  it('is not what has one of some lines, or room', () => {
    const some = 'word '.repeat(17)
    expect(isCrowded(table(['a', 'b'], ['c', some], ['d', 'e']), [100, 100], 5)).toBe(false)
    expect(isCrowded(table(['a', 'b'], ['c', words]), [100, 1000], 5)).toBe(false)
  })
})
