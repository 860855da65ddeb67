import { expect, test } from 'vitest'
import { renderHtml } from '../../../src/html/index.ts'
import { type Nested, nest } from '../../../src/html/nest.ts'
import fc from '../../support/property.ts'
import { samplePublication } from './fixture.ts'

interface Leaf {
  readonly marks: readonly object[]
}

function flatten(nested: readonly Nested<Leaf, object>[], above: readonly object[] = []): readonly Leaf[] {
  return nested.flatMap((node) => {
    if (node.type === 'branch') return flatten(node.children, [...above, node.mark])
    expect(node.leaf.marks).toEqual(above)
    return [node.leaf]
  })
}

test('flat runs nest without loss, repetition or disorder', () => {
  const marks = Array.from({ length: 4 }, (_, name) => ({ name }))
  const leaf = fc.uniqueArray(fc.constantFrom(...marks), { maxLength: 4 }).map((stack) => ({ marks: stack }))
  fc.assert(
    fc.property(fc.array(leaf), (leaves) => {
      expect(flatten(nest<object, Leaf>(leaves))).toEqual(leaves)
    }),
  )
})

test('a page has every word once, its metadata, and the same bytes each time', async () => {
  const first = await renderHtml(samplePublication())
  const page = new TextDecoder().decode(first)
  expect(page).toContain('<html lang="en-GB" dir="ltr">')
  expect(page).toContain('<meta name="citation_publication_date" content="2018/07">')
  expect(page).toContain('<span lang="kk">Қазақстан</span>')
  expect(page).toContain('<strong>report</strong></a>')
  expect(page).toContain('aria-label="Flag of the European Union"')
  expect(page).not.toMatch(/(?:src|url)[=(]["']?https?:/)
  expect(await renderHtml(samplePublication())).toEqual(first)
})
