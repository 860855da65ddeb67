import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, lower, outline } from './fixture.ts'

const messages = (body: string): readonly string[] =>
  lower(`---\ntitle: T\nlang: en\n---\n${body}`).findings.map(({ message }) => message)

describe('markup in preformatted text', () => {
  it('is reported where plain text cannot have it, and its words are kept', () => {
    const body = '<pre>\nSee <a href="https://a.example/">the <b>register</b></a>, x<sup>2</sup>.\n</pre>\n'
    expect(messages(body)).toEqual([
      'a block of code is plain text: the link to https://a.example/ is left out',
      'a block of code is plain text: <b> is left out',
      'a block of code is plain text: <sup> is left out',
    ])
    expect(outline(bodyOf(body).children)).toBe('code("See the register, x2.")')
  })

  it('is reported at its place', () => {
    const found = findingsIn(
      '---\ntitle: T\nlang: en\n---\n<pre>\nSee <a href="https://a.example/">it</a>\n</pre>\n',
    )
    expect(found).toEqual(['6:5 markdown/code-markup'])
  })

  it('is reported once for each thing, and a picture with its file', () => {
    expect(
      messages('<pre><b>a</b> <b>b</b> <img src="x.png" alt="X"> <abbr title="Long">L</abbr></pre>\n'),
    ).toEqual([
      'a block of code is plain text: <b> is left out',
      'a block of code is plain text: the picture x.png is left out',
      'a block of code is plain text: the title "Long" is left out',
    ])
  })

  it('is no loss where it colours code or names a line', () => {
    const body =
      '<pre><code class="language-js"><span class="k">if</span> <a id="l1"></a><var>x</var></code></pre>\n'
    expect(messages(body)).toEqual([])
  })
})
