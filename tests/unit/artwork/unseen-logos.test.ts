import { describe, expect, it } from 'vitest'
import { unseenLogos } from '../../../src/artwork/index.ts'
import { loadMine } from '../brand/templates.ts'

/** A mark with a name, on nothing. */
const logoOf = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 60"><g fill="none" stroke="${colour}" stroke-width="3"><circle cx="30" cy="30" r="24"/></g><text x="66" y="29" font-size="24" fill="${colour}">MERIDIAN</text></svg>`

const files = { 'mine/white.svg': logoOf('#ffffff'), 'mine/blue.svg': logoOf('#102a55') }

async function unseen(rest: string): Promise<readonly string[]> {
  const { brand } = loadMine(`extends: base\nname: Mine\ncolours: { accent: '#0e3b43' }\n${rest}\n`, files)
  if (brand === undefined) throw new Error('no brand')
  const found = await unseenLogos(brand)
  return found.map(({ logo, ground, palette }) => `${logo.source} on ${ground} in ${palette}`)
}

describe('a logo that cannot be seen', () => {
  it('is told where it stands on paper of its own colour', async () => {
    expect(await unseen('masthead: { logo: white.svg }')).toEqual(['white.svg on paper in colours'])
    expect(await unseen('masthead: { band: { height: 1.3in }, logo: white.svg }')).toEqual([
      'white.svg on paper in colours',
    ])
  })

  it('is told where dark screens have no variant of it', async () => {
    expect(await unseen('masthead: { logo: blue.svg }')).toEqual(['blue.svg on paper in dark'])
    expect(await unseen('masthead: { logo: { file: blue.svg, dark: white.svg } }')).toEqual([])
  })

  it('is looked at on the ground of the masthead', async () => {
    expect(await unseen('masthead: { ground: accent, logo: { file: blue.svg, dark: white.svg } }')).toEqual(
      [],
    )
    expect(await unseen('masthead: { ground: accent, logo: blue.svg }')).toEqual([
      'blue.svg on accent in colours',
    ])
  })

  it('is told of partners, too', async () => {
    expect(await unseen('partners: [{ name: Other, logo: { file: white.svg, dark: white.svg } }]')).toEqual([
      'white.svg on paper in colours',
    ])
  })
})
