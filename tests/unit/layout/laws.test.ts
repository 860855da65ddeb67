import { describe, expect, it } from 'vitest'
import { layOut, pageStarts } from '../../../src/layout/index.ts'
import type { PageStart } from '../../../src/publication/index.ts'
import fc from '../../support/property.ts'
import { inTwoColumns } from '../../support/two-columns.ts'
import { publicationWith, ruler, type Stated, textsOf, wordsOf } from './fixture.ts'
import { build, isBody, shapes } from './samples.ts'

const settings: readonly (readonly [string, Stated])[] = [
  ['one column', {}],
  ['two columns', { brand: inTwoColumns }],
]

describe.each(settings)('laws of layout in %s', (_, stated) => {
  it('loses nothing, sets nothing twice, keeps the order', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { children, notes, words, noteWords } = build(shape)
        const { pages } = layOut(publicationWith(children, { ...stated, notes }), ruler, 'post.md')
        const set = wordsOf(textsOf(pages).filter(isBody))
        expect(set.filter((word) => word.startsWith('w'))).toEqual(words)
        expect(set.filter((word) => word.startsWith('n'))).toEqual(noteWords)
      }),
      { numRuns: 60 },
    )
  })

  it('fills no page beyond its foot, unless it says so', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { children, notes } = build(shape)
        const publication = publicationWith(children, { ...stated, notes, isFunded: shape.length % 2 === 0 })
        const { pages, findings } = layOut(publication, ruler, 'post.md')
        const { height, margin } = publication.brand.page
        const lowest = Math.max(...pages.map((page) => Math.max(...textsOf([page]).map(({ y }) => y))))
        if (findings.length === 0) expect(lowest).toBeLessThanOrEqual(height - margin.bottom + 0.01)
      }),
      { numRuns: 60 },
    )
  })

  it('gives every block one anchor, on the page where its first word is', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { children, notes } = build(shape)
        const { pages } = layOut(publicationWith(children, { ...stated, notes }), ruler, 'post.md')
        const anchored = pages.flatMap((page) => page.anchors.map(({ node }) => node))
        for (const block of [...children, ...notes])
          if (block.type !== 'page-break') expect(anchored.filter((node) => node === block)).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
  })

  it('tells where each page begins: at the first word that no earlier page has', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { children, notes } = build(shape)
        const publication = publicationWith(children, { ...stated, notes })
        const { pages } = layOut(publication, ruler, 'post.md')
        const starts = pageStarts(pages, publication)
        expect(starts.map(({ label }) => label)).toEqual(pages.map(({ label }) => label))
        for (const [index, start] of starts.entries()) {
          const left = wordsOf(textsOf(pages.slice(index)).filter(isBody)).filter((word) => /^w\d/.test(word))
          if (index > 0) expect(wordAt(start)).toBe(left[0])
        }
      }),
      { numRuns: 60 },
    )
  })
})

function wordAt({ leaf, offset }: PageStart): string | undefined {
  const text = leaf !== undefined && 'text' in leaf ? leaf.text : ''
  return /^\s*(\S+)/.exec(text.slice(offset))?.[1]
}
