import { describe, expect, it } from 'vitest'
import { formats } from '../src/command/index.ts'
import { createVerifier } from '../src/verify/index.ts'
import { bytesOf, editionsOf } from './support/editions.ts'
import fc from './support/property.ts'
import { findingsOf, publicationOf } from './support/publication.ts'

const notes = '\n\n[^a]: one\n[^b]: two\n'

/** Differences between a post and its finished editions. */
async function missesOf(body: string, lang = 'en'): Promise<readonly string[]> {
  const made = await publicationOf(`---\ntitle: T\nlang: ${lang}\nbrand: base\n---\n\n${body}${notes}`)
  const { bytes } = await bytesOf(made)
  const verify = createVerifier(made, 'post.md')
  const verdicts = await Promise.all(formats.map((format) => verify(format, bytes[format])))
  return verdicts.flatMap(({ findings }) => findings.map(({ message }) => message))
}

describe('a note call in a link', () => {
  it('stands at its place, with the link before and behind it', async () => {
    const { html, epub, docx, findings } = await editionsOf(`[a *b[^a] c* d](https://a.example/)${notes}`)
    expect(findings).toEqual(['markdown/unused-note 7:1'])
    for (const markup of [html, epub])
      expect(markup.replace(/<a (?:id|href="(?:#|note))[^>]*>(\d)<\/a>/g, '$1')).toContain(
        '<a href="https://a.example/">a <em>b</em></a><em><sup>1</sup></em><a href="https://a.example/"><em> c</em> d</a>',
      )
    expect(docx).toMatch(
      /<https:\/\/a\.example\/\|[^>]*b\]>\[rStyle=FootnoteReference\|\^1;\]<https:\/\/a\.example\/\|/,
    )
  })

  it('in a link of HTML, in the head of a table and in a link within the post is treated alike', async () => {
    for (const body of [
      'A <a href="https://a.example/">b[^a] c</a> d.',
      '| [b[^a] c](https://a.example/) | d |\n|---|---|\n| e | f |',
      '# Top\n\n[b[^a] c](#top) d.',
      '[![b](a.png)[^a]](https://a.example/) c.',
    ]) {
      const { html, findings } = await editionsOf(`${body}${notes}`)
      expect(
        findings.map((finding) => finding.split(' ')[0]).filter((code) => code !== 'markdown/unused-note'),
      ).toEqual([])
      expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /)
    }
  })

  it('that has no words of its own leaves the address to be read', async () => {
    const { html, findings } = await editionsOf(`[[^a]](https://a.example/)${notes}`)
    expect(findings).toEqual(['markdown/empty-link 4:1', 'markdown/unused-note 7:1'])
    expect(html.replaceAll('<wbr>', '')).toContain('<a href="https://a.example/">https://a.example/</a>')
  })
})

describe('adjacent note calls', () => {
  it('are parted by a raised comma in all editions', async () => {
    const { html, epub, docx, pdf } = await editionsOf(`a.[^a][^b]${notes}`)
    for (const markup of [html, epub])
      expect(markup.replace(/<a [^>]*>(\d)<\/a>/g, '$1')).toContain(
        'a.<sup>1</sup><sup>,\u00A0</sup><sup>2</sup>',
      )
    expect(docx).toContain(',\u00A0')
    expect(pdf).toMatch(/"1" Note .*", " Reference Link to=node "2"/)
  })

  it('have the comma of the language', async () => {
    const { html } = await editionsOf(`a.[^a][^b]${notes}`, 'lang: ar')
    expect(html).toContain('<sup>،\u00A0</sup>')
  })

  it('are no part of the words of a heading in contents', async () => {
    const { html } = await editionsOf(`::contents\n\n# Head[^a][^b]${notes}`)
    expect(html).toContain('<a href="#head">Head</a>')
  })

  it('with words or a space between them have none', async () => {
    const { html } = await editionsOf(`a[^a] [^b] c[^a]d[^b]${notes}`)
    expect(html).not.toContain(',\u00A0')
  })
})

describe('note calls in any mix of links, marks and words', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'word',
      ' ',
      '[^a]',
      '[^b]',
      '[x[^a]y](https://a.example/)',
      '**[^b]**',
      '[*z*[^b]](#top)',
      '[^a][^b]',
    ),
    { minLength: 1, maxLength: 12 },
  )
  it('are found in all four editions', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        expect(await missesOf(`# Top\n\nw${parts.join('')}. See.[^a][^b]`)).toEqual([])
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 15) },
    )
  })

  it('lead to no error in a post of another script', async () => {
    expect(await missesOf('جملة[^a][^b] [كلام[^a] آخر](https://a.example/).', 'ar')).toEqual([])
    const findings = await findingsOf(`---\ntitle: T\nlang: ar\n---\n\nجملة[^a][^b]${notes}`)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
