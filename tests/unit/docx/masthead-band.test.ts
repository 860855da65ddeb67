import { describe, expect, test } from 'vitest'
import type { Brand, Role } from '../../../src/brand/index.ts'
import { position, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import {
  all,
  attribute,
  first,
  paragraphWith,
  settingOf,
  styleOf,
  type WordFile,
  wordFile,
} from './word-file.ts'

const mastheadRoles: readonly Role[] = [
  ...(['title', 'subtitle', 'author', 'affiliation', 'wordmark', 'tagline', 'label', 'date'] as const),
]

/** The masthead on a band: white letters on the accent. */
function onBand(own: Brand): Brand {
  const white = mastheadRoles.map((role) => [role, { ...own.roles[role], colour: 'onAccent' as const }])
  return {
    ...own,
    masthead: { ...own.masthead, band: { colour: 'accent', height: 60 } },
    roles: { ...own.roles, ...Object.fromEntries(white) },
  }
}

const meta = {
  subtitle: [run('Trees, awnings and water')],
  authors: [{ name: 'Mara Okonjo', affiliations: [], orcid: '0000-0002-1825-0097', position }],
}

const dark = wordFile(publicationWith([], { brand: onBand, meta }))
const light = wordFile(publicationWith([], { meta }))

const groundOf = (file: WordFile, id: string) => {
  const style = all(file.part('word/styles.xml'), 'w:style').find(
    (each) => attribute(each, 'w:styleId') === id,
  )
  const borders = style && first(style, 'w:pBdr')
  return {
    fill: attribute(style && first(style, 'w:shd'), 'w:themeFill'),
    borders:
      borders && all(borders, 'w:top', 'w:left', 'w:bottom', 'w:right').map((side) => [...side.attributes]),
    indent: [...((style && first(style, 'w:ind')?.attributes) ?? [])],
  }
}

describe('a masthead that its brand wants on the band', () => {
  test('is one area of colour: all of its paragraphs have the same ground, edges and indents', async () => {
    const file = await dark
    const title = groundOf(file, 'Title')
    expect(title.fill).toBe('accent1')
    expect(title.borders).toHaveLength(4)
    for (const id of ['Label', 'Subtitle', 'Author', 'Affiliation', 'Wordmark', 'Tagline'])
      expect(groundOf(file, id), id).toEqual(title)
  })

  test('begins at the edge of the page, with its words where they stand on paper', async () => {
    const [file, paper] = [await dark, await light]
    const style = (of: WordFile) =>
      all(of.part('word/styles.xml'), 'w:style').find((each) => attribute(each, 'w:styleId') === 'Title')
    const indent = (of: WordFile, name: string) =>
      Number(attribute(first(style(of) ?? of.document, 'w:ind'), name))
    const margin = Number(attribute(first(file.document, 'w:pgMar'), 'w:left'))
    expect(indent(file, 'w:left')).toBe(indent(paper, 'w:left'))
    const rounding = Math.abs(indent(file, 'w:hanging') - margin - indent(file, 'w:left'))
    expect(rounding).toBeLessThanOrEqual(1)
    const [lead] = all(paragraphWith(file.document, '\tFeasibility & capacity'), 'w:r')
    expect(lead && first(lead, 'w:tab')).toBeDefined()
  })

  test('goes on from the header without a gap', async () => {
    const file = await dark
    const header = file.names.filter((name) => /header\d/.test(name)).map(file.part)
    const band = header.flatMap((part) => all(part, 'w:p')).filter((each) => styleOf(each) === 'Band')
    expect(band).toHaveLength(2)
    const heights = band.map((each) => Number(attribute(first(each, 'w:spacing'), 'w:line')))
    expect(band.map((each) => attribute(first(each, 'w:spacing'), 'w:lineRule'))).toEqual(['exact', 'exact'])
    const mark = all(file.part('word/styles.xml'), 'w:style')
      .filter((each) => /^(?:Wordmark|Tagline)$/.test(attribute(each, 'w:styleId') ?? ''))
      .map((each) => Number(attribute(first(each, 'w:spacing'), 'w:line')))
    const top = Number(attribute(first(file.document, 'w:pgMar'), 'w:top'))
    expect([...heights, ...mark].reduce((sum, height) => sum + height, 0)).toBeGreaterThanOrEqual(top)
  })

  test('keeps its colour for links, and underlines them', async () => {
    const link = all(paragraphWith((await dark).document, '\tORCID 0000-0002-1825-0097'), 'w:hyperlink')[0]
    expect(link && settingOf(link, 'w:rStyle')).toBeUndefined()
    expect(link && settingOf(link, 'w:u')).toBe('single')
  })
})

test('a masthead on paper has no ground, and its links look like links', async () => {
  const file = await light
  expect(groundOf(file, 'Title').fill).toBeUndefined()
  const link = all(paragraphWith(file.document, 'ORCID 0000-0002-1825-0097'), 'w:hyperlink')[0]
  expect(link && settingOf(link, 'w:rStyle')).toBe('Hyperlink')
})
