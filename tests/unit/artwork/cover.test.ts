import { expect, test } from 'vitest'
import { drawCover } from '../../../src/artwork/draw-cover.ts'
import { paragraph, position, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { bookOf } from '../epub/book-of.ts'

const wordsOf = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, words]) => words)

test('a cover is made from the brand: house, title, authors, and is a picture in pixels', async () => {
  const publication = publicationWith([paragraph('Text.')])
  expect(wordsOf(drawCover(publication).svg)).toEqual([
    'SEnECA',
    'Feasibility',
    '&amp; capacity',
    'Daria Larionova',
  ])
  const book = await bookOf(publication)
  expect([...(book.files['OEBPS/images/cover.png'] ?? [])].slice(1, 4)).toEqual([0x50, 0x4e, 0x47])
  expect(book.text('content.opf')).toContain('properties="cover-image"')
  expect(book.text('cover.xhtml')).toContain('role="doc-cover"')
})

test('a title is broken after its colon where that costs no line', () => {
  const title = [run('Strengthening the EU-Kazakh Relations: from Capacity to Feasibility')]
  expect(wordsOf(drawCover(publicationWith([], { meta: { title } })).svg).slice(1, 6)).toEqual([
    'Strengthening',
    'the EU-Kazakh',
    'Relations:',
    'from Capacity',
    'to Feasibility',
  ])
})

test('a long title is set smaller until it fits', () => {
  const drawn = drawCover(
    publicationWith([], {
      meta: { title: [run('Strengthening cooperation between institutions '.repeat(5))] },
    }),
  )
  const sizes = [...drawn.svg.matchAll(/font-size="(\d+)"[^>]*>Strengthening/g)].map(([, size]) =>
    Number(size),
  )
  expect(Math.max(...sizes)).toBeLessThan(80)
})

test('the cover that a post brings is taken as it is', async () => {
  const bytes = new Uint8Array([1, 2, 3])
  const images = new Map([['own.jpg', { format: 'jpeg' as const, bytes, width: 600, height: 900 }]])
  const meta = { cover: { image: 'own.jpg', alt: 'A street in shade.' }, positions: { cover: position } }
  const book = await bookOf(publicationWith([paragraph('Text.')], { meta, images }))
  expect(book.files['OEBPS/images/cover.jpg']).toEqual(bytes)
  expect(book.text('cover.xhtml')).toContain('alt="A street in shade."')
})

test('a cover in a language from right to left stands at the right, in the letters of its script', () => {
  const title = [run('حرارة المدن')]
  const drawn = drawCover(publicationWith([], { meta: { title, lang: 'ar', direction: 'rtl' } }))
  expect(drawn.svg).toMatch(
    /<text x="1092" text-anchor="end"[^>]*><tspan font-family="Noto Naskh Arabic">\u202Bحرارة المدن\u202C<\/tspan>/,
  )
})
