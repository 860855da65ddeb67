import { describe, expect, it } from 'vitest'
import type { Brand } from '../../../src/brand/index.ts'
import type { Image, Meta } from '../../../src/brief/index.ts'
import { layOut, type Page } from '../../../src/layout/index.ts'
import { note, noteRef, paragraph, publicationWith, ruler, run, textsOf, words, wordsOf } from './fixture.ts'

const image: Image = { format: 'png', bytes: new Uint8Array(), width: 600, height: 400 }
const cover = { image: 'a.png', alt: 'A street', credit: 'Someone', page: true } as const

interface Stated {
  readonly image?: Image
  readonly meta?: Partial<Meta>
  readonly brand?: (own: Brand) => Brand
}

function lay(stated: Stated = {}) {
  const publication = publicationWith([paragraph(words(40))], {
    images: new Map([['a.png', stated.image ?? image]]),
    meta: { cover, ...stated.meta },
    notes: [note(1, paragraph('noted'))],
    ...(stated.brand === undefined ? {} : { brand: stated.brand }),
  })
  const { pages, findings } = layOut(publication, ruler, 'post.md')
  return { pages, findings, brand: publication.brand }
}

function wordsOn(page: Page | undefined): string {
  return page === undefined ? '' : wordsOf(textsOf([page])).join(' ')
}

function pictureOn(page: Page | undefined) {
  return page?.items.find((item) => item.type === 'image')
}

describe('a cover page', () => {
  it('has title, authors, picture and credit, and the text begins on the page after it', () => {
    const { pages, findings } = lay()
    expect(findings).toEqual([])
    expect(pages).toHaveLength(2)
    expect(wordsOn(pages[0])).toMatch(/Feasibility & capacity Daria Larionova.*Credit: Someone$/)
    expect(pictureOn(pages[0])).toBeDefined()
    expect(wordsOn(pages[1])).toMatch(/w1 w2/)
    expect(wordsOn(pages[1])).not.toContain('Feasibility')
  })

  it('is there for a post that asks for it only', () => {
    const { page: _, ...plain } = cover
    const { pages } = lay({ meta: { cover: plain } })
    expect(pages).toHaveLength(1)
    expect(pictureOn(pages[0])).toBeUndefined()
  })

  it('has no running lines, and counts as a page', () => {
    const { pages } = lay()
    const furniture = pages.map(({ items }) =>
      items.filter(
        ({ origin }) => origin.type === 'artifact' && (origin.kind === 'footer' || origin.kind === 'header'),
      ),
    )
    expect(furniture[0]).toEqual([])
    expect(furniture[1]).not.toEqual([])
    expect(pages.map(({ label }) => label)).toEqual(['1', '2'])
  })

  it('has its title in larger type than a masthead', () => {
    const { pages, brand } = lay()
    const title = textsOf(pages).find((item) => wordsOf([item]).includes('Feasibility'))
    expect(title?.size).toBeGreaterThan(brand.roles.title.size)
  })

  it.each([
    ['as wide as the page between its margins', image],
    ['no higher than the room below the title', { ...image, width: 400, height: 4000 }],
    ['as large when it is a small one', { ...image, width: 60, height: 40 }],
  ])('shows its picture at the foot of the text area, %s', (_, shown) => {
    const { pages, brand, findings } = lay({ image: shown })
    const picture = pictureOn(pages[0])
    const { width, height, margin } = brand.page
    const across = width - margin.left - margin.right
    const lowest = Math.max(...textsOf(pages.slice(0, 1)).map(({ y }) => y))
    const title = textsOf(pages).find((item) => wordsOf([item]).includes('Larionova'))
    expect(findings).toEqual([])
    if (picture?.type !== 'image') throw new Error('there is a picture')
    expect(picture.width / picture.height).toBeCloseTo(shown.width / shown.height, 5)
    expect(picture.width).toBeLessThanOrEqual(across + 0.01)
    if (shown.width > shown.height) expect(picture.width).toBeCloseTo(across, 2)
    expect(picture.y).toBeGreaterThan(title?.y ?? 0)
    expect(lowest).toBeLessThan(height - margin.bottom)
    expect(picture.y + picture.height).toBeLessThan(lowest)
  })

  it('puts notes that its title calls at the foot of the next page', () => {
    const title = [run('Feasibility'), noteRef(1)]
    const { pages } = lay({ meta: { title } })
    expect(wordsOn(pages[0])).not.toContain('noted')
    expect(wordsOn(pages[1])).toContain('noted')
  })

  it('says that a title leaves no room for the picture', () => {
    const { findings } = lay({ meta: { title: [run(words(300))] } })
    expect(findings.map(({ code }) => code)).toEqual(['layout/too-tall'])
  })

  it('leaves the facts in the rail together, beside the text', () => {
    const { pages } = lay({ meta: { series: 'Papers', date: { year: 2024 }, keywords: ['shade'] } })
    expect(wordsOn(pages[0])).not.toContain('Series')
    expect(wordsOn(pages[1])).toMatch(/Series Papers.*Published 2024/)
  })
})
