import { describe, expect, it } from 'vitest'
import { pdfProfiles } from '../../../src/brief/index.ts'
import { profileFor } from '../../../src/pdf/profile.ts'
import { buildStructure } from '../../../src/pdf/structure.ts'
import type { Structure, Tag } from '../../../src/pdf/tags.ts'
import { paragraph, plainPages, position, publicationWith } from './fixture.ts'

/** Such as word processors put for bullets of fonts of their own. */
const own = '\uf0a7'

const stated = { positions: { lang: position } }

function structureWith(tag: Tag): Structure {
  const structure = buildStructure(publicationWith([]))
  return { ...structure, root: { ...structure.root, children: [tag] } }
}

describe('a character for private use', () => {
  it.each(pdfProfiles)(
    'on the page takes the claims of PDFs by %s: it means something in one font alone',
    (profile) => {
      const claimsOf = (words: string) => {
        const publication = publicationWith([paragraph(words)], [], stated)
        const pages = plainPages(publication)
        return profileFor(publication, buildStructure(publication, profile), pages, { profile })
      }
      expect(claimsOf('Words.').accessibility).toBeDefined()
      expect(claimsOf(`Words ${own}.`).accessibility).toBeUndefined()
    },
  )

  it.each<Partial<Tag>>([
    { alt: own },
    { actualText: own },
    { expansion: own },
    { title: own },
    { link: { url: 'https://example.org', description: own } },
  ])('in what is read instead takes that of PDF/UA-2: %o', (words) => {
    const structure = structureWith({ type: 'Span', children: [], ...words })
    const publication = publicationWith([], [], stated)
    const [first, second] = pdfProfiles.map((profile) => profileFor(publication, structure, [], { profile }))
    expect(first?.accessibility).toEqual({ part: 1 })
    expect(second?.accessibility).toBeUndefined()
    expect(second?.archive).toEqual({ part: 4, rev: 2020 })
  })
})
