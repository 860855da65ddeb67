import { describe, expect, it } from 'vitest'
import type { Block, BodyBlock, Cell, Row, Table } from '../../../src/brief/index.ts'
import { type Item, layOut, type Page, pageStarts } from '../../../src/layout/index.ts'
import fc from '../../support/property.ts'
import {
  heading,
  list,
  note,
  noteRef,
  paragraph,
  position,
  publicationWith,
  ruler,
  textsOf,
  words,
  wordsOf,
} from './fixture.ts'

function lay(children: readonly BodyBlock[], stated: Parameters<typeof publicationWith>[1] = {}) {
  return layOut(publicationWith(children, stated), ruler, 'post.md')
}

/** A table of columns as wide as their words, which are told apart by `name`. */
function table(columns: number, rows = 2, name = 't'): Table {
  const cell = (row: number, column: number): Cell => ({
    type: 'cell',
    column,
    columnSpan: 1,
    rowSpan: 1,
    align: 'start',
    children: [paragraph(`${name}.${row}.${column}.unbreakable`)],
    position,
  })
  const row = (index: number): Row => ({
    type: 'row',
    part: 'body',
    children: Array.from({ length: columns }, (_, column) => cell(index, column)),
    position,
  })
  return {
    type: 'table',
    columns: Array.from({ length: columns }, () => ({ align: 'start' as const })),
    children: Array.from({ length: rows }, (_, index) => row(index)),
    position,
  }
}

/** More columns than an upright page has room for in the smallest type, and fewer than a turned one has. */
const wide = 8

function wordsOn(page: Page | undefined): readonly string[] {
  return page === undefined ? [] : wordsOf(textsOf([page]))
}

function isTurned({ width, height }: Page): boolean {
  return width > height
}

const text = (name: string, count = 40): Block => paragraph(words(count).replaceAll('w', name))

describe('a table too wide for an upright page in the smallest type', () => {
  it.each(['seneca', 'base'])('stands on a page turned to landscape, in the brand %s', (brandName) => {
    const { pages, findings } = lay([text('a'), table(wide), text('b')], { brandName })
    const { width, height } = publicationWith([], { brandName }).brand.page
    const page = pages.find((one) => wordsOn(one).includes('t.0.0.unbreakable'))
    expect([page?.width, page?.height]).toEqual([height, width])
    expect(pages.filter(isTurned)).toHaveLength(1)
    expect(findings).toEqual([])
  })

  it('stands on a turned US Letter where that is the paper', () => {
    const letter = { size: 'Letter' as const, width: 612, height: 792 }
    const { pages } = lay([text('a'), table(wide), text('b')], {
      brand: (own) => ({ ...own, page: { ...own.page, ...letter } }),
    })
    expect(pages.filter(isTurned).map(({ width, height }) => [width, height])).toEqual([[792, 612]])
  })

  it('is set in its own size there, where it shrank before', () => {
    const { brand } = publicationWith([])
    const { pages } = lay([text('a'), table(wide)])
    const sizes = textsOf(pages.filter(isTurned)).map(({ size }) => size)
    expect(Math.min(...sizes)).toBe(brand.roles.table.size)
  })

  it('is one that would need type of less than seven points, too', () => {
    const { pages } = lay([text('a'), table(wide - 1), text('b')])
    expect(pages.map(isTurned)).toEqual([false, true])
  })

  it('leaves one that fits in smaller type where it is', () => {
    const { pages } = lay([text('a'), table(wide - 2), text('b')])
    expect(pages.filter(isTurned)).toEqual([])
  })

  it('lets the text after it fill the page before it', () => {
    const { pages } = lay([text('a'), table(wide), ...Array.from({ length: 12 }, () => text('b', 90))])
    expect(pages.map(isTurned)).toEqual([false, true, false])
    expect(wordsOn(pages[0]).at(-1)).toMatch(/^b/)
    expect(wordsOn(pages[2])[0]).toMatch(/^b/)
  })

  it('stands in its place behind words that lead in it', () => {
    const { pages } = lay([paragraph('as follows:'), table(wide), text('b')])
    expect(pages.map((page) => wordsOn(page).some((word) => word.startsWith('b')))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('stands in its place when it calls notes, whose order would be lost', () => {
    const called = table(wide)
    const [row, ...others] = called.children
    const [cell, ...cells] = row?.children ?? []
    if (row === undefined || cell === undefined) throw new Error('a table has cells')
    const marked = { ...cell, children: [paragraph('noted', noteRef(1))] }
    const children: readonly Block[] = [
      text('a'),
      { ...called, children: [{ ...row, children: [marked, ...cells] }, ...others] },
      paragraph('behind', noteRef(2)),
    ]
    const { pages } = lay(children, { notes: [note(1, paragraph('first')), note(2, paragraph('second'))] })
    expect(wordsOn(pages[1])).toContain('first')
    expect(wordsOn(pages[2])).toContain('second')
  })

  it('takes its heading along', () => {
    const { pages } = lay([text('a'), heading('Annex'), table(wide), text('b')])
    expect(wordsOn(pages[0])).not.toContain('Annex')
    expect(wordsOn(pages[1])[0]).toBe('Annex')
  })

  it('does not come to stand behind the end matter', () => {
    for (const after of [1, 4, 8, 16]) {
      const { pages } = lay([text('a'), table(wide), ...Array.from({ length: after }, () => text('b', 60))], {
        isFunded: true,
      })
      expect(pages.findLastIndex(isTurned)).toBeLessThan(pages.length - 1)
      expect(pages.some(isTurned)).toBe(true)
    }
  })

  it('leaves the first page to the text after it when nothing stands before it', () => {
    for (const isFunded of [true, false]) {
      const { pages } = lay([table(wide), text('b')], { isFunded })
      expect(pages.map(isTurned)).toEqual(isFunded ? [false, true, false] : [false, true])
      expect(wordsOn(pages[0])).toContain('b1')
      const opening = textsOf(pages).find((item) => wordsOf([item]).includes('b1'))
      expect(opening?.size).toBe(publicationWith([]).brand.roles.body.size)
    }
  })

  it('takes smaller type where that saves a page for a few rows, and keeps its own where it does not', () => {
    const { size } = publicationWith([]).brand.roles.table
    const turnedBy = (rows: number) => lay([text('a'), table(wide, rows)]).pages.filter(isTurned)
    expect(turnedBy(28)).toHaveLength(1)
    expect(textsOf(turnedBy(28)).every((item) => item.size < size)).toBe(true)
    expect(turnedBy(40)).toHaveLength(2)
    expect(textsOf(turnedBy(40)).every((item) => item.size === size)).toBe(true)
  })

  it('does not begin its page where later text has overtaken it', () => {
    const children = [text('a'), table(wide), ...Array.from({ length: 12 }, () => text('b', 90))]
    const publication = publicationWith(children)
    const { pages } = layOut(publication, ruler, 'post.md')
    const [, second, third] = pageStarts(pages, publication)
    expect(second?.leaf).toBe(third?.leaf)
    expect(second?.offset).toBe(third?.offset)
  })
})

describe('blocks that the author wants on a turned page', () => {
  const turned = (block: Block): BodyBlock => ({ ...block, landscape: true })

  it('stand there, in their order, whatever they are', () => {
    const { pages } = lay([text('a'), turned(text('b')), turned(table(2)), text('c')])
    expect(pages.map(isTurned)).toEqual([false, true, false])
    expect(wordsOn(pages[1])[0]).toBe('b1')
    expect(wordsOn(pages[1]).at(-1)).toMatch(/^t/)
    expect(wordsOn(pages[2])[0]).toBe('c1')
  })

  it('have lines no longer than those of the text elsewhere, and tables across the page', () => {
    const { pages } = lay([turned(text('b', 90)), turned(table(2))])
    const { sheet, table: across } = extents(pages.find(isTurned))
    const { page } = publicationWith([]).brand
    expect(sheet).toBeLessThanOrEqual(page.width - page.margin.left - page.margin.right - page.rail + 1)
    expect(across).toBeCloseTo(page.height - page.margin.left - page.margin.right, 0)
  })

  it('stand behind the masthead when they come first, and before the end matter when they come last', () => {
    const { pages } = lay([turned(table(2))], { isFunded: true })
    expect(pages.map(isTurned)).toEqual([false, true, false])
  })

  it('leave no empty page beside a page break', () => {
    const pageBreak: Block = { type: 'page-break', position }
    const { pages } = lay([text('a'), pageBreak, turned(table(2)), pageBreak, text('b')])
    expect(pages.map(isTurned)).toEqual([false, true, false])
    const between = lay([text('a'), turned(table(2)), pageBreak, turned(table(2)), pageBreak])
    expect(between.pages.map(isTurned)).toEqual([false, true, true])
  })
})

describe('a turned page', () => {
  it('has its running lines from margin to margin, and its number among the others', () => {
    const { pages } = lay([text('a'), paragraph('as follows:'), table(wide), text('b')])
    const { page } = publicationWith([]).brand
    const foot = pages[1]?.items.filter(
      (item) => item.origin.type === 'artifact' && item.origin.kind === 'footer',
    )
    const number = foot?.flatMap((item) =>
      item.type === 'text' ? item.words.map(({ shaped }) => shaped.text) : [],
    )
    expect(number?.join('')).toContain('2 / 3')
    const right = Math.max(...(foot ?? []).map(rightOf))
    expect(right).toBeCloseTo(page.height - page.margin.right, 0)
    for (const item of foot ?? [])
      if (item.type === 'text') expect(item.y).toBeGreaterThan(page.width - page.margin.bottom)
    expect(pages.map(({ label }) => label)).toEqual(['1', '2', '3'])
  })
})

type Kind = 'paragraph' | 'called' | 'heading' | 'list' | 'break' | 'wide' | 'narrow' | 'turned'
const kinds: readonly Kind[] = ['paragraph', 'called', 'heading', 'list', 'break', 'wide', 'narrow', 'turned']
const shapes = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 60 })), {
  maxLength: 24,
})

describe('laws of turned pages', () => {
  it('nothing is lost or set twice, and what is not turned keeps its order', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), (shape, isFunded) => {
        const { children, notes } = build(shape)
        const { pages } = lay(children, { notes, isFunded })
        const set = wordsOf(textsOf(pages)).filter((word) => /^[wt]\d/.test(word))
        const wanted = wordsOf(textsOf(lay(children.map(upright), { notes, brand: spacious }).pages)).filter(
          (word) => /^[wt]\d/.test(word),
        )
        expect([...set].sort()).toEqual([...wanted].sort())
        const plain = (word: string): boolean => word.startsWith('w')
        expect(set.filter(plain)).toEqual(wanted.filter(plain))
      }),
      { numRuns: 40 },
    )
  })

  it('no ink leaves its page or reaches its foot', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { children, notes } = build(shape)
        const publication = publicationWith(children, { notes })
        const { pages, findings } = layOut(publication, ruler, 'post.md')
        const { margin } = publication.brand.page
        expect(findings).toEqual([])
        for (const page of pages) {
          for (const item of textsOf([page]))
            expect(item.y).toBeLessThanOrEqual(page.height - margin.bottom + 0.01)
          for (const item of page.items) expect(rightOf(item)).toBeLessThanOrEqual(page.width + 0.01)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('pages begin in the order of the text', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { children, notes } = build(shape)
        const publication = publicationWith(children, { notes })
        const { pages } = layOut(publication, ruler, 'post.md')
        const order = wordsOf(textsOf(lay(children.map(upright), { notes, brand: spacious }).pages))
        const places = pageStarts(pages, publication).map(({ leaf, offset }) => {
          const [word = ''] =
            /\S+/.exec(leaf !== undefined && 'text' in leaf ? leaf.text.slice(offset) : '') ?? []
          return order.indexOf(word)
        })
        const known = places.slice(1).filter((place) => place >= 0)
        expect(known).toEqual([...known].sort((one, other) => one - other))
      }),
      { numRuns: 40 },
    )
  })
})

function upright(block: BodyBlock): Block {
  const { landscape: _, ...plain } = block
  return plain
}

/** Paper on which every table has room. */
function spacious<B extends ReturnType<typeof publicationWith>['brand']>(brand: B): B {
  return { ...brand, page: { ...brand.page, width: brand.page.width * 4, height: brand.page.height * 4 } }
}

function build(shape: readonly (readonly [Kind, number])[]) {
  const notes: ReturnType<typeof note>[] = []
  let count = 0
  const some = (size: number): string =>
    Array.from({ length: size }, () => {
      count += 1
      return `w${count}`
    }).join(' ')
  const named = (): string => {
    count += 1
    return `t${count}`
  }
  const makers: Record<Kind, (size: number) => BodyBlock> = {
    paragraph: (size) => paragraph(some(size)),
    called: (size) => {
      notes.push(note(notes.length + 1, paragraph('noted')))
      return paragraph(some(size), noteRef(notes.length))
    },
    heading: () => heading(some(3)),
    list: (size) => list(true, [paragraph(some(size))], [paragraph(some(4))]),
    break: () => ({ type: 'page-break', position }),
    wide: (size) => table(wide, Math.ceil(size / 2), named()),
    narrow: (size) => table(2, Math.ceil(size / 4), named()),
    turned: (size) => ({ ...paragraph(some(size)), landscape: true }),
  }
  return { children: shape.map(([kind, size]) => makers[kind](size)), notes }
}

function rightOf(item: Item): number {
  switch (item.type) {
    case 'text':
      return Math.max(...item.words.map(({ x, shaped }) => x + (shaped.width * item.size) / 1000))
    case 'image':
      return item.x + item.width
    case 'path':
      return Math.max(...[...item.path.matchAll(/[ML]([-\d.]+)/g)].map(([, x]) => Number(x)))
  }
}

/** How wide the lines of text are, and the rules of tables. */
function extents(page: Page | undefined) {
  const items = page?.items ?? []
  const spans = (chosen: readonly Item[], left: (item: Item) => number): number =>
    Math.max(...chosen.map(rightOf)) - Math.min(...chosen.map(left))
  const lines = items.filter(
    (item) => item.type === 'text' && item.words.some(({ shaped }) => /^b\d/.test(shaped.text)),
  )
  const rules = items.filter(
    (item) => item.type === 'path' && item.origin.type === 'artifact' && item.origin.kind === 'layout',
  )
  return {
    sheet: spans(lines, (item) => (item.type === 'text' ? (item.words[0]?.x ?? 0) : 0)),
    table: spans(rules, (item) => (item.type === 'path' ? Number(/M([-\d.]+)/.exec(item.path)?.[1]) : 0)),
  }
}
