import { describe, expect, it } from 'vitest'
import { drawCard } from '../../../src/artwork/index.ts'
import { mastheadGround } from '../../../src/brand/index.ts'
import { publicationWith } from '../../support/composed.ts'
import { bytesOf } from '../../support/editions.ts'
import { pageOf, styleOf } from '../html/page-of.ts'
import { loadMine } from './templates.ts'

const logoOf = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path fill="${colour}" d="M0 0h90v30H0z"/><text>House</text></svg>`

const accent = "extends: base\nname: Mine\ncolours: { accent: '#0e3b43' }\n"
const onAccent = `${accent}masthead: { ground: accent }\n`

function publication(text: string) {
  const { brand } = loadMine(text, {
    'mine/light.svg': logoOf('#102030'),
    'mine/dark.svg': logoOf('#fefefe'),
  })
  if (brand === undefined) throw new Error('no brand')
  return publicationWith([], { brandName: 'base', brand: () => brand })
}

describe('the ground of the masthead', () => {
  it('is what a brand states, and the words on the accent take the colour that is made for it', () => {
    const { brand, found } = loadMine(onAccent)
    expect(found).toEqual([])
    if (brand === undefined) throw new Error('no brand')
    expect(mastheadGround(brand)).toBe('accent')
    for (const role of ['title', 'author', 'label', 'date'] as const)
      expect(brand.roles[role].colour, role).toBe('onAccent')
    expect(brand.roles.body.colour).toBe('ink')
  })

  it('may be any colour, with a colour for the words on it', () => {
    const { brand, found } = loadMine('extends: base\nname: Mine\nmasthead: { ground: ink, text: paper }\n')
    expect(found).toEqual([])
    expect(brand?.roles.subtitle.colour).toBe('paper')
    const { found: faults } = loadMine('extends: base\nname: Mine\nmasthead: { ground: ink }\n')
    expect(faults.join()).toContain('on "ink"')
  })

  it('leaves a colour that the brand gives a role beside it', () => {
    const { brand } = loadMine(`${onAccent}roles: { title: { colour: paper } }\n`)
    expect(brand?.roles.title.colour).toBe('paper')
    expect(brand?.roles.subtitle.colour).toBe('onAccent')
  })

  it('may be paper, also where a title has the colour for the accent', () => {
    const { brand } = loadMine(
      'extends: base\nname: Mine\nmasthead: { ground: paper, band: { height: 20pt } }\n',
    )
    expect(brand && mastheadGround(brand)).toBe('paper')
  })

  it('lies under title and authors on pages of print and on screens', async () => {
    const made = publication(onAccent)
    expect(styleOf(await pageOf(made))).toMatch(/\.masthead\{background:var\(--accent\)/)
    const { pages } = await bytesOf(made)
    const grounds = pages[0]?.items.filter(({ type }) => type === 'path') ?? []
    expect(JSON.stringify(grounds)).toContain('#0e3b43')
  })
})

describe('the logo of a brand', () => {
  const logos = 'logo: { file: light.svg, dark: dark.svg }'

  it('is shown in its dark variant on a dark ground, and in the other one where that turns light', () => {
    const { masthead, brand } = publication(`${accent}masthead: { ground: accent, ${logos} }\n`)
    const own = brand.masthead.logo
    expect(masthead.logo?.light).toBe(own?.dark)
    // The accent of the base brand is light on dark screens.
    expect(masthead.logo?.dark).toBe(own?.light)
  })

  it('is shown as ever on paper', () => {
    const { masthead, brand } = publication(`${accent}masthead: { ${logos} }\n`)
    expect(masthead.logo?.light).toBe(brand.masthead.logo?.light)
    expect(masthead.logo?.dark).toBe(brand.masthead.logo?.dark)
  })

  it('needs no plate on a card where there is a variant for its field, or the masthead has that ground', () => {
    const plate = /fill="#ffffff"/g
    const plates = (masthead: string) =>
      drawCard(publication(`${accent}masthead: { ${masthead} }\n`)).svg.match(plate)?.length ?? 0
    const withPlate = plates('logo: light.svg')
    expect(plates(logos)).toBe(withPlate - 1)
    expect(plates('ground: accent, logo: dark.svg')).toBe(withPlate - 1)
  })
})
