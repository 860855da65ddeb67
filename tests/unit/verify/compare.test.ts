import { describe, expect, it } from 'vitest'
import { compareFacts } from '../../../src/verify/compare.ts'
import type { Fact } from '../../../src/verify/facts.ts'

function fact(value: string, label = '', stated: Partial<Fact> = {}): Fact {
  return { kind: 'paragraph', value, label, ...stated }
}

/** What is missed, as `type expected>found`. */
function missesOf(expected: readonly Fact[], found: readonly Fact[]): readonly string[] {
  return compareFacts(new Map([['line', expected]]), new Map([['line', found]])).misses.map((miss) => {
    const words = [
      miss.type === 'added' ? '' : miss.expected.value,
      miss.type === 'added' || miss.type === 'changed' ? miss.found.value : '',
    ]
    return `${miss.type} ${words.join('>')}`
  })
}

describe('facts of a publication and of an edition', () => {
  it('are the same when words, kinds and labels are', () => {
    expect(missesOf([fact('a'), fact('b', 'quote')], [fact('a'), fact('b', 'quote')])).toEqual([])
  })

  it('differ where words are lost, added, replaced or out of order', () => {
    expect(missesOf([fact('a'), fact('b'), fact('c')], [fact('a'), fact('c')])).toEqual(['lost b>'])
    expect(missesOf([fact('a')], [fact('a'), fact('x')])).toEqual(['added >x'])
    expect(missesOf([fact('a'), fact('b')], [fact('a'), fact('x')])).toEqual(['changed b>x'])
    expect(missesOf([fact('a'), fact('b'), fact('c')], [fact('b'), fact('c'), fact('a')])).toEqual([
      'moved a>',
    ])
  })

  it('differ where the words are right and what is told of them is not', () => {
    expect(missesOf([fact('a', 'level 1')], [fact('a', 'level 2')])).toEqual(['changed a>a'])
    expect(missesOf([fact('a')], [fact('a', '', { kind: 'heading' })])).toEqual(['changed a>a'])
    expect(missesOf([fact('a b')], [fact('ab')])).toEqual(['changed a b>ab'])
  })

  it('may be told in any way in the masthead, and left out where they are optional', () => {
    expect(missesOf([fact('a', 'masthead')], [fact('a', 'column 1', { kind: 'cell' })])).toEqual([])
    expect(missesOf([fact('a', '', { optional: true }), fact('b')], [fact('b')])).toEqual([])
  })

  it('of code are compared with their spaces, unless lines end where the edition has set them', () => {
    const code = (value: string): Fact => fact(value, '', { kind: 'code' })
    expect(missesOf([code('a\n  b')], [code('a\n b')])).toEqual(['changed a\n  b>a\n b'])
    expect(missesOf([code('a\n  b')], [code('a\u2028b')])).toEqual([])
  })
})
