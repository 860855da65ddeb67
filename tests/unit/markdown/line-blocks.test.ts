import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, outline } from './fixture.ts'

const shown = (text: string) => outline(bodyOf(text).children).replaceAll('\u00A0', '~')

describe('line blocks', () => {
  it.each([
    ['| One\n| two', 'p(One/two)'],
    ['| One\n|     two\n|   *three*', 'p(One/~~~~two/~~emphasis<three>)'],
    ['| One goes\n  on *here\n  too*\n| two', 'p(One goes on emphasis<here too>/two)'],
    ['| One\n|\n| two\n| three', 'p(One) p(two/three)'],
    ['| *One\n| two*', 'p(*One/two*)'],
    ['> | One\n> | two', 'quote(p(One/two))'],
    ['- | One\n  | two', 'ul(li(p(One/two)))'],
    ['| One\nText.', 'p(One) p(Text.)'],
    ['| One[^n]\n| [two](https://a.example/)\n\n[^n]: N', 'p(One^1.1/link:https://a.example/<two>)'],
    ['| a | b\n| c', 'p(a | b/c)'],
    ['Text\n| One', 'p(Text | One)'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'table(head[^a|^b]body[1|2])'],
    ['| a | b |\n| 1 | 2 |', 'p(| a | b | | 1 | 2 |)'],
    ['|x| is a number', 'p(|x| is a number)'],
  ])('%j is none', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('tells what is wrong in a line at its place', () => {
    expect(findingsIn('---\ntitle: T\n---\n| One\n|   [x](#y)')).toEqual(['5:5 markdown/dead-link'])
  })
})
