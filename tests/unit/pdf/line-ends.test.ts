import { describe, expect, it } from 'vitest'
import { type Item, layOut, type Page } from '../../../src/layout/index.ts'
import { renderPdf } from '../../../src/pdf/render.ts'
import { languagesOf } from '../../../src/publication/index.ts'
import { loadTypesetter } from '../../../src/type/index.ts'
import { createVerifier } from '../../../src/verify/index.ts'
import { publicationOf } from '../../support/publication.ts'
import { openPdf } from './open-pdf.ts'

const link = '[so that it crosses the end of a line](https://example.org/a)'
const body = Array.from({ length: 12 }, (_, index) => `A link ${link} of paragraph ${index}.`).join(' ')

async function laidOut(text: string, lang = 'en') {
  const post = `---\ntitle: T\nlang: ${lang}\nauthors: [A]\ndate: 2024-01-01\ndescription: D.\n---\n\n${text}\n`
  const publication = await publicationOf(post, { brand: 'base' })
  const { set } = await loadTypesetter({ languages: languagesOf(publication), onMissing: () => {} })
  const { pages } = layOut(publication, set, 'post.md')
  const render = (of: readonly Page[]): Promise<Uint8Array> => renderPdf(publication, of, set)
  const findings = async (pdf: Uint8Array) =>
    (await createVerifier(publication, 'post.md')('pdf', pdf)).findings.map(({ code }) => code)
  return { pages, render, findings }
}

function withoutEndSpaces(pages: readonly Page[]): readonly Page[] {
  const without = ({ endSpace: _, ...item }: Extract<Item, { type: 'text' }>): Item => item
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.type === 'text' ? without(item) : item)),
  }))
}

/** The rectangles and quadrilaterals of the links on the first page. */
function areasOf(pdf: Uint8Array): readonly unknown[] {
  const { at } = openPdf(pdf)
  const annotations = ['Root', 'Pages', 'Kids', 0, 'Annots'] as const
  return Array.from({ length: 40 }, (_, index) => [
    at(...annotations, index, 'Rect'),
    at(...annotations, index, 'QuadPoints'),
  ])
}

describe('the space at the end of a line of a PDF', () => {
  it('is there for each line that is broken at a space, and missed where it is not', async () => {
    const { pages, render, findings } = await laidOut(body)
    expect(await findings(await render(pages))).toEqual([])
    expect(await findings(await render(withoutEndSpaces(pages)))).toContain('verify/changed')
  })

  it.each([
    ['en', body],
    ['ar', Array.from({ length: 40 }, () => '[وصلة طويلة جدا](https://example.org/a) في النص').join(' ')],
  ])('makes no link wider, in a post in %s', async (lang, text) => {
    const { pages, render } = await laidOut(text, lang)
    expect(pages.flatMap(({ items }) => items).some((item) => item.type === 'text' && item.endSpace)).toBe(
      true,
    )
    const areas = areasOf(await render(pages))
    expect(areas[3]).not.toEqual([null, null])
    expect(areas).toEqual(areasOf(await render(withoutEndSpaces(pages))))
  })

  it('is left out of the structure where it is all that a link has', async () => {
    const empty = Array.from({ length: 60 }, () => 'word [ ](https://example.org/b)incomprehensible').join(
      ' ',
    )
    const { pages, render, findings } = await laidOut(empty)
    expect(await findings(await render(pages))).toEqual([])
  })
})
