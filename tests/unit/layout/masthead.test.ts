import { describe, expect, it } from 'vitest'
import type { Brand } from '../../../src/brand/index.ts'
import { layOut } from '../../../src/layout/index.ts'
import { boundsOf, parsePath } from '../../../src/pdf/path.ts'
import { paragraph, position, publicationWith, ruler, run, textsOf, words, wordsOf } from './fixture.ts'

/** A brand whose title stands on a band, without a rail for the facts. */
function onBand(own: Brand): Brand {
  const title = { ...own.roles.title, colour: 'onAccent' } as const
  const band = { colour: 'accent', height: 40 } as const
  return {
    ...own,
    roles: { ...own.roles, title },
    page: { ...own.page, rail: 0 },
    masthead: { ...own.masthead, band, facts: ['keywords'] },
  }
}

describe('a masthead on a band', () => {
  it('has its facts under the band, and the text under these', () => {
    const publication = publicationWith([paragraph(words(40))], {
      brand: onBand,
      meta: { keywords: ['shade'] },
    })
    const { pages, findings } = layOut(publication, ruler, 'post.md')
    const [page] = pages
    const ground = page?.items.find(({ type, origin }) => type === 'path' && origin.type === 'artifact')
    const bottom = ground?.type === 'path' ? boundsOf(parsePath(ground.path))?.bottom : undefined
    const lineOf = (text: string) =>
      textsOf(pages).find((item) => wordsOf([item]).join(' ').includes(text))?.y ?? 0
    expect(findings).toEqual([])
    expect(lineOf('Feasibility')).toBeLessThan(bottom ?? 0)
    expect(lineOf('shade')).toBeGreaterThan(bottom ?? Number.POSITIVE_INFINITY)
    expect(lineOf('w1')).toBeGreaterThan(lineOf('shade'))
  })
})

describe('a masthead that is higher than its page', () => {
  const most = (text: string): string => `${text} `.repeat(1500).trim()
  const many = Array.from({ length: 90 }, (_, index) => `author${index}`)
  const authors = many.map((name) => ({ name, affiliations: [{ name: `house of ${name}` }], position }))

  it.each([
    ['title', { title: [run(most('title'))] }],
    ['series', { series: most('series') }],
    ['authors', { authors }],
    ['an author', { authors: [{ name: most('author'), affiliations: [], position }] }],
    ['keywords', { keywords: [most('keyword')] }],
  ])('goes on over pages before the text, and all of it is on them: %s', (_, meta) => {
    const brand = (own: Brand): Brand => ({ ...own, masthead: { ...own.masthead, facts: ['keywords'] } })
    const publication = publicationWith([paragraph(words(40))], { brand, meta })
    const { pages } = layOut(publication, ruler, 'post.md')
    const reach = pages.flatMap(({ height, items }) =>
      textsOf([{ ...(pages[0] ?? expect.fail()), items }]).map(({ y }) => [y > 0, y < height]),
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(reach.flat()).not.toContain(false)
    expect(pages.map(({ index, label }) => [index, label])).toEqual(
      pages.map((_, index) => [index, String(index + 1)]),
    )
    const read = textsOf(pages).flatMap((item) => wordsOf([item]))
    expect(read).toContain('w40')
    if ('authors' in meta && meta.authors.length > 1)
      expect(many.filter((name) => !read.includes(name))).toEqual([])
  })
})

describe('a title with a colon', () => {
  it('is broken there, and leaves no word of its first part alone', () => {
    const title = [run('Strengthening the relations of the two neighbours: from capacity to feasibility')]
    const publication = publicationWith([paragraph('w')], { meta: { title } })
    const { pages } = layOut(publication, ruler, 'post.md')
    const lines = textsOf(pages)
      .filter(({ size }) => size === publication.brand.roles.title.size)
      .map((item) => wordsOf([item]).join(' '))
    expect(lines.length).toBe(3)
    expect(lines.find((line) => line.endsWith(':'))?.split(' ').length).toBeGreaterThan(1)
  })
})
