import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/verify/facts.ts'
import { reportMisses } from '../../../src/verify/report-misses.ts'

function told(expected: string, found: string): unknown {
  const details: unknown[] = []
  const fact = (value: string): Fact => ({ kind: 'paragraph', value, label: '' })
  reportMisses(
    'pdf',
    [{ type: 'changed', expected: fact(expected), found: fact(found) }],
    (_code, _at, more) => details.push(more),
  )
  return details[0]
}

describe('a paragraph that has changed', () => {
  it('is quoted from where it differs, and not from the end of a set line', () => {
    const long = 'The council has planted lime trees along the street that leads to the old tram depot.'
    const set = long.replaceAll(' the ', '\u2028the ')
    expect(told(`${long} The end.`, `${set}The end.`)).toEqual({
      edition: 'pdf',
      kind: 'paragraph',
      said: '…old tram depot. The end.',
      became: '…old tram depot.The end.',
    })
  })

  it('is quoted with spaces for the ends of lines behind the difference', () => {
    expect(told('one two three', 'one too\u2028three')).toMatchObject({ became: 'one too three' })
  })
})
