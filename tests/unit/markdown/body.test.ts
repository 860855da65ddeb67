import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, inlineText, lower, outline } from './fixture.ts'

const shown = (text: string, ...frontMatter: readonly string[]) =>
  outline(bodyOf(text, ...frontMatter).children)

describe('marks', () => {
  it.each([
    ['*a* **b** ~~c~~ `d`', 'p(emphasis<a> strong<b> strike<c> code<d>)'],
    [
      'H~2~O, 1^st^, ==hi *there*==',
      'p(H subscript<2> O, 1 superscript<st> , highlight<hi > highlight<emphasis<there>>)',
    ],
    ['~5 and ~6, a == b, 2^10', 'p(~5 and ~6, a == b, 2^10)'],
    ['[nato]{.smallcaps} [тест]{lang=ru}', 'p(small-caps<nato> lang:ru<тест>)'],
    ['[سلام]{lang=fa}', 'p(lang:fa:rtl<سلام>)'],
    ['\\[a\\]{lang=kk} [b](https://b.example)', 'p([a]{lang=kk} link:https://b.example<b>)'],
    [
      '<u>a</u> <kbd>K</kbd> <small>s</small> <mark>m</mark>',
      'p(underline<a> keyboard<K> small<s> highlight<m>)',
    ],
    ['<abbr title="European Union">EU</abbr>', 'p(abbr:European Union<EU>)'],
    ['<cite>C</cite><bdi>b</bdi><time>2018</time>', 'p(emphasis<C>lang::ltr<b>2018)'],
    ['<q>a <q>b</q></q>', 'p(“a ‘b’”)'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', 'p(漢 small< (kan)>)'],
    ['a\\\nb<br>c', 'p(a/b/c)'],
    ['Note:this at 10:30am', 'p(Note:this at 10:30am)'],
  ])('%s', (text, expected) => {
    expect(shown(text).replaceAll(' ', '')).toBe(expected.replaceAll(' ', ''))
  })
})

describe('blocks', () => {
  it.each([
    ['# A\n\n## B\n\n# C', 'h1#a(A) h2#b(B) h1#c(C)'],
    ['## A\n\n#### B {#own}', 'h1#a(A) h2#own(B)'],
    ['A\n=\n\nA\n=', 'h1#a(A) h1#a-1(A)'],
    ['- a\n  - b\n- [x] c\n- [ ] d', 'ul(li(p(a) ul(li(p(b)))) li[x](p(c)) li[ ](p(d)))'],
    ['3. a\n4. b', 'ol3(li(p(a)) li(p(b)))'],
    ['<ol><li>a<li value="7">b<li>c</ol>', 'ol(li(p(a))) ol7(li(p(b)) li(p(c)))'],
    ['<ol reversed><li>a<li>b</ol>', 'ol2(li(p(a))) ol(li(p(b)))'],
    ['<ul><li value="7">a<li>b</ul>', 'ul(li(p(a)) li(p(b)))'],
    ['> a\n> > b', 'quote(p(a) quote(p(b)))'],
    ['```js\na\n\nb\n```', 'code("a\\n\\nb")'],
    ['---', 'rule'],
    ['Term\n: one\n: two', 'dl(Term=p(one) p(two))'],
    ['<dl><div><dt>A<dt>B<dd>c</div></dl>', 'dl(A/B=p(c))'],
    ['| a | b |\n|---|--:|\n| 1 | 2 |', 'table(head[^a|^b~end]body[1|2~end])'],
    ['<table><tr><th rowspan=2>a<td colspan=2>b<tr><td>c</table>', 'table(body[1x2:<a|2x1:b]body[c|])'],
    ['<details><summary>S</summary>\n\nt\n\n</details>', 'box(S: p(t))'],
    ['<aside>\n\nt\n\n</aside>', 'box(p(t))'],
    ['<div>a\n\nb</div>', 'p(a) p(b)'],
    ['<b>\n\na\n\n</b>', 'p(strong<a>)'],
    ['::page-break', 'page-break'],
    ['::contents\n\n# A', 'contents h1#a(A)'],
    ['> [!CAUTION]\n> hot', 'warning(p(hot))'],
    ['> [!NOTE]\n>\n> cold', 'note(p(cold))'],
    [':::key-messages\n- a\n:::', 'key-messages(ul(li(p(a))))'],
    [':::box[A *title*]\nb\n:::', 'box(A emphasis<title>: p(b))'],
    [':::pull-quote\nsame words\n:::\n\nThe same words.', 'pull-quote*(p(same words)) p(The same words.)'],
    [':::pull-quote\nother words\n:::\n\nText.', 'pull-quote(p(other words)) p(Text.)'],
    ['![A dot](dot.png "Says it")', 'figure(![A dot](dot.png) "Says it")'],
    ['a ![A dot](dot.png)', 'p(a ![A dot](dot.png))'],
    ['![](dot.png){decorative}', 'figure(![-](dot.png))'],
    [
      ':::figure\n![A](a.png)\n\nWords. Source: B. Credit: C.\n:::',
      'figure(![A](a.png) "Words." source "B." credit "C.")',
    ],
    ['<figure><img src=a.png alt=A><figcaption>W</figcaption></figure>', 'figure(![A](a.png) "W")'],
    [':::table[Cap]{source="S"}\n| a |\n|---|\n| 1 |\n:::', 'table(head[^a]body[1] "Cap" source "S")'],
    [
      '<video>\n\n<source src="https://v.example/a">\n\nb\n\n</video>',
      'p(link:https://v.example/a<https://v.example/a>) p(b)',
    ],
    ['# A <p>b</p><ul><li>c</ul>', 'h1#a-bc(A b c)'],
    ['<details><summary><p>S</p><p>T</p></summary>x</details>', 'box(S T: p(x))'],
    ['<table><caption><p>a</p><p>b</p></caption><tr><td>x</table>', 'table(body[x] "a b")'],
    [
      '<figure><img src=a.png alt=A><figcaption><p>a</p><p>b</p></figcaption></figure>',
      'figure(![A](a.png) "a b")',
    ],
    [
      '<a href="https://a.example/"><h3>A</h3>b</a>',
      'h1#a(link:https://a.example/<A>) p(link:https://a.example/<b>)',
    ],
    ['the <title> of\n\n<b>a</b>', 'p(the of) p(strong<a>)'],
    [
      'a <select> b\n\n<i>c</i> <iframe src="https://v.example/a"/> d',
      'p(a b) p(emphasis<c> link:https://v.example/a<https://v.example/a> d)',
    ],
    ['a <plaintext> b\n\n<i>c</i>', 'p(a <plaintext> b) p(emphasis<c>)'],
    ['<style>\na', ''],
    ['[a](https://a.example/){:target="_blank"} b {: .c}', 'p(link:https://a.example/<a> b {: .c})'],
    ['# A {: #b}', 'h1#a(A)'],
    ['<p>a <picture><source srcset=b.webp><img src=a.png alt=A></picture></p>', 'p(a ![A](a.png))'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('tells tight lists from loose ones', () => {
    const [tight, loose] = bodyOf('- a\n- b\n\ntext\n\n1. c\n\n2. d').children.filter(
      ({ type }) => type === 'list',
    )
    expect(tight).toMatchObject({ tight: true })
    expect(loose).toMatchObject({ tight: false })
  })
})

describe('notes', () => {
  it('are numbered as they are called, and may be called again', () => {
    const brief = bodyOf('a[^b] c[^a] d[^b]\n\n[^a]: A\n[^b]: B[^c]\n[^c]: C')
    expect(outline(brief.children)).toBe('p(a^1.1 c^2.1 d^1.2)')
    expect(
      brief.notes.map(({ number, references, children }) => [number, references, outline(children)]),
    ).toEqual([
      [1, 2, 'p(B^3.1)'],
      [2, 1, 'p(A)'],
      [3, 1, 'p(C)'],
    ])
  })

  it('of an abstract and of a life have numbers among those of the text', () => {
    const brief = bodyOf(
      'b[^n]\n\n[^n]: three',
      'authors: [{name: A, bio: "l[^n]\\n\\n[^n]: two"}]',
      'abstract: "a[^n]\\n\\n[^n]: one"',
    )
    expect(brief.notes.map(({ number, children }) => `${number} ${outline(children)}`)).toEqual([
      '1 p(one)',
      '2 p(two)',
      '3 p(three)',
    ])
    expect(outline(brief.meta.abstract ?? [])).toBe('p(a^1.1)')
    expect(outline(brief.meta.authors[0]?.bio ?? [])).toBe('p(l^2.1)')
    expect(outline(brief.children)).toBe('p(b^3.1)')
  })

  it('are called in HTML, too, but not in its code, comments and attributes', () => {
    const note = '\n\n[^n]: one'
    expect(shown(`<table><tr><td title="[^n]">a[^N]<td>b[^m]</table>${note}`)).toBe(
      'table(body[a^1.1|b[^m]])',
    )
    expect(shown(`<div>a <code>[^n]</code> <!-- [^n] --></div>\n\nb[^n]${note}`)).toBe(
      'p(a code<[^n]>) p(b^1.1)',
    )
  })

  it('stand with the words of the text where a pull quote repeats them', () => {
    expect(shown(':::pull-quote\nsame[^n]\n:::\n\nthe same[^n]\n\n[^n]: one')).toBe(
      'pull-quote*(p(same)) p(the same^1.1)',
    )
  })

  it('hold any blocks, and stand in tables and captions', () => {
    const brief = bodyOf(':::table[Cap[^a]]\n| x[^a] |\n|---|\n| 1 |\n:::\n\n[^a]: one\n\n    - two')
    expect(outline(brief.notes[0]?.children ?? [])).toBe('p(one) ul(li(p(two)))')
    expect(brief.notes[0]?.references).toBe(2)
  })
})

describe('links', () => {
  it('lead to headings and ids, also from before them', () => {
    expect(shown('[x](#b-c) [y](#here)\n\n# B c\n\n<a id="here"></a>\n\nText')).toBe(
      'p(ref:b-c<x> ref:here<y>) h1#b-c(B c) p(Text)',
    )
  })

  it('are completed from the address of the post', () => {
    expect(shown('[x](../y)', 'url: https://a.example/b/c')).toBe('p(link:https://a.example/y<x>)')
  })

  it.each([
    'javascript:alert(1)',
    'JaVa&#x0A;script:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
  ])('never run %s', (address) => {
    const { brief } = lower(`---\ntitle: T\n---\n<a href="${address}">x</a>`)
    expect(outline(brief.children)).toBe('p(x)')
  })
})

describe('typography', () => {
  it.each([
    ['en', "\"a\" 'b' it's -- c --- d...", '“a” ‘b’ it’s – c — d…'],
    ['de', "\"a\" 'b' geht's", '„a“ ‚b‘ geht’s'],
    ['fr', '"a"', '«\u202fa\u202f»'],
    ['ru', '"а"', '«а»'],
    ['kk', '"а"', '«а»'],
    ['uz', '"o\'zbek" -- a...', '"o\'zbek" -- a...'],
    ['en', "the '90s, 'quoted' and O'Neill's", 'the ’90s, ‘quoted’ and O’Neill’s'],
  ])('in %s: %s', (lang, text, expected) => {
    const [paragraph] = bodyOf(text, `lang: ${lang}`).children
    const words = paragraph?.type === 'paragraph' ? inlineText(paragraph.children) : ''
    expect(words.replace(/[\u00a0\u202f]/g, '\u202f')).toBe(expected)
  })

  it('leaves code, keys and addresses alone, and all of it when told so', () => {
    expect(shown('`"a" --` <kbd>"</kbd> <https://a.example/--b>')).toBe(
      'p(code<"a" --> keyboard<"> link:https://a.example/--b<https://a.example/--b>)',
    )
    expect(shown('"a" -- b', 'smart: false')).toBe('p("a" -- b)')
  })

  it('tells quotes around marks and notes', () => {
    expect(shown('"*a*" b."[^n]\n\n[^n]: x')).toContain('“')
    expect(shown('("*a*")')).toBe('p((“emphasis<a>”))')
  })
})

describe('letters with accents', () => {
  const [apart, composed] = ['u\u0308', '\u00fc']

  it('are composed wherever there are words, also where they were written as references', () => {
    const text = (u: string) =>
      `# M${u}\n\n[m](#m${u}) **${u}**ber \`${u}\`\n\n![${u}](a.png)\n\n<abbr title="${u}">${u}</abbr>`
    expect(shown(text(apart))).toBe(shown(text(composed)))
    expect(shown('u&#x308;ber')).toBe(`p(${composed}ber)`)
  })

  it('are composed in the front matter', () => {
    const post = (u: string) =>
      lower(`---\ntitle: ${u}\nauthor: M${u}ller\nkeywords: [${u}]\n---\n`).brief.meta
    const { title, authors, keywords } = post(apart)
    expect([inlineText(title), authors[0]?.name, keywords]).toEqual([
      composed,
      `M${composed}ller`,
      [composed],
    ])
  })

  it('stay as they are in addresses and in names of files', () => {
    expect(shown(`[x](https://a.example/${apart})`)).toBe('p(link:https://a.example/u%CC%88<x>)')
    expect(lower(`![x](${apart}.png)`).pictures.map(({ source }) => decodeURI(source))).toEqual([
      `${apart}.png`,
    ])
  })
})

describe('what has no place in a document', () => {
  it.each([
    ['<script>alert(1)</script>a', 'p(a)', 'markdown/left-out'],
    [
      '<iframe src="https://v.example/1" title="A film"></iframe>',
      'p(link:https://v.example/1<A film>)',
      'markdown/embed',
    ],
    [
      '<video src="//v.example/a.mp4">No video</video>',
      'p(link:https://v.example/a.mp4<https://v.example/a.mp4> No video)',
      'markdown/embed',
    ],
    ['<form><button>Send</button></form>', 'p(Send)', 'markdown/form'],
    ['a <int> b', 'p(a b)', 'markdown/unknown-element'],
    ['<b onclick="x()">a</b>', 'p(strong<a>)', undefined],
    ['<span style="color:red">a</span>', 'p(a)', undefined],
    ['<sup data-note="x">1</sup>', 'p(superscript<1>)', undefined],
    ['<sup data-note="n">1</sup>[^n]\n\n[^n]: a', 'p(superscript<1>^1.1)', undefined],
    ['<aside data-directive="contents">a</aside>', 'box(p(a))', undefined],
    ['<aside data-directive="page-break">a</aside>', 'box(p(a))', undefined],
    ['<aside data-directive="nothing">a</aside>', 'box(p(a))', undefined],
    ['<section data-note-body="x">a</section>', '', 'markdown/unused-note'],
  ])('%s', (text, expected, code) => {
    expect(shown(text)).toBe(expected)
    const codes = findingsIn(`---\ntitle: T\n---\n${text}`).map((finding) => finding.split(' ')[1])
    if (code !== undefined) expect(codes).toContain(code)
  })
})

describe('pictures', () => {
  it('are all named, wherever they stand', () => {
    const text =
      '---\nabstract: "![a](a.png)"\n---\n# T ![b](b.png)\n\n![c](c.png)[^n]\n\n| ![d](d.png) |\n|---|\n\n[^n]: ![e](e.png)'
    expect(lower(text).pictures.map(({ source }) => source)).toEqual([
      'a.png',
      'b.png',
      'c.png',
      'd.png',
      'e.png',
    ])
    expect(lower('---\ntitle: "![x](x.png) T"\n---\n').pictures).toMatchObject([{ source: 'x.png' }])
  })
})
