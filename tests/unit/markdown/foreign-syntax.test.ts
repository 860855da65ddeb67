import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/brief/index.ts'
import { bodyOf, findingsIn, outline } from './fixture.ts'

const blocks = (body: string): string => outline(bodyOf(body, 'lang: en').children)
const codes = (body: string): readonly string[] => findingsIn(`---\ntitle: T\nlang: en\n---\n${body}\n`)

describe('an alert', () => {
  it('may have a title on its first line, as in Obsidian', () => {
    expect(blocks('> [!IMPORTANT] Read *this* first\n> Text.\n')).toBe(
      'warning(Read emphasis<this> first: p(Text.))',
    )
    expect(blocks('> [!note]- Title\n>\n> - a\n')).toBe('note(Title: ul(li(p(a))))')
    expect(blocks('> [!tip]+\n> Text.\n')).toBe('note(p(Text.))')
  })

  it('with nothing but words on its first line has them for its text', () => {
    expect(blocks('> [!WARNING] Words.\n')).toBe('warning(p(Words.))')
  })

  it('of a kind that is not known stays a quote, with a finding', () => {
    expect(blocks('> [!recipe]\n> Text.\n')).toBe('quote(p([!recipe] Text.))')
    expect(codes('> [!recipe]\n> Text.')).toEqual(['5:3 markdown/foreign-mark'])
  })
})

describe('the place of contents', () => {
  it.each(['[TOC]', '[toc]', '[[_TOC_]]', '[[TOC]]', '{:toc}', '* TOC\n{:toc}', '1. Contents\n{:toc .x}'])(
    'is understood where it stands alone: %j',
    (mark) => {
      expect(blocks(`${mark}\n\n# A\n`)).toMatch(/^contents\b/)
      expect(codes(`${mark}\n\n# A`)).toEqual(['5:1 markdown/contents-mark'])
    },
  )

  it('is text in a sentence', () => {
    expect(blocks('the [TOC] of it\n\n# A\n')).toBe('p(the [TOC] of it) h1#a(A)')
  })
})

describe('a bare address', () => {
  const linksIn = (body: string): readonly string[] => {
    const [paragraph] = bodyOf(body, 'lang: en').children
    const content: readonly Inline[] = paragraph?.type === 'paragraph' ? paragraph.children : []
    return content.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.type === 'link' ? [decodeURI(mark.url)] : [])),
    )
  }
  it.each([
    ['«https://a.example/b» c', 'https://a.example/b'],
    ['»https://a.example/b« c', 'https://a.example/b'],
    ['„https://a.example/b“ c', 'https://a.example/b'],
    ['“https://a.example/b”, c', 'https://a.example/b'],
    ['‘https://a.example/b’ c', 'https://a.example/b'],
    ['https://a.example/b…', 'https://a.example/b'],
    ['见https://a.example/b。然后', 'https://a.example/b'],
    ['（https://a.example/b）', 'https://a.example/b'],
    ['www.a.example/b» c', 'http://www.a.example/b'],
    ['https://a.example/«b»_c', 'https://a.example/«b»_c'],
    ['https://a.example/（b）c', 'https://a.example/（b）c'],
    ['https://a.example/l’avis', 'https://a.example/l’avis'],
    ['<https://a.example/b»>', 'https://a.example/b»'],
    ['[c](https://a.example/b»)', 'https://a.example/b»'],
  ])('ends before the mark that closes a quotation around it: %s', (body, address) => {
    expect(linksIn(body)).toEqual([address])
  })

  it('gives what stands behind it back to the text', () => {
    expect(blocks('«https://a.example/b», и')).toBe('p(«link:https://a.example/b<https://a.example/b>», и)')
    expect(codes('«https://a.example/b» {{ c }}')).toEqual(['5:23 markdown/template-leftover'])
  })
})

describe('an abbreviation', () => {
  const body =
    'The HVI, HVIs, `HVI`, *HVI* and EU ETS of the EU.\n\n*[HVI]: Heat *Index*\n*[EU]: European Union\n*[EU ETS]: Trading\n'

  it('that the post spells out is marked at each whole word', () => {
    const [paragraph] = bodyOf(body, 'lang: en').children
    const found = (paragraph?.type === 'paragraph' ? paragraph.children : []).flatMap((inline) =>
      inline.marks.flatMap((mark) =>
        mark.type === 'abbreviation' && inline.type === 'run' ? [[inline.text, mark.title]] : [],
      ),
    )
    expect(found).toEqual([
      ['HVI', 'Heat *Index*'],
      ['HVI', 'Heat *Index*'],
      ['EU ETS', 'Trading'],
      ['EU', 'European Union'],
    ])
    expect(codes(body)).toEqual([])
  })

  it('keeps the places of the words around it', () => {
    expect(codes('a HVI {{ b }} HVI\n\n*[HVI]: c')).toEqual(['5:7 markdown/template-leftover'])
  })

  it('that no word uses is reported', () => {
    expect(codes('a\n\n*[HVI]: b')).toEqual(['7:1 markdown/unused-abbreviation'])
  })
})
