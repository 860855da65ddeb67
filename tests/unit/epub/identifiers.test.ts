import { expect, it } from 'vitest'
import { publicationWith } from '../../support/composed.ts'
import { bookOf } from './book-of.ts'

it('names the publication by all that it is known by, and the places that it is about', async () => {
  const meta = {
    doi: '10.1000/x<1>',
    isbn: '978-3-16-148410-0',
    issn: '2049-3630',
    series: 'Heat',
    geography: ['Kazakhstan', 'Kyrgyzstan'],
  }
  const opf = (await bookOf(publicationWith([], { meta }))).text('content.opf')
  expect(opf).toContain('<dc:identifier>doi:10.1000/x&lt;1&gt;</dc:identifier>')
  expect(opf).toContain('<dc:identifier>urn:isbn:9783161484100</dc:identifier>')
  expect(opf).toContain('<meta property="dcterms:identifier" refines="#series">urn:issn:2049-3630</meta>')
  expect(opf.match(/<dc:coverage>/g)).toHaveLength(2)
})

it('names it by its own identifier alone where nothing more is known', async () => {
  const opf = (await bookOf(publicationWith([]))).text('content.opf')
  expect(opf.match(/<dc:identifier/g)).toHaveLength(1)
  expect(opf).not.toMatch(/dc:coverage|dcterms:identifier/)
})
