import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/brief/index.ts'
import type { TextItem } from '../../../src/layout/index.ts'
import { layOut, pageStarts } from '../../../src/layout/index.ts'
import type { PageStart } from '../../../src/publication/index.ts'
import {
  heading,
  list,
  note,
  noteRef,
  paragraph,
  publicationWith,
  ruler,
  textsOf,
  wordsOf,
} from './fixture.ts'

/** Documents of every kind of block, each word different, with the words in reading order. */
interface Sample {
  readonly children: readonly Block[]
  readonly notes: readonly ReturnType<typeof note>[]
  readonly words: readonly string[]
  readonly noteWords: readonly string[]
}

type Kind =
  | 'paragraph'
  | 'called'
  | 'heading'
  | 'list'
  | 'nested'
  | 'quote'
  | 'box'
  | 'code'
  | 'break'
  | 'table'
const kinds: readonly Kind[] = [
  'paragraph',
  'called',
  'heading',
  'list',
  'nested',
  'quote',
  'box',
  'code',
  'break',
  'table',
]

const shapes = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 120 })), {
  maxLength: 40,
})

describe('laws of layout', () => {
  it('loses nothing, sets nothing twice, keeps the order', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { children, notes, words, noteWords } = build(shape)
        const { pages } = layOut(publicationWith(children, { notes }), ruler, 'post.md')
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
        const publication = publicationWith(children, { notes, isFunded: shape.length % 2 === 0 })
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
        const { pages } = layOut(publicationWith(children, { notes }), ruler, 'post.md')
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
        const publication = publicationWith(children, { notes })
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

/** Numbers of notes and markers are the layout's, not the author's. */
function isBody({ origin }: TextItem): boolean {
  return origin.type === 'content' && origin.part === undefined
}

function build(shape: readonly (readonly [Kind, number])[]): Sample {
  const words: string[] = []
  const noteWords: string[] = []
  const notes: ReturnType<typeof note>[] = []
  const text = (count: number): string => {
    const own = Array.from({ length: count }, () => {
      words.push(`w${words.length}`)
      return `w${words.length - 1}`
    })
    return own.join(' ')
  }
  const called = (count: number): Block => {
    const number = notes.length + 1
    const own = Array.from({ length: count }, (_, index) => `n${number}.${index}`)
    noteWords.push(...own)
    notes.push(note(number, paragraph(own.join(' '))))
    return paragraph(text(count), noteRef(number))
  }
  const makers: Record<Kind, (size: number) => Block> = {
    paragraph: (size) => paragraph(text(size)),
    called,
    heading: (size) => heading(text(Math.min(size, 6))),
    list: (size) => list(true, [paragraph(text(size))], [paragraph(text(4))]),
    nested: (size) => list(false, [paragraph(text(3)), list(true, [paragraph(text(size))])]),
    quote: (size) => quote('quote', [paragraph(text(size)), paragraph(text(3))]),
    box: (size) => quote('box', [paragraph(text(size)), list(false, [paragraph(text(4))])]),
    code: (size) => ({ type: 'code', text: text(size).replace(/ (w\d+5) /g, '\n$1 '), position: place }),
    break: () => ({ type: 'page-break', position: place }),
    table: (size) => table(Math.min(size, 30), text),
  }
  const children = shape.map(([kind, size]) => makers[kind](size))
  return { children, notes, words, noteWords }
}

const { position: place } = paragraph('')

function quote(type: 'quote' | 'box', children: readonly Block[]): Block {
  return type === 'quote'
    ? { type, children, position: place }
    : { type, kind: 'box', children, position: place }
}

function table(rows: number, text: (count: number) => string): Block {
  return {
    type: 'table',
    columns: [{ align: 'start' }, { align: 'end' }],
    position: place,
    children: Array.from({ length: rows }, () => ({
      type: 'row',
      part: 'body',
      position: place,
      children: [0, 1].map((column) => ({
        type: 'cell',
        column,
        columnSpan: 1,
        rowSpan: 1,
        align: 'start',
        position: place,
        children: [paragraph(text(3))],
      })),
    })),
  }
}
