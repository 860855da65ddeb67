import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../../../src/brief/index.ts'
import { type Item, layOut, type Page, type TextItem } from '../../../src/layout/index.ts'
import { boundsOf, parsePath } from '../../../src/pdf/path.ts'
import { figure, noteRef, onLine, picture, table } from '../../support/brief.ts'
import fc from '../../support/property.ts'
import { inTwoColumns } from '../../support/two-columns.ts'
import {
  heading,
  note,
  paragraph,
  position,
  publicationWith,
  ruler,
  run,
  type Stated,
  textsOf,
  words,
  wordsOf,
} from './fixture.ts'
import { build, isBody, shapes } from './samples.ts'

const columned: NonNullable<Stated['brand']> = (own) => {
  const brand = inTwoColumns(own)
  return { ...brand, type: { ...brand.type, lead: false } }
}

function lay(children: readonly Block[], stated: Omit<Stated, 'brand'> = {}): readonly Page[] {
  return layOut(publicationWith(children, { ...stated, brand: columned }), ruler, 'post.md').pages
}

const { brand } = publicationWith([], { brand: columned })
const { page: paper } = brand
const width = (paper.width - paper.margin.left - paper.margin.right - paper.gutter) / 2
const edges = [paper.margin.left, paper.margin.left + width + paper.gutter] as const
const { leading } = brand.roles.body

/** 0 or 1 for what stands in a column, 2 for what spans both. */
function columnOf(item: Item): number {
  const { left, right } = extentOf(item)
  const column = edges.findIndex((edge) => left >= edge - 0.01 && right <= edge + width + 0.01)
  return column === -1 ? 2 : column
}

function extentOf(item: Item): { readonly left: number; readonly right: number } {
  switch (item.type) {
    case 'image':
      return { left: item.x, right: item.x + item.width }
    case 'path':
      return boundsOf(parsePath(item.path)) ?? { left: 0, right: 0 }
    case 'text': {
      // The ruler lets spaces stand out.
      const inked = item.words.filter(({ shaped }) => shaped.text !== ' ')
      return {
        left: Math.min(...inked.map(({ x }) => x)),
        right: Math.max(...inked.map(({ x, shaped }) => x + (shaped.width * item.size) / 1000)),
      }
    }
  }
}

function isOfText({ origin }: TextItem): boolean {
  const node = origin.type === 'content' ? origin.node : {}
  return 'type' in node && node.type === 'run'
}

function bottoms(page: Page): readonly (number | undefined)[] {
  const texts = textsOf([page]).filter(isOfText)
  return [0, 1].map((column) => {
    const own = texts.filter((item) => columnOf(item) === column)
    return own.length === 0 ? undefined : Math.max(...own.map(({ y }) => y))
  })
}

const hasNoCode = (shape: readonly (readonly [string, number])[]) => shape.every(([kind]) => kind !== 'code')

describe('a body in two columns', () => {
  it('has every line in one of them, and what boxes stand on', () => {
    fc.assert(
      fc.property(shapes.filter(hasNoCode), (shape) => {
        const { children, notes } = build(shape)
        for (const page of lay(children, { notes })) {
          const body = page.items.filter(
            (item) =>
              (item.type === 'text' &&
                isBody(item) &&
                wordsOf([item]).some((word) => /^[wn]\d/.test(word))) ||
              (item.origin.type === 'artifact' && item.origin.kind === 'background' && page.index > 0),
          )
          expect(body.filter((item) => columnOf(item) === 2)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is read down the left one, then down the right one', () => {
    fc.assert(
      fc.property(shapes.filter(hasNoCode), (shape) => {
        const { children } = build(shape.filter(([kind]) => kind !== 'called' && kind !== 'break'))
        for (const page of lay(children)) {
          const own = textsOf([page]).filter((item) => isBody(item) && /^w/.test(wordsOf([item])[0] ?? ''))
          for (const [index, item] of own.entries()) {
            const before = own[index - 1]
            if (before === undefined) continue
            const step = columnOf(item) - columnOf(before)
            expect(step).toBeGreaterThanOrEqual(0)
            if (step === 0) expect(item.y).toBeGreaterThanOrEqual(before.y - 0.01)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has its lines on one grid', () => {
    fc.assert(
      fc.property(shapes.filter(hasNoCode), (shape) => {
        const { children, notes } = build(shape)
        for (const page of lay(children, { notes })) {
          const [first, ...others] = textsOf([page]).filter(isParagraph)
          for (const { y } of first === undefined ? [] : others) {
            const lines = (y - (first?.y ?? 0)) / leading
            expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.01)
          }
        }
        function isParagraph({ origin }: TextItem): boolean {
          return children.some(
            (block) =>
              block.type === 'paragraph' &&
              origin.type === 'content' &&
              block.children.some((run) => run === origin.node),
          )
        }
      }),
      { numRuns: 30 },
    )
  })

  it('ends on the last page in columns of about the same length', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 1, maxLength: 20 }), (lengths) => {
        const last = lay(lengths.map((length) => paragraph(words(length)))).at(-1)
        const [left = 0, right = 0] = last === undefined ? [] : bottoms(last)
        // A paragraph of three lines is not divided.
        expect(Math.abs(left - right)).toBeLessThanOrEqual(3 * leading + 0.01)
      }),
      { numRuns: 60 },
    )
  })

  it('begins under the masthead in both of them', () => {
    const [first] = lay([paragraph(words(2000))])
    const texts = textsOf(first === undefined ? [] : [first]).filter(isOfText)
    const tops = [0, 1].map((column) =>
      Math.min(
        ...texts
          .filter((item) => columnOf(item) === column && /^w/.test(wordsOf([item])[0] ?? ''))
          .map(({ y }) => y),
      ),
    )
    expect(tops[0]).toBe(tops[1])
    expect(tops[0]).toBeGreaterThan(paper.margin.top)
  })

  it('has notes at the foot of the column that calls them', () => {
    const body = [paragraph(words(700)), paragraph('called', noteRef(1)), paragraph(words(150, 1000))]
    const pages = lay(body, { notes: [note(1, paragraph('noted'))] })
    const page = pages.find((one) => wordsOf(textsOf([one])).includes('called'))
    const texts = textsOf(page === undefined ? [] : [page])
    const [called, noted] = ['called', 'noted'].map((word) =>
      texts.find((item) => wordsOf([item]).includes(word)),
    )
    expect(called && columnOf(called)).toBe(noted && columnOf(noted))
    expect(noted?.y).toBeGreaterThan(called?.y ?? 0)
  })
})

describe('notes called above the columns', () => {
  const notes = [note(1, paragraph('noted'))]
  const title = [run('Title'), noteRef(1)]
  const bodies: readonly (readonly [string, readonly Block[]])[] = [
    ['text', [paragraph(words(200))]],
    ['a wide table', [wide(7, 't')]],
    ['nothing', []],
  ]

  it.each(bodies)('stand on the first page over %s', (_, children) => {
    const [first] = lay(children, { notes, meta: { title } })
    const noted = textsOf(first === undefined ? [] : [first]).filter((item) =>
      wordsOf([item]).includes('noted'),
    )
    expect(noted).toHaveLength(1)
    expect(noted[0]?.y).toBeGreaterThan(paper.margin.top)
  })

  it('stand at the foot of the left one when the lead or key messages call them', () => {
    const box: Block = {
      type: 'box',
      kind: 'key-messages',
      children: [paragraph('Key', noteRef(1))],
      position,
    }
    const [first] = lay([box, paragraph(words(900))], { notes })
    const noted = lineWith('noted', first === undefined ? [] : [first])
    expect(columnOf(noted)).toBe(0)
    expect(noted.y).toBeGreaterThan(paper.height * 0.8)
  })
})

/** A table of columns as wide as their words. */
function wide(columns: number, name: string): Table {
  const cells = (row: number) =>
    Array.from({ length: columns }, (_, column) => `${name}.${row}.${column}.long`)
  return table(cells(0), cells(1), cells(2))
}

function pageWith(word: string, pages: readonly Page[]): Page {
  const page = pages.find((one) => wordsOf(textsOf([one])).includes(word))
  if (page === undefined) throw new Error(`no page has ${word}`)
  return page
}

function lineWith(word: string, pages: readonly Page[]): TextItem {
  const line = textsOf(pages).find((item) => wordsOf([item]).includes(word))
  if (line === undefined) throw new Error(`no line has ${word}`)
  return line
}

describe('what one column has no room for', () => {
  it('stands across both, the text above in columns of one length, the text below in columns again', () => {
    const pages = lay([paragraph(words(120)), wide(7, 't'), paragraph(words(120, 1000))])
    expect(pages).toHaveLength(1)
    const cells = textsOf(pages).filter((item) => /^t\./.test(wordsOf([item])[0] ?? ''))
    const [top, bottom] = [Math.min(...cells.map(({ y }) => y)), Math.max(...cells.map(({ y }) => y))]
    expect(Math.max(...cells.map((item) => extentOf(item).right))).toBeGreaterThan(edges[1] + width / 2)
    const text = textsOf(pages).filter((item) => /^w\d/.test(wordsOf([item])[0] ?? ''))
    const above = text.filter(({ y }) => y < top)
    const below = text.filter(({ y }) => y > bottom)
    expect(above.length + below.length).toBe(text.length)
    for (const part of [above, below]) {
      const ends = [0, 1].map((column) =>
        Math.max(...part.filter((item) => columnOf(item) === column).map(({ y }) => y)),
      )
      expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThanOrEqual(2 * leading + 0.01)
    }
  })

  it('takes the heading along that it stands under', () => {
    const pages = lay([paragraph(words(40)), heading('Head'), wide(7, 't'), paragraph(words(40, 1000))])
    expect(lineWith('Head', pages).y).toBeLessThan(lineWith('t.0.0.long', pages).y)
    expect(lineWith('Head', pages).y).toBeGreaterThan(lineWith('w40', pages).y)
  })

  it('takes the box along that it stands in', () => {
    const box: Block = { type: 'box', kind: 'note', children: [paragraph('Boxed'), wide(6, 't')], position }
    const pages = lay([paragraph(words(120)), box, paragraph(words(120, 1000))])
    const cells = textsOf(pages).filter((item) => /^t\./.test(wordsOf([item])[0] ?? ''))
    expect(Math.min(...cells.map((item) => extentOf(item).left))).toBeLessThan(edges[0] + width / 2)
    expect(Math.max(...cells.map((item) => extentOf(item).right))).toBeGreaterThan(edges[1])
  })

  it('stands in a column where it has room there', () => {
    const pages = lay([paragraph(words(120)), table(['one', 'two'], ['three', 'four'])])
    expect(columnOf(lineWith('three', pages))).toBeLessThan(2)
    expect(columnOf(lineWith('four', pages))).toBe(columnOf(lineWith('three', pages)))
  })

  it('lets the text after it fill the page that it leaves, and stands at the head of the next', () => {
    const shown = figure(picture('p.png', 'words'), 'Caption')
    const image = { format: 'png' as const, bytes: new Uint8Array(), width: 800, height: 800 }
    const children = [paragraph(words(300)), shown, paragraph(words(900, 1000))]
    const pages = lay(children, { images: new Map([['p.png', image]]) })
    expect(pageWith('w1000', pages).index).toBe(0)
    expect(pageWith('Caption', pages).index).toBe(1)
    const after = textsOf([pageWith('Caption', pages)]).filter((item) => /^w/.test(wordsOf([item])[0] ?? ''))
    expect(after.length).toBeGreaterThan(0)
    for (const { y } of after) expect(y).toBeGreaterThan(lineWith('Caption', pages).y)
  })

  it('does not let another of its kind overtake it where they are numbered', () => {
    const image = { format: 'png' as const, bytes: new Uint8Array(), width: 800, height: 800 }
    const small = { ...image, width: 100, height: 20 }
    const images = new Map([
      ['p.png', image],
      ['s.png', small],
    ])
    const shown = (source: string, word: string, number?: number): Block => {
      const plain = figure(picture(source, 'words'), word)
      const caption =
        plain.caption === undefined || number === undefined ? {} : { caption: { ...plain.caption, number } }
      return { ...plain, ...caption }
    }
    const body = (one?: number, two?: number): readonly Block[] => [
      paragraph(words(300)),
      shown('p.png', 'First', one),
      paragraph(words(30, 1000)),
      shown('s.png', 'Second', two),
      paragraph(words(900, 2000)),
    ]
    const places = (children: readonly Block[]) => {
      const pages = lay(children, { images })
      return ['First', 'Second'].map((word) => pageWith(word, pages).index)
    }
    expect(places(body())).toEqual([1, 0])
    expect(places(body(1, 2))).toEqual([1, 1])
  })

  it('leaves its heading over the text that comes before it', () => {
    const image = { format: 'png' as const, bytes: new Uint8Array(), width: 800, height: 800 }
    const shown = figure(picture('p.png', 'words'), 'Caption')
    const children = [paragraph(words(300)), heading('Head'), shown, paragraph(words(900, 1000))]
    const pages = lay(children, { images: new Map([['p.png', image]]) })
    const own = wordsOf(textsOf(pages).filter(isBody))
    expect(own.slice(own.indexOf('Head'), own.indexOf('Head') + 2)).toEqual(['Head', 'w1000'])
    expect(pageWith('Head', pages).index).toBe(0)
    expect(pageWith('Caption', pages).index).toBe(1)
    const set = pages.flatMap(({ anchors }) => anchors.map(({ node }) => node))
    for (const block of children) expect(set.filter((node) => node === block)).toHaveLength(1)
  })

  it('stays behind the text that leads into it', () => {
    const shown = figure(picture('p.png', 'words'), 'Caption')
    const image = { format: 'png' as const, bytes: new Uint8Array(), width: 800, height: 800 }
    const children = [paragraph(words(300)), paragraph('As seen:'), shown, paragraph(words(900, 1000))]
    const pages = lay(children, { images: new Map([['p.png', image]]) })
    expect(pageWith('w1000', pages).index).toBe(1)
  })

  it('stands on turned pages where it has no room across both columns either', () => {
    const pages = lay([paragraph(words(120)), wide(16, 't'), paragraph(words(120, 1000))])
    expect(pages.map((page) => page.width > page.height)).toEqual([false, true])
    expect(pageWith('w1000', pages).index).toBe(0)
  })

  it('is lost or set twice nowhere, whatever stands around it', () => {
    const kinds = fc.constantFrom('text', 'wide', 'figure', 'break', 'heading', 'turned', 'noted', 'nested')
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 200 })), { maxLength: 25 }), (shape) => {
        const wanted: string[] = []
        const notes: ReturnType<typeof note>[] = []
        const say = (word: string) => {
          wanted.push(word)
          return word
        }
        const many = (index: number, count: number) =>
          Array.from({ length: count }, (_, place) => say(`w${index}.${place}`)).join(' ')
        const children = shape.map(([kind, size], index): Block => {
          switch (kind) {
            case 'text':
              return paragraph(many(index, size))
            case 'wide':
              return namedTable(7, index, say)
            case 'turned':
              return namedTable(16, index, say)
            case 'figure':
              return figure(picture('p.png', 'words'), say(`c${index}`))
            case 'nested': {
              const broken: Block = { type: 'page-break', position }
              const children = [paragraph(many(index, size)), broken, paragraph(many(index + 1000, 5))]
              return { type: 'box', kind: 'box', children, position }
            }
            case 'heading':
              return { ...heading(say(`h${index}`)), position: onLine(index + 1) }
            case 'noted': {
              notes.push(note(notes.length + 1, paragraph(say(`n${index}`))))
              return paragraph(many(index, size), noteRef(notes.length))
            }
            default:
              return { type: 'page-break', position }
          }
        })
        const image = {
          format: 'png' as const,
          bytes: new Uint8Array(),
          width: 800,
          height: 100 + shape.length * 30,
        }
        const publication = publicationWith(children, {
          notes,
          images: new Map([['p.png', image]]),
          brand: columned,
          isFunded: shape.length % 2 === 0,
        })
        const { pages, findings } = layOut(publication, ruler, 'post.md')
        const set = wordsOf(textsOf(pages).filter(isBody)).filter((word) => /^[wtchn]\d/.test(word))
        expect([...set].sort()).toEqual([...wanted].sort())
        const isText = (word: string) => /^[wh]/.test(word)
        if (!shape.some(([kind]) => kind === 'turned'))
          expect(set.filter(isText)).toEqual(wanted.filter(isText))
        const lowest = Math.max(
          ...pages.map((page) => Math.max(...textsOf([page]).map(({ y }) => y - page.height))),
        )
        if (findings.length === 0) expect(lowest).toBeLessThanOrEqual(-paper.margin.bottom + 0.01)
        for (const block of children)
          if (block.type !== 'page-break')
            expect(pages.flatMap(({ anchors }) => anchors.filter(({ node }) => node === block))).toHaveLength(
              1,
            )
      }),
      { numRuns: 100 },
    )
  })
})

function namedTable(columns: number, index: number, say: (word: string) => string): Table {
  const row = (line: number) =>
    Array.from({ length: columns }, (_, column) => say(`t${index}.${line}.${column}.long`))
  return table(row(0), row(1), row(2))
}
