import { expect, it } from 'vitest'
import { plainText } from '../../../src/brief/index.ts'
import { composeCitation } from '../../../src/publication/citation.ts'
import { position, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'

/** The line "cite as" of a numbered brief by two authors, in a language. */
function citationIn(lang: string): string {
  const author = (given: string, family: string) => ({
    name: `${given} ${family}`,
    given,
    family,
    affiliations: [],
    position,
  })
  const { brief, brand, locale, images } = publicationWith([], {
    meta: {
      lang,
      title: [run('T')],
      authors: [author('A', 'B'), author('C', 'D')],
      series: 'S',
      number: '3',
      date: { year: 2018, month: 7 },
    },
  })
  const citation = composeCitation({ brief, brand, locale, images, generator: '' })
  return citation === undefined ? '' : plainText(citation.children)
}

it('names authors by family, with the stops of the language', () => {
  expect(citationIn('en-GB')).toMatch(/^B, A; D, C \(2018\): T\. S 3, July 2018\. /)
  expect(citationIn('fa')).toMatch(/^B، A؛ D، C \(2018\): T\. S 3، /)
  expect(citationIn('ar')).toMatch(/^B، A؛ D، C /)
  expect(citationIn('az-Arab')).toMatch(/^B، A؛ D، C /)
})

it('takes the stops of the script that a tag names', () => {
  expect(citationIn('ur-Latn')).toMatch(/^B, A; D, C /)
  expect(citationIn('he')).toMatch(/^B, A; D, C /)
})
