import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, inlineText } from './fixture.ts'

/** The caption of the first block: words, source and credit, with their marks. */
function captionOf(text: string): readonly string[] {
  const [block] = bodyOf(text).children
  if (block?.type !== 'table' && block?.type !== 'figure') return []
  const { children = [], source = [], credit = [] } = block.caption ?? {}
  return [children, source, credit].map(inlineText)
}

const table = '| a |\n|---|\n| 1 |\n'
const link = '[Office](https://a.example/)'

describe('attributes that say something in words are Markdown', () => {
  it.each([
    [
      'source and credit of a table',
      `:::table[*T*]{source="${link}, *own* sums" credit="A ~~B~~"}\n${table}:::`,
    ],
    ['those of a figure', `:::figure{source="${link}, *own* sums" credit="A ~~B~~"}\n![A](a.png "*T*")\n:::`],
  ])('%s', (_, text) => {
    expect(captionOf(text).map((words) => words.replace(/^(?:Table|Figure)\u00A01: /, ''))).toEqual([
      'emphasis<T>',
      'link:https://a.example/<Office>, emphasis<own> sums',
      'A strike<B>',
    ])
  })

  it('the title of a picture that is a figure', () => {
    expect(captionOf(`![A](a.png "See [Office](https://a.example/) and *own* sums")`)[0]).toBe(
      'See link:https://a.example/<Office> and emphasis<own> sums',
    )
  })

  it('a link in one leads to a place of the post', () => {
    expect(captionOf(`:::table{source="[above](#here)"}\n${table}:::\n\n## Here`)[1]).toBe('ref:here<above>')
  })

  it('what is wrong in one is told at what it belongs to', () => {
    expect(findingsIn(`a\n\n:::table{source="[x](javascript:y)"}\n${table}:::`)).toContain(
      '3:1 markdown/unsafe-link',
    )
  })
})
