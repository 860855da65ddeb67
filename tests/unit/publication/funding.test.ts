import { describe, expect, it } from 'vitest'
import type { Project } from '../../../src/brand/index.ts'
import { plainText } from '../../../src/brief/index.ts'
import { localeFor } from '../../../src/locale/index.ts'
import { composeFunding } from '../../../src/publication/funding.ts'
import { publicationWith } from '../layout/fixture.ts'

const nowhere = { line: 1, column: 1, offset: 0 }

const project: Project = {
  id: 'x',
  name: 'X',
  programme: 'horizon-2020',
  grant: '770256',
  authority: 'Commission',
  coFunded: false,
  partners: [],
  about: {},
  statement: {},
  disclaimer: {},
  position: { start: nowhere, end: nowhere },
}

const europe: Project = {
  ...project,
  programme: 'horizon-europe',
  authority: 'European Research Executive Agency (REA)',
}

/** The paragraphs, and the language they are marked with where it is not the post's. */
function funding(changes: Partial<Project>, lang = 'en-GB', authors = 1): readonly string[] {
  const { brief, brand, images } = publicationWith([])
  const author = { name: 'A', affiliations: [], position: brief.position }
  const meta = { ...brief.meta, authors: Array.from({ length: authors }, () => author) }
  const ingredients = { brief: { ...brief, meta }, brand, images, locale: localeFor(lang), generator: '' }
  return composeFunding({ ...project, ...changes }, ingredients).map(({ children }) => {
    const [mark] = children[0]?.marks ?? []
    return `${mark?.type === 'language' ? `[${mark.tag}] ` : ''}${plainText(children)}`
  })
}

describe('Horizon 2020', () => {
  it('has its statement and its disclaimer word for word', () => {
    expect(funding({})).toEqual([
      'This project has received funding from the European Union’s Horizon 2020 research and innovation programme under grant agreement No\u00A0770256.',
      'This publication reflects only the author’s view and the Commission is not responsible for any use that may be made of the information it contains.',
    ])
  })

  it('speaks of several authors, and of the agency that gave the grant', () => {
    expect(funding({ authority: 'Agency' }, 'en', 2)[1]).toContain(
      'only the authors’ view and the Agency is not',
    )
  })

  it('is in English in a post of another language, and says so to a screen reader', () => {
    for (const text of funding({}, 'de')) expect(text).toMatch(/^\[en\] This p/)
  })

  it('may be said in the words of the project', () => {
    expect(funding({ statement: { de: 'Dank an die EU.' } }, 'de')[0]).toBe('Dank an die EU.')
  })
})

describe('later programmes', () => {
  it('name who gave the grant', () => {
    expect(funding(europe)).toEqual([
      'Funded by the European Union. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or European Research Executive Agency (REA). Neither the European Union nor the granting authority can be held responsible for them.',
    ])
    expect(funding({ ...europe, coFunded: true })[0]).toMatch(/^Co-funded by the European Union\. /)
  })

  it('speak German and French', () => {
    const de = funding({ ...europe, authority: 'Europäischen Kommission' }, 'de')[0]
    expect(de).toContain('oder der Europäischen Kommission wider.')
    expect(funding({ ...europe, authority: 'Commission européenne' }, 'fr')[0]).toContain(
      'ou de la Commission',
    )
    expect(funding({ ...europe, authority: 'ERCEA' }, 'fr')[0]).toContain('ou de l’ERCEA. Ni')
  })

  it('are in English in a language without official words', () => {
    expect(funding(europe, 'kk')[0]).toMatch(/^\[en\] Funded by the European Union\. /)
  })
})
