import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../src/html/index.ts'
import { publicationWith } from '../../support/composed.ts'
import { samplePublication } from './fixture.ts'

const companions = [
  { format: 'pdf', file: 'heat.pdf', bytes: 40_400 },
  { format: 'epub', file: 'жылу.epub', bytes: 1_250_000 },
] as const

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const dataOf = (page: string) => JSON.parse(/ld\+json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '')

describe('a web page made with other editions', async () => {
  const page = text(await renderHtml(samplePublication(), { companions }))

  it('leads to them, with their types and sizes', () => {
    expect(page).toContain('<link rel="alternate" type="application/pdf" href="heat.pdf" title="PDF, 40 kB">')
    expect(page).toContain(
      '<link rel="alternate" type="application/epub+zip" href="%D0%B6%D1%8B%D0%BB%D1%83.epub" title="E-book (EPUB), 1.3 MB">',
    )
  })

  it('describes them to machines', () => {
    expect(dataOf(page).encoding).toEqual([
      {
        '@type': 'MediaObject',
        encodingFormat: 'application/pdf',
        contentUrl: 'heat.pdf',
        contentSize: '40 kB',
      },
      {
        '@type': 'MediaObject',
        encodingFormat: 'application/epub+zip',
        contentUrl: '%D0%B6%D1%8B%D0%BB%D1%83.epub',
        contentSize: '1.3 MB',
      },
    ])
  })

  it('says nothing of any where it is made alone', async () => {
    const alone = text(await renderHtml(samplePublication()))
    expect(alone).not.toContain('rel="alternate"')
    expect(dataOf(alone)).not.toHaveProperty('encoding')
  })
})

describe('a web page with a card', async () => {
  const card = { file: 'жылу.card.png', width: 1200, height: 630, alt: 'Heat “& dust”' }
  const folder = 'https://example.org/briefs/heat/'

  it('names it in Open Graph and to machines', async () => {
    const page = text(await renderHtml(samplePublication(), { companions, card, folder }))
    const address = 'https://example.org/briefs/heat/%D0%B6%D1%8B%D0%BB%D1%83.card.png'
    expect(page).toContain(`<meta property="og:image" content="${address}">`)
    expect(page).toContain('<meta property="og:image:type" content="image/png">')
    expect(page).toContain('<meta property="og:image:width" content="1200">')
    expect(page).toContain('<meta property="og:image:height" content="630">')
    expect(page).toContain('<meta property="og:image:alt" content="Heat “&#x26; dust”">')
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">')
    expect(dataOf(page).image).toEqual({
      '@type': 'ImageObject',
      url: address,
      caption: 'Heat “& dust”',
    })
  })

  it('tells the whole address of its PDF, and its own, where it is known under which they are published', async () => {
    const page = text(await renderHtml(publicationWith([]), { companions, card, folder }))
    expect(page).toContain(`<meta name="citation_pdf_url" content="${folder}heat.pdf">`)
    expect(page).toContain(`<link rel="canonical" href="${folder}fixture.html">`)
    expect(page).toContain(`<meta property="og:url" content="${folder}fixture.html">`)
    expect(dataOf(page)).toMatchObject({
      url: `${folder}fixture.html`,
      encoding: [{ contentUrl: `${folder}heat.pdf` }, {}],
    })
    const alone = text(await renderHtml(publicationWith([]), { card, folder }))
    expect(alone).not.toContain('citation_pdf_url')
  })

  it('makes no address up where none is known', async () => {
    const page = text(await renderHtml(publicationWith([]), { companions, card }))
    expect(page).toContain('<meta property="og:image" content="%D0%B6%D1%8B%D0%BB%D1%83.card.png">')
    expect(page).not.toMatch(/citation_pdf_url|rel="canonical"|og:url/)
  })

  it('is at the address that its post states, wherever it is published', async () => {
    const stated = publicationWith([], { meta: { url: 'https://first.example/heat' } })
    const page = text(await renderHtml(stated, { card, folder }))
    expect(page).toContain('<meta property="og:url" content="https://first.example/heat">')
    expect(page).toContain('<link rel="canonical" href="https://first.example/heat">')
  })
})

it('tells machines of places, identifiers and the first publication, where they are stated', async () => {
  const stated = publicationWith([], {
    meta: {
      geography: ['Kazakhstan'],
      doi: '10.1/x',
      isbn: '978-3-16-148410-0',
      url: 'https://example.org/first',
      canonical: 'https://example.org/here',
    },
  })
  expect(dataOf(text(await renderHtml(stated)))).toMatchObject({
    spatialCoverage: [{ '@type': 'Place', name: 'Kazakhstan' }],
    identifier: [
      { propertyID: 'doi', value: '10.1/x' },
      { propertyID: 'isbn', value: '978-3-16-148410-0' },
    ],
    url: 'https://example.org/here',
    isBasedOn: 'https://example.org/first',
  })
})
