import { expect, test } from 'vitest'
import type { Block, Meta } from '../../../src/brief/index.ts'
import { paragraph, picture, position, row, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { bookOf } from './book-of.ts'

const inEnglish: Partial<Meta> = { positions: { lang: position } }
const images = new Map([
  ['a.png', { format: 'png' as const, bytes: new Uint8Array([1]), width: 10, height: 10 }],
])

async function metadataOf(children: readonly Block[], meta: Partial<Meta> = inEnglish): Promise<string> {
  return (await bookOf(publicationWith(children, { meta, images }))).text('content.opf')
}

const claim = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

test('a sound text claims conformance, and says that a program vouches for it, not the house', async () => {
  const opf = await metadataOf([paragraph('Text.')])
  expect(opf).toContain(`<meta property="dcterms:conformsTo" id="conformance">${claim}</meta>`)
  expect(opf).toContain('<meta property="a11y:certifiedBy" refines="#conformance">Briefwright test</meta>')
  expect(opf).toContain('not on a reading by people')
})

test.each<[string, readonly Block[], Partial<Meta>]>([
  ['whose language nobody stated', [paragraph('Text.')], {}],
  [
    'with a table without heads',
    [
      {
        ...table(['A'], ['b']),
        children: [row('body', ...(table(['A'], ['b']).children[1]?.children ?? []))],
      },
    ],
    inEnglish,
  ],
  ['with a picture that is described by blanks', [paragraph(picture('a.png', ' '))], inEnglish],
])('a text %s claims nothing', async (_, children, meta) => {
  const opf = await metadataOf(children, meta)
  expect(opf).not.toContain('conformsTo')
  expect(opf).not.toContain('certifiedBy')
})

test('pictures are told of when they tell something', async () => {
  expect(await metadataOf([paragraph(picture('a.png', 'A chart.'))])).toMatch(
    /accessMode">visual[\s\S]*alternativeText/,
  )
  expect(await metadataOf([paragraph(picture('a.png', null))])).not.toMatch(/visual|alternativeText/)
})
