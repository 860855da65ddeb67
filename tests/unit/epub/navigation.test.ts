import { describe, expect, it } from 'vitest'
import type { Meta } from '../../../src/brief/index.ts'
import { heading, paragraph, position } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { bookOf } from './book-of.ts'

const meta: Partial<Meta> = { abstract: [paragraph('In short.')] }
const children = [
  { type: 'contents' as const, position },
  heading('Streets'),
  heading('Shade', 2),
  heading('Costs'),
]
const book = await bookOf(publicationWith(children, { meta, isFunded: true }))
const labelsIn = (xml: string) => [...xml.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, , label]) => label)

describe('the navigation of a book', () => {
  const [toc = '', landmarks = ''] = book.text('toc.xhtml').split('epub:type="landmarks"')

  it('leads to the title, the summary, each section below its own, and the end matter', () => {
    expect(labelsIn(toc)).toEqual([
      'Feasibility &amp; capacity',
      'Summary',
      'Streets',
      'Shade',
      'Costs',
      'About SEnECA',
      'Cite as',
    ])
    expect(toc).toContain('Streets</a><ol><li><a href="text.xhtml#shade">Shade</a>')
  })

  it('leads only to what is there', () => {
    const targets = [...toc.matchAll(/href="text\.xhtml#([^"]+)"/g)].map(([, id]) => id)
    for (const id of targets) expect(book.text('text.xhtml')).toContain(` id="${id}"`)
  })

  it('knows cover, title page, text and what of the end matter readers may want as landmarks', () => {
    const types = [...landmarks.matchAll(/epub:type="(\w+)"/g)].map(([, type]) => type)
    expect(types).toEqual(['cover', 'titlepage', 'toc', 'bodymatter', 'acknowledgments'])
  })

  it('says the same to old readers, in order', () => {
    const ncx = book.text('toc.ncx')
    const orders = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order))
    expect(orders).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(ncx).toContain('name="dtb:depth" content="2"')
  })

  it('is the only contents: none stand in the text', () => {
    expect(book.text('text.xhtml')).not.toContain('Contents')
  })
})
