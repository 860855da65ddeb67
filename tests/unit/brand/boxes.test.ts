import { describe, expect, it } from 'vitest'
import { brandWithin, roles } from '../../../src/brand/index.ts'
import { bytesOf } from '../../support/editions.ts'
import { publicationOf } from '../../support/publication.ts'
import { pageOf, styleOf } from '../html/page-of.ts'
import { loadMine } from './templates.ts'

const inverse =
  "extends: base\nname: Mine\ncolours: { accent: '#0e3b43' }\nboxes:\n  key-messages: { background: accent }\n"

describe('colours of boxes', () => {
  it('are made for the accent where a box stands on it, and those of each role elsewhere', () => {
    const { brand, found } = loadMine(inverse)
    expect(found).toEqual([])
    expect(brand?.boxes['key-messages'].text).toBe('onAccent')
    expect(brand?.boxes.note.text).toBeUndefined()
  })

  it('may be stated for any ground, and are checked against it', () => {
    const stated = (text: string) =>
      loadMine(`extends: base\nname: Mine\nboxes: { box: { background: ink, text: ${text} } }\n`)
    expect(stated('paper').found).toEqual([])
    expect(stated('muted').found.join()).toContain('brand/contrast: "muted" on "ink"')
    expect(stated('muted').found.join()).toContain('the words of box')
  })

  it('are taken by every role within but code, which has a ground of its own', () => {
    const { brand } = loadMine(inverse)
    if (brand === undefined) throw new Error('no brand')
    const within = brandWithin('key-messages', brand)
    for (const role of roles)
      expect(within.roles[role].colour, role).toBe(role === 'code' ? brand.roles.code.colour : 'onAccent')
    expect(brandWithin('note', brand)).toBe(brand)
  })

  it('reach page, book and pages of print', async () => {
    const publication = await publicationOf(
      '---\ntitle: T\nlang: en\nbrand: mine\n---\n\n:::key-messages\nA [place to read on](https://example.org).\n:::\n',
      { files: { 'templates/mine/brand.yaml': inverse } },
    )
    expect(styleOf(await pageOf(publication))).toMatch(
      /\.box-key-messages \[class\^=r-\][^{]*\{color:inherit\}/,
    )
    const { pages } = await bytesOf(publication)
    const colours = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'text' && item.colour === '#ffffff' ? [item.colour] : [])),
    )
    // Its title, and the words before, in and after the link.
    expect(colours.length).toBeGreaterThanOrEqual(3)
  })
})
