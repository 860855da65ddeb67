import { describe, expect, it } from 'vitest'
import type { Block, Cell, Row, Table } from '../../../src/brief/index.ts'
import { layOut, type Page } from '../../../src/layout/index.ts'
import fc from '../../support/property.ts'
import {
  heading,
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

function lay(children: readonly Block[], stated: Parameters<typeof publicationWith>[1] = {}) {
  return layOut(publicationWith(children, stated), ruler, 'post.md')
}

function cell(column: number, children: readonly Block[], rowSpan = 1): Cell {
  return { type: 'cell', column, columnSpan: 1, rowSpan, align: 'start', children, position }
}

function row(part: Row['part'], ...children: readonly Cell[]): Row {
  return { type: 'row', part, children, position }
}

function table(...children: readonly Row[]): Table {
  const column = { align: 'start' as const }
  return { type: 'table', columns: [column, column], children, position }
}

const head = row('head', cell(0, [paragraph('headA')]), cell(1, [paragraph('headB')]))

/** Rows that one cell ties together. */
function group(count: number, name = 'm'): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const member = cell(1, [paragraph(`${name}${index}`)])
    return index === 0 ? row('body', cell(0, [paragraph('group')], count), member) : row('body', member)
  })
}

function wordsOn(page: Page | undefined): readonly string[] {
  return page === undefined ? [] : wordsOf(textsOf([page]))
}

/** Whether all words and pictures stand on the page. */
function isInside({ items, width, height }: Page): boolean {
  return items.every(
    (item) =>
      item.type === 'path' ||
      (item.y >= 0 && item.y <= height && (item.type === 'image' ? item.x : 0) <= width),
  )
}

const box = (count: number): Block => ({
  type: 'box',
  kind: 'note',
  children: [paragraph(words(count))],
  position,
})
const quote = (count: number): Block => ({ type: 'quote', children: [paragraph(words(count))], position })
const tied = (count: number): Block => table(head, ...group(count))

/** Whatever can be taller than a page, by how many words or rows it holds. */
const tall: readonly (readonly [string, (count: number) => Block])[] = [
  ['rows that one cell ties together', (count) => tied(Math.ceil(count / 12))],
  [
    'a cell of one paragraph',
    (count) => table(head, row('body', cell(0, [paragraph(words(count))]), cell(1, []))),
  ],
  [
    'a cell that holds a box',
    (count) => table(head, row('body', cell(0, [box(count)]), cell(1, [quote(count)]))),
  ],
  [
    'a head of a table',
    (count) => table(row('head', cell(0, [paragraph(words(count))]), cell(1, [])), ...group(2)),
  ],
  ['a heading', (count) => heading(words(count))],
  ['a box in a quotation', (count) => ({ type: 'quote', children: [box(count)], position })],
]

describe('what is taller than a page', () => {
  it.each(tall)('stands on pages, each word of it once: %s', (_, make) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: 0, max: 40 }), (count, before) => {
        const block = make(count)
        const above = Array.from({ length: before }, (_, index) => paragraph(`line${index}`))
        const { pages, findings } = lay([...above, block, paragraph('after')])
        expect(findings).toEqual([])
        expect(pages.every(isInside)).toBe(true)
        const read = pages.flatMap(({ items }) =>
          items.flatMap((item) => (item.type === 'text' && item.origin.type === 'content' ? item.words : [])),
        )
        const found = read.map(({ shaped }) => shaped.text.trim()).filter((word) => /^[wm]\d+$/.test(word))
        expect(new Set(found).size).toBe(new Set(JSON.stringify(block).match(/\b[wm]\d+\b/g)).size)
        expect(read.filter(({ shaped }) => shaped.text.trim() === 'after')).toHaveLength(1)
      }),
      { numRuns: 12 },
    )
  })

  it('stands on pages where it is a note that holds a box', () => {
    const called = paragraph('called', noteRef(1))
    const { pages } = lay([called], { notes: [note(1, paragraph('noted'), box(1500))] })
    expect(pages.every(isInside)).toBe(true)
    expect(pages.flatMap(wordsOn).filter((word) => /^w\d+$/.test(word))).toEqual(words(1500).split(' '))
  })
})

describe('rows that one cell ties together', () => {
  it('fill each page but the last, and the head of the table stands on each', () => {
    const { pages } = lay([paragraph('before'), tied(150)])
    expect(pages.length).toBeGreaterThan(2)
    for (const { items } of pages)
      expect(
        items.flatMap((item) => (item.type === 'text' ? item.words.map(({ shaped }) => shaped.text) : [])),
      ).toContain('headB')
    const members = pages.map((page) => wordsOn(page).filter((word) => word.startsWith('m')).length)
    expect(Math.min(...members.slice(1, -1))).toBe(Math.max(...members.slice(1, -1)))
    expect(pages.flatMap(wordsOn).filter((word) => word.startsWith('m'))).toHaveLength(150)
  })
})

describe('a row that is taller than a page', () => {
  it('has a rule at its end alone, and fills its pages', () => {
    const { pages } = lay([
      table(head, row('body', cell(0, [paragraph(words(1500))]), cell(1, [paragraph('b')]))),
    ])
    const lengths = pages.map((page) => wordsOn(page).filter((word) => word.startsWith('w')).length)
    expect(lengths.slice(1, -1).every((count) => count > 0.85 * Math.max(...lengths))).toBe(true)
    const across = (page: Page) =>
      page.items.filter((item) => {
        const [, from, to] = item.type === 'path' ? (/^M\S+ (\S+) L\S+ (\S+)$/.exec(item.path) ?? []) : []
        return from !== undefined && from === to && item.type === 'path' && item.stroke !== undefined
      }).length
    const counts = pages.slice(0, -1).map(across)
    expect(new Set(counts.slice(1))).toEqual(new Set([counts[0]]))
    expect(across(pages.at(-1) ?? expect.fail())).toBe((counts[0] ?? 0) + 1)
  })
})
