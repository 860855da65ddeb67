import { describe, expect, it } from 'vitest'
import type { Mark, Table } from '../../../src/brief/index.ts'
import { cell, inline, position, row, run, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { bookOf } from './book-of.ts'

const heads = ['Country', 'A & B', 'Establishment', 'Organisation', 'Responsibility']
const wide = table(heads, ['Kazakhstan', '1', '2', '3', '4'])

async function textWith(shown: Table): Promise<string> {
  return (await bookOf(publicationWith([shown]))).text('text.xhtml')
}

/** The heads that cells of a text are named by. */
function named(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(/data-head="([^"]*)"/g)].map(([, head]) => head)
}

describe('wide tables of a book', () => {
  it('name each cell by its column, so that rows can be lists on a narrow screen', async () => {
    const { text } = await bookOf(publicationWith([wide]))
    expect(text('text.xhtml')).toMatch(/<table class="wide-\d+ stack" role="table">/)
    expect(text('text.xhtml').match(/ role="columnheader"/g)).toHaveLength(5)
    expect(named(text('text.xhtml'))).toEqual(heads.map((head) => head.replace('&', '&amp;')))
    expect(text('style.css')).toContain('content:attr(data-head)')
  })

  it('own rows alone, as the stated role of a table wants: their caption, with its links, is that of a figure', async () => {
    const link: Mark = { type: 'link', url: 'https://example.org/' }
    const text = await textWith({
      ...wide,
      id: 'duties',
      lang: 'de',
      caption: {
        type: 'caption',
        children: inline('Duties, see ', run('the register', link)),
        source: inline('Weather Office'),
        position,
      },
    })
    expect(text).toMatch(
      /<figure id="duties" lang="de" xml:lang="de" class="table">\s*<figcaption id="table\.1\.caption"><p class="r-caption">Duties, see <a /,
    )
    expect(text).toMatch(/<table class="wide-\d+ stack" role="table" aria-labelledby="table\.1\.caption">/)
    expect(text).toMatch(/<\/section>\s*<p class="r-source">Source: Weather Office<\/p>\s*<\/figure>/)
    const [inside = ''] = /<table[\s\S]*<\/table>/.exec(text) ?? []
    expect(inside).not.toMatch(/<caption|<a /)
  })

  it('leave the head of a row as the title of its list', async () => {
    const first = cell(0, 'Kazakhstan', { scope: 'row' })
    const others = ['1', '2', '3', '4'].map((words, index) => cell(index + 1, words))
    const text = await textWith({
      ...wide,
      children: [...wide.children.slice(0, 1), row('body', first, ...others)],
    })
    expect(text).toMatch(/<th class="[^"]*" scope="row" role="rowheader">Kazakhstan/)
    expect(text).not.toContain('undefined')
  })

  it('name cells by all heads above them, and cells across columns by the first and the last', async () => {
    const scope = { scope: 'column' } as const
    const top = row(
      'head',
      cell(0, 'Country', { ...scope, rowSpan: 2 }),
      cell(1, 'Year', { ...scope, columnSpan: 4 }),
    )
    const second = row(
      'head',
      ...['Winter', 'Spring', 'Summer', 'Autumn'].map((words, at) => cell(at + 1, words, scope)),
    )
    const body = row(
      'body',
      cell(0, 'Internationalisation'),
      cell(1, '7', { columnSpan: 3 }),
      cell(4, 'Responsibility'),
    )
    const text = await textWith({ ...wide, children: [top, second, body] })
    expect(named(text)).toEqual(['Country', 'Year, Winter – Year, Summer', 'Year, Autumn'])
  })

  it('repeat a cell that goes on in the rows below, and name nothing where there are no heads', async () => {
    const tall = cell(0, 'Internationalisation', { rowSpan: 2 })
    const text = await textWith({
      ...wide,
      children: [
        row('body', tall, cell(1, 'Organisation'), cell(2, 'Establishment')),
        row('body', cell(1, '3'), cell(2, '4')),
      ],
    })
    expect(text).toContain('<tr role="row" data-above="Internationalisation">')
    expect(named(text)).toEqual([])
  })

  it('take as much of the page as there is, in type that is never too small to read', async () => {
    const { text } = await bookOf(publicationWith([wide]))
    const css = text('style.css')
    const [, width] = /class="wide-(\d+)/.exec(text('text.xhtml')) ?? []
    expect(css).toContain(`.wide-${width} td{`)
    expect(css).toMatch(/font-size:clamp\(0\.64em,[\d.]+cqi,0\.\d+em\)/)
    expect(css).toMatch(/@container \(max-width:[\d.]+em\)\{[^@]*display:block/)
  })

  it('are never boxes that scroll, which readers do not divide between pages', async () => {
    expect((await bookOf(publicationWith([wide]))).text('style.css')).not.toMatch(
      /overflow(-x)?:\s*(auto|scroll)/,
    )
  })

  it('are told from narrow ones, which stay as they are', async () => {
    expect(await textWith(table(['A', 'B'], ['1', '2']))).toContain('<table>')
  })
})
