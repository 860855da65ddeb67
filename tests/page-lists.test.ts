import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { EditionFormat } from '../src/brief/index.ts'
import { createPress } from '../src/editions.ts'
import { heading, note, noteRef, paragraph, run } from './support/brief.ts'
import { publicationWith } from './support/composed.ts'

const words = (from: number) => Array.from({ length: 500 }, (_, index) => `w${from + index}`).join(' ')
const body = [
  paragraph(words(0), run(words(500), { type: 'strong' }), noteRef(1)),
  heading('Second'),
  paragraph(words(1000)),
]
const copy = {
  file: 'post.md',
  publication: publicationWith(body, { notes: [note(1, paragraph('Note.'))], isFunded: true }),
  pictures: [],
}

async function make(formats: readonly EditionFormat[]) {
  const press = createPress(copy, formats)
  const made = new Map<EditionFormat, Uint8Array>()
  for (const format of formats) made.set(format, (await press.make(format)).edition.bytes)
  const files = unzipSync(made.get('epub') ?? new Uint8Array())
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
  return { made, html: text(made.get('html')), book: (name: string) => text(files[`OEBPS/${name}`]) }
}

describe('the pages of the PDF in the other editions', async () => {
  const { made, html, book } = await make(['pdf', 'docx', 'epub', 'html'])
  const { pages } = await createPress(copy).proof()
  const labels = pages.map(({ label }) => label)

  it('are marked once each, in order, the same in the web page and the e-book', () => {
    expect(labels.length).toBeGreaterThan(2)
    const ids = labels.map((label) => `page-${label}`)
    const marks = (markup: string) =>
      [...markup.matchAll(/id="([^"]*)"[^>]*role="doc-pagebreak"/g)].map(([, id]) => id)
    expect(marks(html)).toEqual(ids)
    expect(marks(book('text.xhtml'))).toEqual(ids)
    const following = (markup: string) => markup.split(/role="doc-pagebreak"[^>]*>/).map(firstWords)
    expect(following(html).slice(2)).toEqual(following(book('text.xhtml')).slice(2))
  })

  it('are listed by the e-book, for new and old readers, with where they come from', () => {
    const list = /epub:type="page-list"[\s\S]*?<\/nav>/.exec(book('toc.xhtml'))?.[0] ?? ''
    expect([...list.matchAll(/#(page-\d+)">(\d+)</g)].map(([, , label]) => label)).toEqual(labels)
    expect([...book('toc.ncx').matchAll(/<pageTarget /g)]).toHaveLength(labels.length)
    const opf = book('content.opf')
    expect(opf).toContain('<meta property="pageBreakSource">Feasibility &amp; capacity (PDF)</meta>')
    for (const feature of ['pageBreakMarkers', 'pageNavigation']) expect(opf).toContain(`>${feature}<`)
  })

  it('are the same in whichever order the editions are made', async () => {
    const other = await make(['html', 'epub', 'docx', 'pdf'])
    for (const [format, bytes] of made) expect(other.made.get(format)).toEqual(bytes)
  })

  it('are no matter where there is no PDF', async () => {
    const alone = await make(['epub', 'html'])
    expect(alone.html).not.toContain('doc-pagebreak')
    for (const name of ['text.xhtml', 'toc.xhtml', 'toc.ncx', 'content.opf'])
      expect(alone.book(name)).not.toMatch(/page-list|pagebreak|pageTarget|pageBreak|pageNavigation/)
  })
})

function firstWords(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .slice(0, 20)
}
