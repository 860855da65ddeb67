import { describe, expect, it } from 'vitest'
import { plainText } from '../src/brief/index.ts'
import { createPress } from '../src/editions.ts'
import type { Page } from '../src/layout/index.ts'
import { translatedLanguages } from '../src/locale/index.ts'
import { paragraph } from './support/brief.ts'
import { publicationWith } from './support/composed.ts'

const millimetre = 72 / 25.4

/** The end of a funded post as it is painted, in a brand whose rail is so wide; without one, in two columns. */
async function endOf(lang: string, rail: number) {
  const publication = publicationWith([paragraph('x')], {
    isFunded: true,
    meta: { lang },
    brandName: 'base',
    brand: (own) => ({
      ...own,
      page: rail === 0 ? { ...own.page, rail, columns: 2 } : { ...own.page, rail: rail * millimetre },
    }),
  })
  const { pages } = await createPress({ file: 'post.md', publication, pictures: [] }).proof()
  return { publication, words: paintedOn(pages) }
}

function paintedOn(pages: readonly Page[]): ReadonlySet<string> {
  return new Set(
    pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'text' ? item.words.map(({ shaped }) => shaped.text) : [])),
    ),
  )
}

// In English the statement says the name as well, and would hide that it is broken beside the flag.
const languages = translatedLanguages.filter((lang) => !['en', 'de', 'fr'].includes(lang))

describe.each([0, 12, 24, 34, 40])('beside the flag, or below it, in a rail of %i mm', (rail) => {
  it('the name of the Union is whole, and so are heads, in every language', async () => {
    for (const lang of languages) {
      const { publication, words } = await endOf(lang, rail)
      const said = publication.endMatter.flatMap(({ emblem, heading }) => [
        ...(emblem === undefined ? [] : [plainText(emblem.name.children)]),
        ...(heading === undefined ? [] : [plainText(heading.children)]),
      ])
      expect(said.length).toBeGreaterThan(2)
      for (const word of said.join(' ').split(/[ \u00A0]/)) expect(words, `${lang}: ${word}`).toContain(word)
    }
  })
})
