import { describe, expect, it } from 'vitest'
import { type Block, leavesOf } from '../../../src/brief/index.ts'
import { renderHtml } from '../../../src/html/index.ts'
import type { PageStart, Publication } from '../../../src/publication/index.ts'
import { figure, heading, list, paragraph, picture, position, run, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { picture as pixels } from '../../support/posts.ts'

const mark = (label: number, id = `page-${label}`) =>
  `<span id="${id}" class="page" role="doc-pagebreak" title="Page ${label}"></span>`

async function mainOf(
  children: readonly Block[],
  starts: (publication: Publication) => readonly PageStart[],
) {
  const publication = publicationWith(children, { images: new Map([['a.png', pixels]]), isFunded: true })
  const page = new TextDecoder().decode(await renderHtml(publication, { pages: starts(publication) }))
  return page.slice(page.indexOf('<main'))
}

const text = paragraph('One two three.')
const [leaf = run('')] = text.children

describe('the pages of a PDF in a web page', () => {
  it('begin where the first one begins with the masthead, and others within a text', async () => {
    const main = await mainOf([text], () => [
      { label: '1', offset: 0 },
      { label: '2', leaf, offset: 4 },
      { label: '3', leaf, offset: 8 },
    ])
    expect(main).toMatch(new RegExp(`^<main>\\s*${mark(1)}\\s*<header`))
    expect(main).toContain(`One ${mark(2)}two ${mark(3)}three.</p>`)
  })

  it('add no words: without the marks the page is the one without a PDF', async () => {
    const bare = await mainOf([text], () => [])
    const marked = await mainOf([text], () => [{ label: '2', leaf, offset: 4 }])
    expect(bare).not.toContain('doc-pagebreak')
    expect(marked.replace(mark(2), '')).toBe(bare)
  })

  it('stand before what has a name, which they must not become part of', async () => {
    const head = heading('Streets')
    const grid = table(['Year'], ['2018'])
    const shown = figure(picture('a.png', 'A'), 'Trees')
    const box: Block = { type: 'box', kind: 'note', title: [run('Mind')], children: [], position }
    const code: Block = { type: 'code', text: 'a\nb', position }
    const blocks = [head, grid, shown, box, code]
    const main = await mainOf(blocks, () =>
      blocks.flatMap((block, index) =>
        leavesOf([block])
          .slice(0, 1)
          .map((first) => ({ label: String(index + 2), leaf: first, offset: 0 })),
      ),
    )
    expect(main).toContain(`${mark(2)}\n<h2 id="streets"`)
    expect(main).toContain(`${mark(3)}\n<div class="table">`)
    expect(main).toContain(`${mark(4)}\n<figure>`)
    expect(main).toContain(`${mark(5)}\n<div class="box`)
    expect(main).toContain(`${mark(6)}\n<pre`)
  })

  it('stand within lists, code and the end matter', async () => {
    const code: Block = { type: 'code', text: 'a\nb', position }
    const main = await mainOf([list(true, [text]), code], ({ endMatter }) => [
      { label: '2', leaf, offset: 0 },
      { label: '3', leaf: code, offset: 2 },
      ...endMatter.slice(0, 1).flatMap(({ heading: head }) => {
        const own = head?.children[0]
        return own === undefined ? [] : [{ label: '4', leaf: own, offset: 0 }]
      }),
    ])
    expect(main).toContain(`<p class="r-body">${mark(2)}One`)
    expect(main).toContain(`a\n${mark(3)}b</code>`)
    expect(main).toContain(`${mark(4)}\n<h2`)
  })

  it('keep out of the way of a heading that is called so', async () => {
    const head = heading('Page 2')
    const main = await mainOf([head, text], () => [{ label: '2', leaf, offset: 4 }])
    expect(main).toContain('<h2 id="page-2"')
    expect(main).toContain(mark(2, 'page.2'))
  })
})
