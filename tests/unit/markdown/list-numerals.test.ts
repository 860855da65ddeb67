import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn } from './fixture.ts'

function listsIn(text: string): readonly string[] {
  return bodyOf(text).children.flatMap((block) =>
    block.type === 'list' ? [`${block.start}${block.numerals ?? ''} ${block.children.length}`] : [],
  )
}

describe('numbers and numerals of lists in HTML', () => {
  it.each([
    ['<ol type="a"><li>x</ol>', ['1a 1']],
    ['<ol type="I" start="4"><li>x<li>y</ol>', ['4I 2']],
    ['<ol style="list-style-type: lower-roman"><li>x</ol>', ['1i 1']],
    ['<ol style="list-style: upper-latin inside"><li>x</ol>', ['1A 1']],
    ['<ol type="A"><li>x<li value="5">y</ol>', ['1A 1', '5A 1']],
    ['<ol reversed type="1"><li>x<li>y</ol>', ['21 1', '11 1']],
    ['<ol type="square"><li>x</ol>', ['1 1']],
    ['<ul type="a"><li>x</ul>', ['1 1']],
  ])('%s', (text, lists) => {
    expect(listsIn(text)).toEqual(lists)
  })

  it('a task in a numbered list keeps its number beside its box, and is no finding', () => {
    expect(findingsIn('---\ntitle: T\n---\n1. a\n2. [x] b\n3. [ ] c')).toEqual([])
  })
})
