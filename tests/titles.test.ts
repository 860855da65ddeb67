import { describe, expect, it } from 'vitest'
import { unsaidExpansions } from '../src/docx/index.ts'
import { bytesOf, editionsOf, textsIn } from './support/editions.ts'
import { publicationOfBody } from './support/posts.ts'

describe('the title of a link', () => {
  const body =
    '[plan](https://a.example/ "The plan of 2026") and [costs](#costs "What it costs")\n\n## Costs\n'

  it('is an attribute of page and book and the tip of a link in Word', async () => {
    const { html, epub } = await editionsOf(body)
    for (const markup of [html, epub]) {
      expect(markup).toContain('title="The plan of 2026">plan</a>')
      expect(markup).toContain('title="What it costs">costs</a>')
    }
    const { bytes } = await bytesOf(publicationOfBody(body))
    const word = textsIn(bytes.docx, /word\/document\.xml$/)
    expect(word).toContain('w:tooltip="The plan of 2026"')
    expect(word).toContain('w:tooltip="What it costs"')
  })

  it('is left out with a finding where Word could not take it', async () => {
    const { html, findings } = await editionsOf(`[plan](https://a.example/ "${'long '.repeat(60)}")\n`)
    expect(findings).toContain('markdown/link-title 4:1')
    expect(html).not.toContain('title=')
  })
})

describe('what an abbreviation stands for', () => {
  const body =
    'The <abbr title="Heat Index">HI</abbr> rises, and the <abbr title="Heat Index">HI</abbr> falls.\n'

  it('is told by page, book and PDF', async () => {
    const { html, epub, tags } = await editionsOf(body)
    for (const markup of [html, epub]) expect(markup).toContain('<abbr title="Heat Index">HI</abbr>')
    expect(tags).toContain('Heat Index')
  })

  it('is reported once for the Word file, which cannot tell it', () => {
    expect(unsaidExpansions(publicationOfBody(body))).toMatchObject([
      { words: 'HI', expansion: 'Heat Index' },
    ])
  })

  it('needs no finding where the text spells it out', () => {
    expect(unsaidExpansions(publicationOfBody(`${body}\nThe heat\nindex (HI) is new.\n`))).toEqual([])
  })
})
