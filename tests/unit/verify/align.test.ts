import { describe, expect, it } from 'vitest'
import { align } from '../../../src/verify/align.ts'
import fc from '../../support/property.ts'

const words = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

/** The differences of two texts, as `gone>come`. */
function differences(first: string, second: string): readonly string[] {
  const [a, b] = [words(first), words(second)]
  return align(a, b).map(
    (difference) =>
      `${a.slice(difference.first.from, difference.first.to).join(' ')}>${b.slice(difference.second.from, difference.second.to).join(' ')}`,
  )
}

describe('two sequences', () => {
  it('differ nowhere when they are equal', () => {
    expect(differences('a b c', 'a b c')).toEqual([])
    expect(differences('', '')).toEqual([])
  })

  it('differ where something was left out, put in or replaced', () => {
    expect(differences('a b c', 'a c')).toEqual(['b>'])
    expect(differences('a c', 'a b c')).toEqual(['>b'])
    expect(differences('a b c d', 'a x c d y')).toEqual(['b>x', '>y'])
    expect(differences('a b', '')).toEqual(['a b>'])
  })

  it('differ twice where an element has moved', () => {
    expect(differences('a b c d', 'a c d b')).toEqual(['b>', '>b'])
  })

  it('are matched where elements repeat', () => {
    expect(differences('x 0 0 1 0 0 y', 'x 0 0 0 0 y')).toEqual(['1>'])
    expect(differences('0 0 0 0', '0 0 0')).toEqual(['0>'])
  })

  it('of any kind: the differences, put in order into the first, give the second', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 40 })
    fc.assert(
      fc.property(sequence, sequence, (first, second) => {
        const pieces: string[] = []
        let at = 0
        for (const difference of align(first, second)) {
          pieces.push(...first.slice(at, difference.first.from))
          pieces.push(...second.slice(difference.second.from, difference.second.to))
          at = difference.first.to
        }
        expect([...pieces, ...first.slice(at)]).toEqual(second)
      }),
    )
  })
})
