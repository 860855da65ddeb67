import { expect, it } from 'vitest'
import type { Table } from '../../../src/brief/index.ts'
import { cell, row, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { pageOf } from '../html/page-of.ts'
import { bookOf } from './book-of.ts'

const heads = ['Country', 'A & B', 'C', 'D', 'E']
const wide = table(heads, ['Kazakhstan', '1', '2', '3', '4'])

async function textWith(shown: Table): Promise<string> {
  return (await bookOf(publicationWith([shown]))).text('text.xhtml')
}

it('names each cell of a wide table by its column, so that rows can be lists on a narrow screen', async () => {
  const text = await textWith(wide)
  expect(text).toContain('<table class="many stack" role="table">')
  expect(text.match(/ role="columnheader"/g)).toHaveLength(5)
  expect([...text.matchAll(/<td[^>]* role="cell" data-head="([^"]*)"/g)].map(([, head]) => head)).toEqual([
    'Country',
    'A &amp; B',
    'C',
    'D',
    'E',
  ])
  expect((await bookOf(publicationWith([wide]))).text('style.css')).toContain('content:attr(data-head)')
})

it('leaves the head of a row as the title of its list', async () => {
  const first = cell(0, 'Kazakhstan', { scope: 'row' })
  const others = ['1', '2', '3', '4'].map((words, index) => cell(index + 1, words))
  const text = await textWith({
    ...wide,
    children: [...wide.children.slice(0, 1), row('body', first, ...others)],
  })
  expect(text).toMatch(/<th class="[^"]*" scope="row" role="rowheader">Kazakhstan/)
})

it('only sets closer what cannot be a list: cells that span others, columns without a name', async () => {
  const spanning = row('body', cell(0, 'All', { columnSpan: 2 }), cell(2, '2'), cell(3, '3'), cell(4, '4'))
  for (const shown of [
    { ...wide, children: [...wide.children, spanning] },
    table(['', 'A', 'B', 'C', 'D'], ['Kazakhstan', '1', '2', '3', '4']),
    { ...wide, children: wide.children.slice(1) },
  ]) {
    const text = await textWith(shown)
    expect(text).toContain('<table class="many">')
    expect(text).not.toContain('data-head')
  }
})

it('changes nothing of a narrow table, nor of any table on a web page', async () => {
  expect(await textWith(table(['A', 'B'], ['1', '2']))).toContain('<table>')
  const page = await pageOf(publicationWith([wide]))
  expect(page).toContain('<table>')
  expect(page).not.toContain('data-head')
})
