import { describe, expect, it } from 'vitest'
import type { AskedSize, Block, Figure, Table } from '../../../src/brief/index.ts'
import {
  cell,
  heading,
  inline,
  list,
  note,
  noteRef,
  paragraph,
  picture,
  position,
  row,
  run,
  table,
} from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { pageOf } from './page-of.ts'

const page = (...children: readonly Block[]) => pageOf(publicationWith(children))

describe('a table', () => {
  const captioned: Table = {
    ...table(['Street', 'Change'], ['Lime Street', '−9']),
    caption: {
      type: 'caption',
      children: inline('Cooler streets', noteRef(1)),
      source: inline('Weather Office'),
      position,
    },
  }

  it('scrolls within a named region that the keyboard reaches, and has its source below', async () => {
    const html = await pageOf(
      publicationWith([captioned, table(['A'], ['b'])], { notes: [note(1, paragraph('In July.'))] }),
    )
    expect(html).toMatch(/<section class="scroll" aria-label="Table 1" tabindex="0"><table>/)
    expect(html).toContain('aria-label="Table 2"')
    expect(html).toMatch(/<caption><p class="r-caption">Cooler streets<sup class="note-ref"><a id="ref.1"/)
    expect(html).toMatch(/<\/section>\s*<p class="r-source">Source: Weather Office<\/p>/)
  })

  it('knows its outer columns also where a head spans rows', async () => {
    const scope = { scope: 'column' } as const
    const html = await page({
      type: 'table',
      columns: [{ align: 'start' }, { align: 'end' }],
      children: [
        row('head', cell(0, 'Cover', { ...scope, rowSpan: 2 }), cell(1, 'Cost', scope)),
        row('head', cell(1, 'Building', scope)),
        row('body', cell(0, 'Trees'), cell(1, '84', { align: 'end' })),
      ],
      position,
    })
    expect(html).toContain('<th class="r-table-head start last-column" scope="col">Building</th>')
    expect(html).toContain('<td class="r-table end last-column">84</td>')
  })

  it('has smaller type on paper where its words do not fit beside each other, and turns the page at last', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `Pavement${index}`)
    const html = await pageOf(
      publicationWith([table(words(3), words(3)), table(words(8), words(8)), table(words(14), words(14))]),
    )
    const tables = [
      ...html.matchAll(/<div class="(table[^"]*)">\s*<section[^>]*><table( class="wide-\d+")?>/g),
    ]
    expect(tables.map(([, region, fit]) => [region, fit !== undefined])).toEqual([
      ['table', false],
      ['table', true],
      ['table turned', true],
    ])
    expect(html).toContain('@page turned{size:landscape}')
    // Checkers of style sheets know no containers yet.
    const rules = html.split('\n').filter((line) => !line.startsWith('@font-face'))
    expect(rules.filter((rule) => /container|cqi/.test(rule))).toEqual([])
  })

  it('never breaks a number, however wide it is', async () => {
    const numbers = ['1180.5', '12\u202f345,6 %', '−3', '€ 4.5']
    const cells = [...numbers, 'a 5', 'no. 7', ...Array(20).fill('Responsibility')]
    const html = await page(table(Array(cells.length).fill('x'), cells))
    expect(html.match(/class="r-table number/g)).toHaveLength(numbers.length)
    const breaking = html.split('\n').filter((rule) => /^\.wide.*overflow-wrap:anywhere/.test(rule))
    expect(breaking.length).toBeGreaterThan(0)
    for (const rule of breaking) expect(rule).toContain(':not(.number)')
  })
})

describe('a task list', () => {
  it('has its boxes within the paragraphs, before their words', async () => {
    const tasks = list(false, [paragraph('publish')], [paragraph('repair')])
    const [first, second] = tasks.children
    if (first === undefined || second === undefined) throw new Error('two items')
    const html = await page({
      ...tasks,
      children: [
        { ...first, checked: true },
        { ...second, checked: false },
      ],
    })
    expect(html).toContain('<p class="r-body"><span class="check">☑</span> publish</p>')
    expect(html).toContain('<p class="r-body"><span class="check">☐</span> repair</p>')
  })
})

describe('boxes and pull quotes', () => {
  it('are no landmarks, for there may be many with one name', async () => {
    const box = (offset: number): Block => {
      const start = { line: 1, column: 1, offset }
      return { type: 'box', kind: 'note', children: [paragraph('Mind.')], position: { start, end: start } }
    }
    const html = await page(box(1), box(2), {
      type: 'pull-quote',
      repeated: false,
      children: [paragraph('Shade works.')],
      position,
    })
    expect(html).not.toMatch(/<aside|role="(?:region|complementary)"/)
    expect(html).toContain('<div class="box box-note" role="note" aria-labelledby="box.2">')
  })
})

describe('a figure', () => {
  const figureOf = (size: AskedSize = {}): Figure => ({
    type: 'figure',
    children: [{ ...picture('chart.png', 'Trees cool most.'), size }],
    caption: { type: 'caption', children: inline('Cooling'), credit: inline('M. Okonjo'), position },
    position,
  })
  const images = new Map([
    ['chart.png', { format: 'png' as const, bytes: new Uint8Array([1]), width: 400.4, height: 300 }],
  ])

  it('shows what it is, then who made it, and keeps its place while it loads', async () => {
    const html = await pageOf(publicationWith([figureOf()], { images }))
    expect(html).toContain('alt="Trees cool most." width="400" height="300">')
    expect(html).toMatch(
      /<figcaption>\s*<p class="r-caption">Cooling<\/p>\s*<p class="r-source">Credit: M. Okonjo<\/p>/,
    )
  })

  it('is a link where its picture is one', async () => {
    const link = { type: 'link' as const, url: 'https://a.example/' }
    const linked: Figure = {
      ...figureOf(),
      children: [{ ...picture('chart.png', 'Trees cool most.'), marks: [link] }],
    }
    const html = await pageOf(publicationWith([linked], { images }))
    expect(html).toMatch(/<figure>\s*<a href="https:\/\/a.example\/"><img [^>]*alt="Trees cool most."/)
  })

  it('is as wide as its author asked, by a class, since the policy forbids styles on elements', async () => {
    const html = await pageOf(
      publicationWith([figureOf({ width: { type: 'share', share: 0.48 } })], { images }),
    )
    expect(html).toContain('class="share-48"')
    expect(html).toContain('.share-48{width:48%}')
    expect(html).not.toContain(' style=')
  })
})

describe('notes', () => {
  it('lead back by words, once for every reference', async () => {
    const twice = { ...note(1, paragraph('In 2017.')), references: 2 }
    const html = await pageOf(
      publicationWith([paragraph('One', noteRef(1), ' and two', noteRef(1, 2))], { notes: [twice] }),
    )
    expect(html).toContain('href="#ref.1" role="doc-backlink"')
    expect(html).toContain('href="#ref.1.2" role="doc-backlink"')
    expect(html).toContain('<span class="unseen">Back to the text 1, 2</span>')
    expect(html).not.toMatch(/doc-backlink"[^>]*aria-label/)
  })
})

describe('headings', () => {
  const contents: Block = { type: 'contents', position }

  it('make contents of three levels, each below its own', async () => {
    const html = await page(
      contents,
      heading('Streets'),
      heading('Shade', 2),
      heading('Trees', 3),
      heading('Costs'),
    )
    const nav = /<nav class="contents"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
    expect(
      nav
        .replace(/<[^>]+>|\s+/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual(['Contents', 'Streets', 'Shade', 'Trees', 'Costs'])
    expect(nav.match(/<ol>/g)).toHaveLength(3)
    expect(nav).not.toContain('role="list"')
  })

  it('never share an id with what the page adds', async () => {
    const html = await page(
      contents,
      heading('text'),
      heading('title'),
      heading('Contents'),
      paragraph(run('…')),
    )
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
