import { describe, expect, it } from 'vitest'
import type { Block, Image, Inline } from '../../../src/brief/index.ts'
import { type ImageItem, layOut, type Page } from '../../../src/layout/index.ts'
import { cell, heading, list, picture, row } from '../../support/brief.ts'
import fc from '../../support/property.ts'
import { paragraph, position, publicationWith, ruler, run, textsOf, words } from './fixture.ts'

function image(width: number, height: number): Image {
  return { format: 'png', bytes: new Uint8Array(), width, height }
}

function lay(children: readonly Block[], width: number, height: number) {
  const images = new Map([['a.png', image(width, height)]])
  return layOut(publicationWith(children, { images }), ruler, 'post.md').pages
}

function imagesOn(pages: readonly Page[]): readonly ImageItem[] {
  return pages.flatMap(({ items }) => items.filter((item) => item.type === 'image'))
}

const shown = picture('a.png', 'A picture')

/** Blocks that hold inline content. */
const places: readonly (readonly [string, (content: readonly Inline[]) => Block])[] = [
  ['a paragraph', (content) => paragraph(...content)],
  ['an item', (content) => list(false, [paragraph(...content)])],
  ['a quotation', (content) => ({ type: 'quote', children: [paragraph(...content)], position })],
  [
    'a cell',
    (content) => ({
      type: 'table',
      columns: [{ align: 'start' }, { align: 'start' }],
      children: [row('body', cell(0, [paragraph(...content)]), cell(1, [paragraph('beside')]))],
      position,
    }),
  ],
]

describe('a picture among words', () => {
  it.each(places)('has its own size in %s', (_, place) => {
    const [found] = imagesOn(lay([place([run('Words '), shown, run(' and more.')])], 120, 80))
    expect([found?.width, found?.height].map((side) => Math.round(side ?? 0))).toEqual([90, 60])
  })

  it.each(places)(
    'is no wider than its place and no higher than a page, and covers no words: %s',
    (_, place) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (width, height) => {
          const content = [run(`${words(30)} `), shown, run(` ${words(30, 31)}`)]
          const pages = lay(
            [paragraph(words(20, 100)), place(content), paragraph(words(40, 200))],
            width,
            height,
          )
          const [found, ...others] = imagesOn(pages)
          if (found === undefined) expect.fail('no picture is shown')
          expect(others).toEqual([])
          expect(found.width / found.height).toBeCloseTo(width / height, 3)
          const page = pages.find(({ items }) => items.includes(found)) ?? expect.fail()
          expect(found.y).toBeGreaterThanOrEqual(0)
          expect(found.y + found.height).toBeLessThanOrEqual(page.height)
          expect(found.x + found.width).toBeLessThanOrEqual(page.width)
          for (const { y, size, words: line } of textsOf([page]))
            for (const { x, shaped } of line) {
              const isBeside =
                x + (shaped.width * size) / 1000 <= found.x + 0.1 || x >= found.x + found.width - 0.1
              expect(isBeside || y <= found.y + 0.1 || y - 0.6 * size >= found.y + found.height - 0.1).toBe(
                true,
              )
            }
        }),
        { numRuns: 60 },
      )
    },
  )

  it('stands beside another where both have room, and below it where they have none', () => {
    const tops = (width: number) =>
      imagesOn(lay([paragraph(shown, run(' '), shown)], width, 100)).map(({ y }) => Math.round(y))
    const [left, right] = tops(120)
    expect(left).toBe(right)
    const [first = 0, second = 0] = tops(350)
    expect(second).toBeGreaterThan(first)
  })

  it('gives way to the words of other cells', () => {
    const table: Block = {
      type: 'table',
      columns: [{ align: 'start' }, { align: 'start' }],
      children: [row('body', cell(0, [paragraph(shown)]), cell(1, [paragraph(words(40))]))],
      position,
    }
    const pages = lay([table], 2000, 100)
    expect(pages.every(({ width, height }) => width < height)).toBe(true)
  })

  it('is no higher than a line where contents repeat its heading', () => {
    const titled = { ...heading('Heading'), children: [run('Heading '), shown] }
    const contents: Block = { type: 'contents', position }
    const [entry, own] = imagesOn(lay([contents, titled, paragraph('text')], 200, 200))
    expect(entry?.height).toBeLessThan(20)
    expect(own?.height).toBeCloseTo(150, 0)
  })
})
