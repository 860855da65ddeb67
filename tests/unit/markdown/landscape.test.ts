import { describe, expect, it } from 'vitest'
import { printBrief } from '../../../src/brief/index.ts'
import { bodyOf, findingsIn, outline } from './fixture.ts'

/** Blocks one after the other, those for turned pages with a star. */
function turnedIn(text: string, ...frontMatter: readonly string[]): readonly string[] {
  return bodyOf(text, ...frontMatter).children.map(
    (block) => `${block.landscape === true ? '*' : ''}${outline([block])}`,
  )
}

const table = '| a | b |\n|---|---|\n| c | d |\n'

describe('the directive "landscape"', () => {
  it('puts the blocks that it holds on turned pages, and no others', () => {
    const blocks = turnedIn(`before\n\n:::landscape\n## Annex\n\nwords\n:::\n\nafter`)
    expect(blocks).toEqual(['p(before)', '*h1#annex(Annex)', '*p(words)', 'p(after)'])
  })

  it('holds a table with its caption, however the two are nested', () => {
    const caption = bodyOf(`::::landscape\n:::table[Words]{source="Us"}\n${table}:::\n::::`).children
    expect(caption).toMatchObject([
      { type: 'table', landscape: true, caption: { children: [{ text: 'Words' }] } },
    ])
    const inside = bodyOf(`::::table[Words]\n:::landscape\n${table}:::\n::::`).children
    expect(inside).toMatchObject([
      { type: 'table', landscape: true, caption: { children: [{ text: 'Words' }] } },
    ])
  })

  it('keeps what else is said of a block: numbers, ids, what groups it', () => {
    const { children } = bodyOf('<div>\n\n:::landscape{#end}\n## One\n:::\n\n</div>', 'numbering: on')
    expect(children).toMatchObject([{ type: 'heading', number: '1', landscape: true }])
    expect(turnedIn('[to](#end)\n\n:::landscape{#end}\na\n:::')[1]).toBe('*p(a)')
  })

  it('is told in the print of the brief', () => {
    expect(printBrief(bodyOf(':::landscape\na\n:::'))).toMatch(/\n {2}paragraph landscape \d/)
  })

  it.each([
    ['::::box\n:::landscape\na\n:::\n::::'],
    ['> :::landscape\n> a\n> :::'],
    ['- :::landscape\n  a\n  :::'],
    ['b[^n]\n\n[^n]: :::landscape\n    a\n    :::'],
  ])('turns nothing inside another block, and says so: %j', (text) => {
    expect(findingsIn(`---\ntitle: T\n---\n${text}`).map((finding) => finding.split(' ')[1])).toEqual([
      'markdown/nested-landscape',
    ])
    expect(JSON.stringify(bodyOf(text))).not.toContain('landscape')
  })

  it('turns no abstract', () => {
    const text = '---\ntitle: T\nabstract: |\n  :::landscape\n  a\n  :::\n---\nb'
    expect(findingsIn(text)).toEqual(['3:11 markdown/nested-landscape'])
  })

  it('that holds nothing is nothing', () => {
    expect(turnedIn(':::landscape\n:::\n\na')).toEqual(['p(a)'])
  })
})
