import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/brief/index.ts'
import fc from '../../support/property.ts'
import { bodyOf, findingsIn, lower, outline } from './fixture.ts'

const front = '---\ntitle: T\n'

describe('a note of the body', () => {
  it('can be called from the abstract and from the life of an author', () => {
    const { brief, findings } = lower(
      `${front}abstract: "A[^b] and[^a]"\nauthors:\n  - name: Ann\n    bio: "B[^a]"\n---\n\nText[^c] and[^b].\n\n[^a]: one[^d]\n[^b]: two\n[^c]: three\n[^d]: four\n`,
    )
    expect(findings).toEqual([])
    expect(outline(brief.meta.abstract ?? [])).toBe('p(A^1.1 and^2.1)')
    expect(outline(brief.meta.authors[0]?.bio ?? [])).toBe('p(B^2.2)')
    expect(outline(brief.children)).toBe('p(Text^3.1 and^1.2.)')
    expect(
      brief.notes.map(({ number, references, children }) => [number, references, outline(children)]),
    ).toEqual([
      [1, 2, 'p(two)'],
      [2, 2, 'p(one^4.1)'],
      [3, 1, 'p(three)'],
      [4, 1, 'p(four)'],
    ])
  })

  it('gives way to one of the same name in the abstract', () => {
    const { brief } = lower(`${front}abstract: "A[^a]\\n\\n[^a]: own"\n---\n\nText[^a].\n\n[^a]: one\n`)
    expect(brief.notes.map(({ children }) => outline(children))).toEqual(['p(own)', 'p(one)'])
  })

  it('can be called from the HTML of an abstract', () => {
    const { brief } = lower(`${front}abstract: "<div>A[^a]</div>"\n---\n\nText.\n\n[^a]: one\n`)
    expect(outline(brief.meta.abstract ?? [])).toBe('p(A^1.1)')
  })

  it('can be called from the source of a table and from a title that is a caption', () => {
    const { brief, findings } = lower(
      `${front}---\n:::table[Cap]{source="S[^a]"}\n| x |\n|---|\n| y |\n:::\n\n![A](a.png "Words[^b]")\n\n[^a]: one\n[^b]: two\n`,
    )
    expect(findings).toEqual([])
    expect(brief.notes.map(({ references }) => references)).toEqual([1, 1])
  })
})

describe('a note call where no note may be called', () => {
  it('in a title, a subtitle and a heading that serves as the title is reported and printed', () => {
    const { brief, findings } = lower(
      `${front.replace('T', '"T[^a]"')}subtitle: "S[^a]"\n---\n\nText[^a].\n\n[^a]: one\n`,
    )
    expect(findings.map(({ code }) => code)).toEqual(['markdown/misplaced-note', 'markdown/misplaced-note'])
    expect(plainText(brief.meta.title)).toBe('T[^a]')
    expect(plainText(brief.meta.subtitle ?? [])).toBe('S[^a]')
    expect(findingsIn('# T[^a]\n\nText[^a].\n\n[^a]: one\n')).toContain('1:4 markdown/misplaced-note')
  })

  it('in the description of a picture is reported and left out', () => {
    expect(
      findingsIn(`${front}---\n\n![words[^a]](a.png) ![b^[c]](a.png)\n\nText[^a].\n\n[^a]: one\n`),
    ).toEqual(['5:1 markdown/misplaced-note', '5:21 markdown/misplaced-note'])
  })

  it('in the title of a link is reported', () => {
    expect(
      findingsIn(`${front}---\n\n[words](https://a.example/ "b[^a]"). Text[^a].\n\n[^a]: one\n`),
    ).toEqual(['5:1 markdown/misplaced-note'])
  })

  it('is nothing but text where no note has the name', () => {
    expect(findingsIn(`${front}---\n\n![a[^x]](a.png) and [words](https://a.example/ "b[^x]").\n`)).toEqual(
      [],
    )
  })
})

describe('a note without a text', () => {
  it.each([
    ['the definition of another note', '[^b]:     code'],
    ['a heading without words', '#'],
    ['a script', '<script>x</script>'],
    ['a comment', '<!-- x -->'],
    ['a space', '&nbsp;'],
    ['a page break', '::page-break'],
    ['the call of a note without a text', '[^e]\n\n[^e]: <style>x</style>'],
  ])('is reported, and its calls are left out: %s', (_, text) => {
    const { brief, findings } = lower(`${front}---\n\nA[^a] b.\n\n[^a]: ${text}\n`)
    expect(findings.map(({ code }) => code)).toContain('markdown/empty-note')
    expect(outline(brief.children)).toBe('p(A b.)')
    expect(brief.notes).toEqual([])
  })

  it('is none where it is the number of another note, itself, a picture or an address', () => {
    for (const text of ['[^b]\n\n[^b]: two', '[^a]', '![x](a.png)', '[](https://a.example/)'])
      expect(bodyOf(`A[^a].\n\n[^a]: ${text}\n`).notes[0]?.children).not.toEqual([])
  })

  it('never reaches the notes of a brief, whatever its text', () => {
    const part = fc.constantFrom(
      '[^a]',
      '[^b]',
      '[^c]: ',
      '[^d]:     ',
      '#',
      '<script>x</script>',
      '&nbsp;',
      '- ',
      '> ',
      '\n    ',
      'w',
      '::contents',
      '<!-- x -->',
    )
    const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const notes = texts.map((each, index) => `[^${'abcd'[index]}]: ${each}\n`)
        const { brief } = lower(
          `${front}abstract: "x[^b]"\n---\n\nA[^a] b[^b] c[^c] d[^d]\n\n${notes.join('\n')}`,
        )
        expect(brief.notes.map(({ number }) => number)).toEqual(brief.notes.map((_, index) => index + 1))
        for (const { children } of brief.notes) expect(children).not.toEqual([])
      }),
    )
  })

  it('at the end of thousands of notes that call one another keeps nobody waiting', () => {
    const count = 3000
    const notes = Array.from({ length: count }, (_, index) => `[^n${index}]: [^n${index + 1}]\n`)
    expect(bodyOf(`A[^n0].\n\n${notes.join('\n')}\n[^n${count}]: #\n`).children).toHaveLength(1)
  })
})

describe('what the rules of notes make of something else is reported', () => {
  it('blocks behind a note that are not indented enough', () => {
    const post = `${front}---\n\nA[^a].\n\n[^a]: one\n\n   two\n\n - three\n\nfour\n\n - five\n`
    expect(findingsIn(post)).toEqual(['9:4 markdown/short-indent', '11:2 markdown/short-indent'])
  })

  it('but not what is indented by four spaces, or stands in a list or a quote with its note', () => {
    const post = `${front}---\n\nA[^a] b[^b] c[^c].\n\n[^a]: one\n\n    two\n\n- x\n\n  [^b]: three\n\n  four\n\n> [^c]: five\n>\n> six\n`
    expect(findingsIn(post)).toEqual([])
  })

  it('the name of a link right before the call of a note', () => {
    const post = `${front}---\n\nSee [the plan][^a] [sic][^a] [the plan][][^a].\n\n[the plan]: https://a.example/\n\n[^a]: one\n`
    expect(findingsIn(post)).toEqual(['5:5 markdown/name-before-note'])
  })
})
