import { describe, expect, it } from 'vitest'
import type { Block, Cell, Figure, Image, Row, Table } from '../../../src/brief/index.ts'
import type { Page, Typesetter } from '../../../src/layout/index.ts'
import { layOut } from '../../../src/layout/index.ts'
import type { Piece } from '../../../src/type/index.ts'
import fc from '../../support/property.ts'
import {
  note,
  noteRef,
  paragraph,
  position,
  publicationWith,
  ruler,
  run,
  textsOf,
  words,
  wordsOf,
} from './fixture.ts'

const file = 'post.md'

/** Two hundred points high in a column as wide as the SEnECA brand's. */
const image: Image = { format: 'png', bytes: new Uint8Array(), width: 400, height: 270 }

function figure(source = 'a.png'): Figure {
  const picture = {
    type: 'picture' as const,
    source,
    alt: { type: 'described' as const, words: 'A' },
    marks: [],
    position,
  }
  const caption = { type: 'caption' as const, children: [run('Caption')], position }
  return { type: 'figure', children: [picture], caption, position }
}

function cell(column: number, text: string, more: Partial<Cell> = {}): Cell {
  return {
    type: 'cell',
    column,
    columnSpan: 1,
    rowSpan: 1,
    align: 'start',
    children: [paragraph(text)],
    position,
    ...more,
  }
}

function row(part: Row['part'], ...children: readonly Cell[]): Row {
  return { type: 'row', part, children, position }
}

function table(columns: number, ...children: readonly Row[]): Table {
  const column = { align: 'start' as const }
  return { type: 'table', columns: new Array(columns).fill(column), children, position }
}

function lay(children: readonly Block[], stated: Parameters<typeof publicationWith>[1] = {}) {
  return layOut(publicationWith(children, { images: new Map([['a.png', image]]), ...stated }), ruler, file)
}

function lines(count: number): readonly Block[] {
  return Array.from({ length: count }, (_, index) => paragraph(`line${index}`))
}

function wordsOn(page: Page | undefined): readonly string[] {
  return page === undefined ? [] : wordsOf(textsOf([page]))
}

describe('a figure', () => {
  it('moves to the top of the next page when it does not fit, and the text goes on in its place', () => {
    const { pages } = lay([...lines(24), figure(), ...lines(60)])
    const [first, second] = pages
    expect(first?.items.some(({ type }) => type === 'image')).toBe(false)
    expect(wordsOn(first).at(-1)).toBe('line3')
    const picture = second?.items.find((item) => item.type === 'image')
    expect(picture?.y).toBeLessThan(80)
    expect(wordsOn(second)[0]).toBe('Caption')
  })

  it('is set once, and with its caption, wherever it falls', () => {
    for (let before = 0; before < 40; before += 1) {
      const { pages } = lay([...lines(before), figure(), figure(), ...lines(5)], {
        isFunded: before % 2 === 0,
      })
      const images = pages.map((page) => page.items.filter(({ type }) => type === 'image').length)
      const captions = pages.map((page) => wordsOn(page).filter((word) => word === 'Caption').length)
      expect(images.reduce((sum, count) => sum + count, 0)).toBe(2)
      expect(captions).toEqual(images)
    }
  })

  it('keeps the space before the colon of its source where the language wants one', () => {
    const caption = { type: 'caption' as const, children: [], source: [run('Insee')], position }
    const { pages } = lay([{ ...figure(), caption }], { meta: { lang: 'fr' } })
    expect(wordsOn(pages[0]).join(' ')).toContain('Source\u00A0: Insee')
  })

  it('shrinks until it fits a page', () => {
    const tower: Image = { ...image, width: 400, height: 4000 }
    const { pages, findings } = lay([figure()], { images: new Map([['a.png', tower]]) })
    const picture = pages.flatMap((page) => page.items).find((item) => item.type === 'image')
    expect(picture?.height).toBeLessThan(700)
    expect(findings).toEqual([])
  })
})

describe('a table', () => {
  const head = row('head', cell(0, 'Head', { scope: 'column' }), cell(1, 'Value', { scope: 'column' }))

  it('repeats its head on the pages it goes on to, as no content', () => {
    const rows = Array.from({ length: 90 }, (_, index) => row('body', cell(0, `r${index}`), cell(1, 'v')))
    const { pages } = lay([table(2, head, ...rows)])
    const [, second] = pages
    const repeated = second?.items.find(
      (item) => item.type === 'text' && item.words.some(({ shaped }) => shaped.text === 'Head'),
    )
    expect(repeated?.origin).toEqual({ type: 'artifact', kind: 'page' })
    expect(wordsOn(second)[0]).toMatch(/^r\d+$/)
  })

  it('divides a row that is taller than a page', () => {
    const { pages, findings } = lay([
      table(2, head, row('body', cell(0, words(700)), cell(1, words(20, 800)))),
    ])
    expect(findings).toEqual([])
    const set = pages.flatMap(wordsOn).filter((word) => /^w\d+$/.test(word))
    expect(new Set(set).size).toBe(720)
    expect(set).toHaveLength(720)
  })

  it('keeps rows together that one cell spans', () => {
    for (let before = 20; before < 50; before += 1) {
      const rows = [row('body', cell(0, 'over', { rowSpan: 2 }), cell(1, 'one')), row('body', cell(1, 'two'))]
      const { pages } = lay([...lines(before), table(2, ...rows)])
      const page = pages.find((one) => wordsOn(one).includes('over'))
      expect(wordsOn(page)).toEqual(expect.arrayContaining(['one', 'two']))
    }
  })

  it('of four rows or more has at least two of them on each page that it comes to', () => {
    const rowsOn = (page: Page): number => wordsOn(page).filter((word) => /^r\d+$/.test(word)).length
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 4, max: 70 }),
        fc.boolean(),
        fc.boolean(),
        (before, count, hasHead, hasFoot) => {
          const all = Array.from({ length: count }, (_, index) =>
            row(hasFoot && index === count - 1 ? 'foot' : 'body', cell(0, `r${index}`), cell(1, 'v')),
          )
          const { pages } = lay([...lines(before), table(2, ...(hasHead ? [head] : []), ...all), ...lines(9)])
          const counts = pages.map(rowsOn).filter((rows) => rows > 0)
          expect(counts.reduce((sum, rows) => sum + rows, 0)).toBe(count)
          expect(Math.min(...counts), counts.join()).toBeGreaterThanOrEqual(2)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of six rows or more ends in three of them at least on its last page', () => {
    for (let before = 0; before < 45; before += 1) {
      const rows = Array.from({ length: 9 }, (_, index) => row('body', cell(0, `r${index}`), cell(1, 'b')))
      const { pages } = lay([...lines(before), table(2, head, ...rows), ...lines(3)])
      const last = pages.find((page) => wordsOn(page).includes('r8'))
      expect(wordsOn(last)).toEqual(expect.arrayContaining(['r6', 'r7', 'r8']))
    }
  })

  it('leaves no page half empty to keep tall rows together', () => {
    const tall = Array.from({ length: 6 }, (_, index) =>
      row('body', cell(0, `r${index}`), cell(1, words(220))),
    )
    const isAlone = (before: number): boolean => {
      const words = wordsOn(lay([...lines(before), table(2, head, ...tall)]).pages[0])
      return words.includes('r0') && !words.includes('r1')
    }
    expect(Array.from({ length: 30 }, (_, before) => isAlone(before))).toContain(true)
  })

  it('that is too wide in its smallest type is reported', () => {
    const wide = row('body', ...Array.from({ length: 20 }, (_, index) => cell(index, 'unbreakable')))
    const { findings } = lay([table(20, wide)])
    expect(findings.map(({ code }) => code)).toEqual(['layout/table-too-wide'])
  })

  it('calls for its notes on the page of the row', () => {
    const called: Cell = { ...cell(0, ''), children: [paragraph('called', noteRef(1))] }
    const { pages } = lay([...lines(60), table(1, row('body', called))], {
      notes: [note(1, paragraph('noted'))],
    })
    const page = pages.find((one) => wordsOn(one).includes('called'))
    expect(wordsOn(page)).toContain('noted')
  })
})

describe('a quotation', () => {
  it.each(['base', 'seneca'])('has lines as far apart as its style says, in the brand %s', (brandName) => {
    const quote: Block = {
      type: 'quote',
      children: [paragraph(words(60)), paragraph(words(60, 61))],
      position,
    }
    const { pages } = lay([...lines(3), quote, paragraph(words(40, 121))], { brandName })
    const { roles } = publicationWith([], { brandName }).brand
    const baselines = (from: number, to: number): readonly number[] => {
      const own = new Set(words(to - from + 1, from).split(' '))
      const items = textsOf(pages).filter((item) => wordsOf([item]).some((word) => own.has(word)))
      return [...new Set(items.map(({ y }) => Math.round(y * 100) / 100))]
    }
    const gaps = (ys: readonly number[]) => ys.slice(1).map((y, index) => y - (ys[index] ?? 0))
    for (const gap of gaps(baselines(1, 60))) expect(gap).toBeCloseTo(roles.quote.leading, 1)
    for (const gap of gaps(baselines(61, 120))) expect(gap).toBeCloseTo(roles.quote.leading, 1)
    for (const gap of gaps(baselines(121, 160))) expect(gap).toBeCloseTo(roles.body.leading, 1)
  })
})

describe('a note', () => {
  it('that is longer than a page goes on from page to page', () => {
    const long = note(1, paragraph(words(900)))
    const { pages } = lay([paragraph('called', noteRef(1)), ...lines(10)], { notes: [long] })
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(wordsOn).filter((word) => /^w\d+$/.test(word))).toEqual(words(900).split(' '))
  })

  it('called for in another note follows it', () => {
    const notes = [note(1, paragraph('outer', noteRef(2))), note(2, paragraph('inner'))]
    const { pages } = lay([paragraph('called', noteRef(1))], { notes })
    expect(pages.flatMap(wordsOn).slice(-5)).toEqual(['1', 'outer', '2', '2', 'inner'])
  })
})

describe('a box', () => {
  it('has its line at the top only where it truly begins', () => {
    const box: Block = {
      type: 'box',
      kind: 'key-messages',
      children: Array.from({ length: 80 }, () => paragraph('message')),
      position,
    }
    const publication = publicationWith([box])
    const { accent } = publication.brand.colours
    const { pages } = layOut(publication, ruler, file)
    const bars = pages.map(
      (page) =>
        page.items.filter(
          (item) =>
            item.type === 'path' &&
            item.fill === accent &&
            item.origin.type === 'artifact' &&
            item.origin.kind === 'layout',
        ).length,
    )
    expect(bars).toEqual([1, ...bars.slice(1).map(() => 0)])
  })
})

describe('a line of code', () => {
  it('has a comment from right to left in its order, and is read as it was written', () => {
    const code = { type: 'code', text: 'x = 1 # שלום עולם', position } as const
    const { pages } = layOut(publicationWith([code]), ruler, file)
    const placed = textsOf(pages)
      .filter(({ origin }) => origin.type === 'content' && origin.node === code)
      .flatMap(({ words: ofLine }) => ofLine)
    const seen = [...placed].sort((one, other) => one.x - other.x).map(({ shaped }) => shaped.text)
    expect(placed.map(({ shaped }) => shaped.text).join('')).toBe(code.text)
    expect(seen.join('')).toBe('x = 1 # עולם שלום')
  })

  it('has tabs that reach the next stop, every four spaces, and are read as tabs', () => {
    const text = '\ta\tbc\tdefgh\ti\n1234\tj'
    const { pages } = layOut(publicationWith([{ type: 'code', text, position }]), ruler, file)
    const ofCode = textsOf(pages).flatMap(({ words: ofLine }) => ofLine)
    expect(ofCode.map(({ shaped }) => shaped.text).join('')).toContain('\ta\tbc\tdefgh\ti')
    const at = (word: string) => ofCode.find(({ shaped }) => shaped.text === word)?.x ?? Number.NaN
    const stops = (word: string) => Math.round((1000 * (at(word) - at('a'))) / (at('bc') - at('a'))) / 1000
    expect(['a', 'bc', 'defgh', 'i', 'j'].map(stops)).toEqual([0, 1, 2, 4, 1])
  })

  it('shows a space where it is empty, so that programs that read the page find it', () => {
    const node = { type: 'code', text: '\n\na \n', position } as const
    const { pages } = layOut(publicationWith([node]), ruler, file)
    const ofCode = textsOf(pages).filter(({ origin }) => origin.type === 'content' && origin.node === node)
    expect(ofCode.map(({ words: ofLine }) => ofLine.map(({ shaped }) => shaped.text).join(''))).toEqual([
      ' ',
      ' ',
      'a',
      ' ',
    ])
  })

  it.each([
    ['f(x)', { type: 'code' }, [{ direction: 'ltr' }]],
    ['https://a.aa/b/', { type: 'link', url: 'https://a.aa/b/' }, [{ direction: 'ltr' }]],
    ['the page', { type: 'link', url: 'https://a.aa/b/' }, []],
  ] as const)('is ordered by itself also among words from right to left: %s', (text, mark, expected) => {
    const sets: Piece[] = []
    const watching: Typesetter = (spec) => {
      sets.push(...spec.pieces)
      return ruler(spec)
    }
    layOut(publicationWith([paragraph('a ', run(text, mark))]), watching, file)
    const isolates = sets.flatMap((piece) =>
      piece.type === 'text' && piece.text === text ? piece.isolates : [],
    )
    expect(new Set(isolates)).toEqual(new Set(expected))
  })
})
