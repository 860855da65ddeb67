import type { Block } from '../../../src/brief/index.ts'
import type { TextItem } from '../../../src/layout/index.ts'
import fc from '../../support/property.ts'
import { heading, list, note, noteRef, paragraph } from './fixture.ts'

/** Documents of every kind of block, each word different, with the words in reading order. */
export interface Sample {
  readonly children: readonly Block[]
  readonly notes: readonly ReturnType<typeof note>[]
  readonly words: readonly string[]
  readonly noteWords: readonly string[]
}

export type Kind =
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

/** Kinds of blocks with their lengths, from which `build` makes a document. */
export const shapes = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 120 })), {
  maxLength: 40,
})

/** Numbers of notes and markers are the layout's, not the author's. */
export function isBody({ origin }: TextItem): boolean {
  return origin.type === 'content' && origin.part === undefined
}

export function build(shape: readonly (readonly [Kind, number])[]): Sample {
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
