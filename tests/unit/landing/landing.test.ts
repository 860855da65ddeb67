import { describe, expect, it } from 'vitest'
import { loadBrand } from '../../../src/brand/index.ts'
import { disk } from '../../../src/files.ts'
import { renderHtml } from '../../../src/html/index.ts'
import { isLanding, type LandingEntry, readEntry, renderLanding } from '../../../src/landing/index.ts'
import { position, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function folder(slug: string, files: Readonly<Record<string, Uint8Array>>) {
  return readEntry({ slug, read: (name) => files[name] })
}

async function pageOf(entries: readonly LandingEntry[], brandName = 'base'): Promise<string> {
  const { brand } = loadBrand(brandName, disk, 'templates')
  if (brand === undefined) throw new Error('no such brand')
  return new TextDecoder().decode(await renderLanding(entries, brand))
}

const plain: LandingEntry = {
  slug: 'heat',
  title: 'Heat',
  lang: 'en-GB',
  direction: 'ltr',
  authors: [],
  editions: [{ format: 'pdf', href: 'heat/heat.pdf', bytes: 40_000 }],
}

describe('the entry of a brief', () => {
  it('is read from the head of its web page', async () => {
    const publication = publicationWith([], {
      meta: {
        title: [run('Streets & <“shade”>')],
        date: { year: 2018, month: 7 },
        authors: ['Ana Ó', 'Бека'].map((name) => ({ name, affiliations: [], position })),
        description: 'What’s “cool”?',
      },
    })
    const entry = folder('ää', { 'ää.html': await renderHtml(publication), 'ää.epub': bytes('12345') })
    expect(entry).toMatchObject({
      title: 'Streets & <“shade”>',
      lang: 'en-GB',
      direction: 'ltr',
      date: { year: 2018, month: 7 },
      authors: ['Ana Ó', 'Бека'],
      description: 'What’s “cool”?',
      editions: [
        { format: 'html', href: '%C3%A4%C3%A4/%C3%A4%C3%A4.html' },
        { format: 'epub', href: '%C3%A4%C3%A4/%C3%A4%C3%A4.epub', bytes: 5 },
      ],
    })
  })

  it('has what a manifest tells from there, whatever editions lie beside it', () => {
    const manifest = bytes(
      '{"title":"Heat","lang":"de","brand":{"name":"seneca"},"authors":["A","B"],"date":"2024-05-06"}',
    )
    expect(folder('heat', { 'heat.pdf': bytes('%'), 'manifest.json': manifest })).toMatchObject({
      title: 'Heat',
      lang: 'de',
      brand: 'seneca',
      authors: ['A', 'B'],
      date: { year: 2024, month: 5, day: 6 },
    })
  })

  it('is called by its folder where nothing tells more, and a broken manifest tells nothing', () => {
    const told = { slug: 'heat', title: 'heat', authors: [] }
    expect(folder('heat', { 'heat.docx': bytes('x') })).toMatchObject(told)
    expect(folder('heat', { 'heat.docx': bytes('x'), 'manifest.json': bytes('{') })).toMatchObject(told)
  })

  it('is none where there is no edition', () => {
    expect(folder('heat', { 'notes.txt': bytes('x') })).toBeUndefined()
  })
})

describe('the page of all briefs', () => {
  it('lists the newest first, each with its editions and their sizes', async () => {
    const page = await pageOf([
      { ...plain, slug: 'none', title: 'No date' },
      { ...plain, slug: 'old', title: 'Old', date: { year: 2018 } },
      {
        ...plain,
        slug: 'new',
        title: 'New',
        date: { year: 2018, month: 7 },
        authors: ['A', 'B'],
        editions: [
          { format: 'html', href: 'new/new.html', bytes: 999 },
          { format: 'epub', href: 'new/new.epub', bytes: 2_100_000 },
        ],
      },
    ])
    expect([...page.matchAll(/<h2[^>]*><a href="([^"]*)">([^<]*)/g)].map(([, ...parts]) => parts)).toEqual([
      ['new/new.html', 'New'],
      ['heat/heat.pdf', 'Old'],
      ['heat/heat.pdf', 'No date'],
    ])
    expect(page).toContain('July 2018 · A and B')
    expect(page).toMatch(/type="application\/epub\+zip"><span[^>]*>E-book<\/span> <span[^>]*>EPUB, 2\.1 MB</)
  })

  it('speaks the language of all briefs, or English with each title in its own', async () => {
    const german = { ...plain, lang: 'de', title: 'Hitze' }
    expect(await pageOf([german])).toContain('<html lang="de" dir="ltr">')
    const persian: LandingEntry = { ...plain, lang: 'fa', direction: 'rtl', title: 'گرما' }
    const page = await pageOf([german, persian])
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toContain('<a href="heat/heat.pdf" hreflang="de" lang="de">Hitze</a>')
    expect(page).toContain('<a href="heat/heat.pdf" hreflang="fa" lang="fa" dir="rtl">گرما</a>')
  })

  it('bears the name of the brand', async () => {
    expect(await pageOf([plain], 'seneca')).toContain('<p class="r-wordmark">SEnECA</p>')
  })

  it('asks nobody for anything, says nothing that is markup, and is the same each time', async () => {
    const hostile = { ...plain, title: '</script><img src=x onerror=alert(1)>', slug: '"' }
    const page = await pageOf([hostile])
    expect(page.slice(page.indexOf('<body>'))).not.toContain('<img')
    const [, data = ''] = /json">([\s\S]*?)<\/script>/.exec(page) ?? []
    expect(JSON.parse(data)).toMatchObject({ hasPart: [{ name: hostile.title }] })
    expect(page).toContain('script-src &#x27;sha256-')
    expect(page).not.toMatch(/(?:src|url)[=(]["']?https?:/)
    expect(await pageOf([hostile])).toBe(page)
  })

  it('knows itself from a page that somebody else has made', async () => {
    expect(isLanding(bytes(await pageOf([plain])))).toBe(true)
    expect(isLanding(bytes('<!doctype html><title>Mine</title>'))).toBe(false)
    expect(isLanding(await renderHtml(publicationWith([])))).toBe(false)
  })
})

describe('the look of the page of all briefs', () => {
  it('has the fonts of its brand, and marks what is in another language', async () => {
    const german: LandingEntry = { ...plain, slug: 'hitze', title: 'Hitze in der Stadt', lang: 'de' }
    const html = await pageOf([plain, german])
    expect(html).toContain('@font-face{font-family:"Source Sans 3"')
    expect(html).toMatch(/<a [^>]*hreflang="de"[^>]*lang="de"[^>]*>Hitze in der Stadt</)
    expect(html).toContain('>DE</p>')
    expect(await pageOf([plain])).not.toContain('>EN</p>')
  })
})
