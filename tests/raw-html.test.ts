import { beforeAll, describe, expect, it } from 'vitest'
import { type Sections, sectionsOf } from './support/editions.ts'

/** What stands for a piece of HTML in each edition: the e-book says what the web page says. */
interface Shown {
  readonly page: string
  readonly word: string
  readonly pdf: string
}

/** Every element that has a meaning in a post (words and marks first, then blocks), and what carries it. */
const lines: Readonly<Record<string, Shown>> = {
  'a<br>b': { page: 'a<br>b', word: 'a/b', pdf: '"a b"' },
  '<a href="https://a.example/" title="T">b</a>': {
    page: '<a href="https://a.example/" title="T">b</a>',
    word: '<https://a.example/|[rStyle=Hyperlink|b]>',
    pdf: 'Link to=https://a.example/ "b"',
  },
  '<b>a</b><strong>b</strong>': {
    page: '<strong>a</strong><strong>b</strong>',
    word: '[rStyle=Strong|a][rStyle=Strong|b]',
    pdf: '"a b"',
  },
  '<i>a</i><em>b</em><cite>c</cite>': {
    page: '<em>a</em><em>b</em><em>c</em>',
    word: '[rStyle=Emphasis|a][rStyle=Emphasis|b][rStyle=Emphasis|c]',
    pdf: '"a b c"',
  },
  '<u>a</u><ins>b</ins>': { page: '<u>a</u><u>b</u>', word: '[u=single|a][u=single|b]', pdf: '"a b"' },
  '<s>a</s><del>b</del>': { page: '<s>a</s><s>b</s>', word: '[strike|a][strike|b]', pdf: '"a b"' },
  'H<sub>2</sub>O': { page: 'H<sub>2</sub>O', word: 'H[vertAlign=subscript|2]O', pdf: '"H 2 O"' },
  '1<sup>st</sup>': { page: '1<sup>st</sup>', word: '1[vertAlign=superscript|st]', pdf: '"1 st"' },
  '<mark>a</mark><small>b</small>': {
    page: '<mark>a</mark><small>b</small>',
    word: '[rStyle=Highlight|a][rStyle=Small|b]',
    pdf: '"a b"',
  },
  '<span lang="kk">Тіл</span>': {
    page: '<span lang="kk">Тіл</span>',
    word: '[lang=kk,kk|Тіл]',
    pdf: 'Span lang="kk" "Тіл"',
  },
  '<span lang="ar" dir="rtl">سلام</span>': {
    page: '<span lang="ar" dir="rtl">سلام</span>',
    word: '[rtl lang=ar|سلام]',
    pdf: 'Span lang="ar"',
  },
  '<abbr title="European Union">EU</abbr>': {
    page: '<abbr title="European Union">EU</abbr>',
    // Word has no place for what an abbreviation stands for.
    word: 'EU',
    pdf: 'Span expansion="European Union" "EU"',
  },
  '<q>a <q>b</q></q>': { page: '“a ‘b’”', word: '“a ‘b’”', pdf: '"“a ‘b’”"' },
  '<q lang="fr">oui</q>': {
    page: '“<span lang="fr">oui</span>”',
    word: '“[lang=fr,fr|oui]”',
    pdf: 'Span lang="fr" "oui"',
  },
  '<kbd>K</kbd>': { page: '<kbd dir="ltr">K</kbd>', word: '[rStyle=HTMLKeyboard|K]', pdf: 'Code "K"' },
  '<code>c</code>': { page: '<code dir="ltr">c</code>', word: '[rStyle=HTMLCode|c]', pdf: 'Code "c"' },
  'a <img src="a.png" alt="Alt"> b': {
    page: 'a <img src="…" alt="Alt" width="10" height="10"> b',
    word: 'a !(Alt) b',
    pdf: '"a " Figure alt="Alt" Placement="Inline" "[image]" " b"',
  },
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>': {
    page: '漢<small> (kan)</small>',
    word: '漢[rStyle=Small| (kan)]',
    pdf: '(kan)"',
  },
  '<bdi>a</bdi><bdo dir="rtl">b</bdo>': {
    page: '<span dir="ltr">a</span><span dir="rtl">b</span>',
    word: 'a[rtl|b]',
    pdf: '"a b"',
  },
  '<time datetime="2018-07">July</time>': { page: 'July', word: 'July', pdf: '"July"' },
  '<span class="smallcaps">nato</span>': {
    page: '<span>nato</span>',
    word: '[rStyle=SmallCaps|nato]',
    pdf: '"nato"',
  },
}

const blocks: Readonly<Record<string, Shown>> = {
  '<figure><a href="https://a.example/"><img src="a.png" alt="Alt"></a><figcaption>A <b>b</b>. Source: Us.</figcaption></figure>':
    {
      page: '<figure><a href="https://a.example/"><img src="…" alt="Alt" width="10" height="10"></a><figcaption><p>A <strong>b</strong>.</p><p>Source: Us.</p></figcaption></figure>',
      word: 'Figure: <https://a.example/|!(Alt)> ¶ Caption: A [b bCs|b]. ¶ Source: Source: Us.',
      pdf: 'Div P Link to=https://a.example/ Figure alt="Alt" Placement="Block" "[image]" Caption P "A b ." P "Source: " "Us."',
    },
  '<figure>\n\n![Alt](a.png)\n\n<figcaption>\n\n**a**\n\nb\n\n</figcaption>\n</figure>': {
    page: '<figcaption><p><strong>a</strong> b</p></figcaption></figure>',
    word: 'Caption: [b bCs|a] b',
    pdf: 'Caption P "a b"',
  },
  '<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>': {
    page: '<blockquote><p>a</p></blockquote><p>b</p>',
    word: 'Quote: a ¶ BodyText: b',
    pdf: 'BlockQuote P "a" P "b"',
  },
  '<table><caption>Cap</caption><thead><tr><th rowspan="2">A<th colspan="2" scope="colgroup">B<tr><th>C<th>D</thead><tbody><tr><th scope="row">r<td>1<td align="right">2</tbody><tfoot><tr><td colspan="3">f</tfoot></table>':
    {
      page: '<caption><p>Cap</p></caption><thead><tr><th scope="col" rowspan="2">A</th><th scope="col" colspan="2">B</th></tr><tr><th scope="col">C</th><th scope="col">D</th></tr></thead><tbody><tr><th scope="row">r</th><td>1</td><td>2</td></tr></tbody><tfoot><tr><td colspan="3">f</td></tr></tfoot>',
      word: 'row tblHeader ¶ cell vMerge=restart ¶ TableHead: A ¶ cell gridSpan=2 ¶ TableHead: B ¶ row tblHeader ¶ cell vMerge=continue ¶ :  ¶ cell ¶ TableHead: C ¶ cell ¶ TableHead: D ¶ row ¶ cell ¶ TableHead: r ¶ cell ¶ TableText: 1 ¶ cell ¶ TableText: 2 ¶ row ¶ cell gridSpan=3 ¶ TableText: f',
      pdf: 'THead TR TH id="t1.r1.c1" Scope="Column" RowSpan=2 P "A" TH id="t1.r1.c2" Scope="Column" ColSpan=2 P "B"',
    },
  '<table>\n<tr><td>\n\n**a**\n\n- b\n\n</td></tr>\n</table>': {
    page: '<td><p><strong>a</strong></p><ul><li><p>b</p></li></ul></td>',
    word: 'cell ¶ TableText: [rStyle=Strong|a] ¶ TableTextBullet: b',
    pdf: 'TD P "a" L ListNumbering="Disc" LI Lbl "•" LBody P "b"',
  },
  '<div>\n\n**a**\n\n</div>': {
    page: '<p><strong>a</strong></p>',
    word: 'BodyText: [rStyle=Strong|a]',
    pdf: 'P "a"',
  },
  '<div lang="ar" dir="rtl">\n\nسلام\n\n</div>': {
    page: '<p lang="ar" dir="rtl">سلام</p>',
    word: 'BodyText rtl: [rtl lang=ar|سلام]',
    pdf: 'P lang="ar"',
  },
  '<section>\n\n### Part\n\na\n\n</section>': {
    page: '<h2 id="part">Part</h2><p>a</p>',
    word: 'Heading1: {part}Part ¶ BodyText: a',
    pdf: 'Sect title="Part" H2 "Part" P "a"',
  },
  '<aside>\n\n*a*\n\n</aside>': {
    page: '<div role="note"><p><em>a</em></p></div>',
    word: 'Box: [rStyle=Emphasis|a]',
    pdf: 'Aside P "a"',
  },
  '<details><summary>S <b>b</b></summary>\n\na\n\n</details>': {
    page: 'S <strong>b</strong></p><p>a</p></div>',
    word: 'BoxTitle: S [b bCs|b] ¶ Box: a',
    pdf: 'Aside P "S b" P "a"',
  },
  '<blockquote>a<p>b</p></blockquote>': {
    page: '<blockquote><p>a</p><p>b</p></blockquote>',
    word: 'Quote: a ¶ Quote: b',
    pdf: 'BlockQuote P "a" P "b"',
  },
  '<ul><li>a<ul><li>b</ul><li>c</ul>': {
    page: '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>',
    word: 'ListBullet: a ¶ ListBullet2: b ¶ ListBullet: c',
    pdf: 'LI Lbl "•" LBody P "a" L ListNumbering="Disc" LI Lbl "–" LBody P "b"',
  },
  '<ol start="4"><li>a<li>b</ol>': {
    page: '<ol start="4"><li><p>a</p></li><li><p>b</p></li></ol>',
    word: 'ListNumber: a ¶ ListNumber: b',
    pdf: 'LI Lbl "4." LBody P "a" LI Lbl "5." LBody P "b"',
  },
  '<dl><dt>T<dd>D<dl><dt>U<dd>E</dl></dl>': {
    page: '<dl><dt>T</dt><dd><p>D</p><dl><dt>U</dt><dd><p>E</p></dd></dl></dd></dl>',
    word: 'DefinitionTerm: T ¶ Definition: D ¶ DefinitionTerm: U ¶ Definition: E',
    pdf: 'L LI Lbl "T" LBody P "D" L LI Lbl "U" LBody P "E"',
  },
  '<p>a<p lang="de">b</p>': {
    page: '<p>a</p><p lang="de">b</p>',
    word: 'BodyText: a ¶ BodyText: [lang=de,de|b]',
    pdf: 'P "a" P lang="de" "b"',
  },
  'a\n\n<hr>\n\nb': {
    page: '<p>a</p><hr><p>b</p>',
    word: 'BodyText: a ¶ Rule: !() ¶ BodyText: b',
    pdf: 'P "a" P "b"',
  },
  '<h3 id="x">H</h3>\n\n<h4>I</h4>\n\n<h6>J</h6>': {
    page: '<h2 id="x">H</h2><h3 id="i">I</h3><h4 id="j">J</h4>',
    word: 'Heading1: {x}H ¶ Heading2: {i}I ¶ Heading3: {j}J',
    pdf: 'H2 "H" Sect title="I" H3 "I" Sect title="J" H4 "J"',
  },
  '<pre>a  b</pre>': {
    page: '<pre dir="ltr"><code>a  b</code></pre>',
    word: 'HTMLPreformatted: [noProof|a  b]',
    pdf: 'P Code Placement="Block" "a b"',
  },
  'a <p>b</p> c': {
    page: '<p>a</p><p>b</p><p>c</p>',
    word: 'BodyText: a ¶ BodyText: b ¶ BodyText: c',
    pdf: 'P "a" P "b" P "c"',
  },
}

const cases = Object.entries({ ...lines, ...blocks })
let sections: readonly Sections[] = []
beforeAll(async () => {
  sections = await sectionsOf(cases.map(([html]) => html))
}, 120_000)

describe('HTML in a post means the same in all four editions', () => {
  it.each(cases.map(([html, shown], index) => [html, shown, index] as const))('%s', (_, shown, index) => {
    const section = sections[index]
    expect(section?.html).toContain(shown.page)
    expect(section?.epub).toContain(shown.page)
    expect(section?.docx).toContain(shown.word)
    expect(section?.pdf).toContain(shown.pdf)
  })
})
