import { describe, expect, it } from 'vitest'
import { findingsIn, inlineText, lowerBytes, outline } from './fixture.ts'

describe('words that are right are not spoken of', () => {
  it.each([
    ['[the report](https://a.example), [here they are](https://a.example)'],
    ['IT-компания, 5 μm, Δt, Wi-Fi, iPhone’ом, SMSок, Қазақстан, Kazakhstan, Ελλάδα'],
    ['`Kaz\u0430khstan`'],
  ])('%s', (text) => {
    expect(findingsIn(`---\ntitle: T\n---\n${text}\n`)).toEqual([])
  })
})

describe('what is wrong with a text is told at its place', () => {
  it.each([
    ['![](a.png)', '4:1 markdown/missing-alt'],
    ['# A\n\n### B', '6:1 markdown/heading-skip'],
    ['[x](#nowhere)', '4:1 markdown/dead-link'],
    ['see [x](y.md)', '4:5 markdown/relative-link'],
    ['[x](javascript:y)', '4:1 markdown/unsafe-link'],
    ['[](https://a.example)', '4:1 markdown/empty-link'],
    ['a [^b] c', '4:3 markdown/undefined-note'],
    ['a[^b]\n\n[^b]: 1\n[^b]: 2', '7:1 markdown/duplicate-note'],
    ['a\n\n[^b]: 1', '6:1 markdown/unused-note'],
    ['a[^b]\n\n[^b]:', '6:1 markdown/empty-note'],
    ['::: box\nText.\n:::', '4:1 markdown/spaced-directive'],
    ['a {{ b }} c', '4:3 markdown/template-leftover'],
    ['{% include x %}', '4:1 markdown/template-leftover'],
    ['a\n\n<!--more-->', '6:1 markdown/template-leftover'],
    ['[x](https://a.example/){:target="_blank"}', '4:1 markdown/template-leftover'],
    ['a {: .b}', '4:3 markdown/template-leftover'],
    ['the <title> of a page', '4:5 markdown/left-out'],
    ['<a id=x></a><b id=x>y</b>', '4:13 markdown/duplicate-id'],
    [':::boxx\na\n:::', '4:1 markdown/unknown-directive'],
    [':::figure\na\n:::', '4:1 markdown/misplaced-directive'],
    [':::table[c]\na\n:::', '4:1 markdown/misplaced-directive'],
    ['[a]{colour=red}', '4:1 markdown/unknown-attribute'],
    ['<dbl>a</dbl>', '4:1 markdown/unknown-element'],
    ['# T\n\na', '4:1 markdown/title-repeated'],
    ['::contents', '4:1 markdown/empty-contents'],
    ['see [here](https://a.example)', '4:6 markdown/vague-link'],
    ['[**Click** here!](https://a.example)', '4:4 markdown/vague-link'],
    ['[подробнее](https://a.example)', '4:2 markdown/vague-link'],
    ['in Kaza\u0445stan', '4:4 markdown/look-alike'],
    ['- a Каза\u0063тан', '4:5 markdown/look-alike'],
    ['![\u0410frica](a.png)', '4:1 markdown/look-alike'],
    ['a[^1]\n\n[^1]: Қ\u0061зақ', '6:7 markdown/look-alike'],
    [`${'> '.repeat(100)}a`, '4:129 markdown/nested-too-deeply'],
    [`${'<div>'.repeat(500)}a`, '4:1 markdown/nested-too-deeply'],
  ])('%j', (text, expected) => {
    expect(findingsIn(`---\ntitle: T\n---\n${text}\n`)).toContain(expected)
  })

  it.each([
    ['# A <p>b</p><ul><li>c</ul>'],
    ['<figure><figcaption><ul><li>a</ul></figcaption>b</figure>'],
    ['[x](https://a.example/){:target="_blank"}'],
    ['<a href="https://a.example/"><h3>A</h3></a>'],
  ])('and nothing is called by a wrong name: %s', (text) => {
    expect(findingsIn(`---\ntitle: T\n---\n${text}\n`).join()).not.toMatch(
      /unknown-element|unknown-attribute|empty-link/,
    )
  })

  it('and where all is well nothing is told', () => {
    expect(findingsIn('---\ntitle: T\n---\n# A\n\n[x](#a) `{{ code }}` <!-- aside --> \\(x\\) $5\n')).toEqual(
      [],
    )
  })
})

describe('bytes', () => {
  const post = (...parts: readonly (string | readonly number[])[]) =>
    lowerBytes(
      Buffer.concat(
        parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))),
      ),
    )

  it('that are no UTF-8 are found where they are', () => {
    const { findings } = post('---\ntitle: T\n---\nab', [0xe4], 'c')
    expect(findings).toMatchObject([
      { code: 'markdown/encoding', position: { start: { line: 4, column: 3 } } },
    ])
  })

  it('begin with a mark that is no text', () => {
    expect(post([0xef, 0xbb, 0xbf], '---\ntitle: T\n---\na').findings).toEqual([])
  })

  it('with control characters are refused', () => {
    expect(post('---\ntitle: T\n---\na', [0], 'b').findings).toMatchObject([
      { code: 'markdown/control-character', position: { start: { line: 4, column: 2 } } },
    ])
  })

  it('go on without control characters and non-characters, whose line ends are spaces', () => {
    const { brief } = post(
      '---\ntitle: T\u0086\nsubtitle: "a\u0001b"\n---\na\u0000b c\u000bd e\u0085f g\ufdd0h i\u{1fffe}j\n',
    )
    expect([inlineText(brief.meta.title), inlineText(brief.meta.subtitle ?? [])]).toEqual(['T', 'ab'])
    expect(outline(brief.children)).toBe('p(ab c d e f gh ij)')
  })

  it('are told what a control character was meant to be in Windows-1252', () => {
    const { findings } = post('---\ntitle: T\n---\nit\u0092s a\u0081b')
    expect(findings.map(({ help }) => help)).toEqual([
      'write ’, which this number stands for in Windows-1252, or delete it',
      'delete it; it has usually come in by copying from another program',
    ])
  })

  it('have the signs of the fonts Symbol and Wingdings as the characters of Unicode, and no lists made of them', () => {
    const { brief, findings } = post(
      '---\ntitle: \uf0fc T\n---\n\uf0b7 a\n\n\uf0a7\tb \uf0e0 c\n\n\uf0b7 d \ue000\n',
    )
    expect(inlineText(brief.meta.title)).toBe('✓ T')
    expect(outline(brief.children)).toBe('p(• a) p(▪ b → c) p(• d \ue000)')
    expect(
      findings.map(({ severity, message, position }) => [severity, position?.start.line, message]),
    ).toEqual([
      ['warning', 2, 'U+F0FC is a sign of the font Symbol or Wingdings: it is read as ✓'],
      [
        'warning',
        4,
        'U+F0B7 is a sign of the font Symbol or Wingdings, and stands here 2 times: it is read as •',
      ],
      ['warning', 6, 'U+F0A7 is a sign of the font Symbol or Wingdings: it is read as ▪'],
      ['warning', 6, 'U+F0E0 is a sign of the font Symbol or Wingdings: it is read as →'],
    ])
  })

  it('may end their lines in any way', () => {
    const lines = ['---', 'title: T', '---', '# A', '', 'b', 'c', '']
    const [unix, windows, old] = ['\n', '\r\n', '\r'].map((end) => post(lines.join(end)))
    const kinds = (lowered: typeof unix) => lowered?.brief.children.map(({ type }) => type)
    expect(kinds(windows)).toEqual(kinds(unix))
    expect(kinds(old)).toEqual(kinds(unix))
    expect(windows?.findings).toEqual([])
  })
})

describe('the title of a picture', () => {
  const told = (body: string) => findingsIn(`---\ntitle: T\n---\n${body}\n`)

  it.each([
    ['a ![b](x.png "C") d', '4:3 markdown/picture-title'],
    ['- a ![b](x.png "C") d', '4:5 markdown/picture-title'],
    ['## ![b](x.png "C")', '4:4 markdown/picture-title'],
    ['| a |\n|---|\n| ![b](x.png "C") |', '6:3 markdown/picture-title'],
    ['a[^1]\n\n[^1]: b ![b](x.png "C")', '6:9 markdown/picture-title'],
    ['a <img src="x.png" alt="b" title="C"> d', '4:3 markdown/picture-title'],
  ])('is told to be missing in %j', (body, finding) => {
    expect(told(body)).toEqual([finding])
  })

  it.each([
    '![b](x.png "C")',
    '[![b](x.png "C")](https://a.example)',
    '![b](x.png "C")![d](y.png "E")',
    '- ![b](x.png "C")',
    '<figure><img src="x.png" alt="b" title="C"></figure>',
    ':::figure\n![b](x.png "C")\n:::',
    'a ![b](x.png "b") d',
  ])('is shown in %j', (body) => {
    expect(told(body)).toEqual([])
  })
})
