import { describe, expect, it } from 'vitest'
import { parseCharacterMap } from '../../../../src/verify/pdf/cmap.ts'
import { codesIn } from '../../../../src/verify/pdf/font.ts'
import { UnreadableEdition } from '../../../../src/verify/unreadable.ts'

function mapOf(sections: string): ReadonlyMap<number, string> {
  return parseCharacterMap(Buffer.from(`begincmap ${sections} endcmap`)).characters
}

describe('a map from codes to characters', () => {
  it('has single codes, with any number of characters each', () => {
    expect(mapOf('2 beginbfchar <0001> <0041> <0002> <00660066d83dde00> endbfchar')).toEqual(
      new Map([
        [1, 'A'],
        [2, 'ff😀'],
      ]),
    )
  })

  it('has ranges that count up from one, and ranges with a list', () => {
    expect(mapOf('1 beginbfrange <10> <12> <0061> <20> <21> [<0078> <0079007A>] endbfrange')).toEqual(
      new Map([
        [0x10, 'a'],
        [0x11, 'b'],
        [0x12, 'c'],
        [0x20, 'x'],
        [0x21, 'yz'],
      ]),
    )
  })

  it('counts up the last of several characters', () => {
    expect(mapOf('1 beginbfrange <01> <02> <00410061> endbfrange').get(2)).toBe('Ab')
  })

  it('is refused when it would fill all memory', () => {
    expect(() => mapOf('1 beginbfrange <00000000> <ffffffff> <0041> endbfrange')).toThrow(UnreadableEdition)
  })

  it('leaves out codes that are longer than any', () => {
    const long = 'ff'.repeat(12)
    expect(mapOf(`1 beginbfchar <${long}> <0041> <02> <0042> endbfchar`)).toEqual(new Map([[2, 'B']]))
  })

  it('leaves out what it cannot read', () => {
    expect(mapOf('1 beginbfchar <01> endbfchar 1 beginbfchar <02> <0042> endbfchar')).toEqual(
      new Map([[2, 'B']]),
    )
  })
})

describe('codes of one and two bytes', () => {
  const { spaces } = parseCharacterMap(
    Buffer.from('2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange'),
  )

  it('are told apart by the spaces that they lie in', () => {
    expect(codesIn('A\x81\x02B', spaces)).toEqual([0x41, 0x8102, 0x42])
  })

  it('end where the string ends', () => {
    expect(codesIn('\x81', spaces)).toEqual([0x81])
  })
})
