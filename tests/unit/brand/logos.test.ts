import { describe, expect, it } from 'vitest'
import { loadMine } from './templates.ts'

const svg = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 10"><path d="M0 0h${width}v10z"/></svg>`

const files = {
  'mine/logo.svg': svg(40),
  'mine/marks/dark.svg': svg(41),
  'parent/brand.yaml': 'extends: base\nmasthead: { logo: logo.svg }\n',
  'parent/logo.svg': svg(50),
}

describe('the logo of a brand', () => {
  it('may be just a file, and is then read out as the name of the brand', () => {
    const { brand, found } = loadMine('extends: base\nname: Mine\nmasthead: { logo: logo.svg }\n', files)
    expect(found).toEqual([])
    expect(brand?.masthead.logo).toMatchObject({
      alt: 'Mine',
      height: 34,
      light: { format: 'svg', width: 40 },
    })
  })

  it('has a dark variant, words and a height of its own', () => {
    const logo = 'logo: { file: logo.svg, dark: marks/dark.svg, alt: A tree, height: 20pt }'
    const { brand } = loadMine(`extends: base\nmasthead: { ${logo} }\n`, files)
    expect(brand?.masthead.logo).toMatchObject({ alt: 'A tree', height: 20, dark: { width: 41 } })
  })

  it('comes from the folder of the brand that states it', () => {
    expect(loadMine('extends: parent\n', files).brand?.masthead.logo?.light.width).toBe(50)
  })

  it.each([
    ['logo.png', '2:19 image/not-found: there is no picture logo.png'],
    [
      '../base/brand.yaml',
      '2:19 brand/wrong-value: "masthead.logo" must be a picture in the folder of the brand',
    ],
    ['brand.yaml', '2:19 image/unknown-format: brand.yaml is not a picture of a known kind'],
    ['{ file: x.svg }', '2:27 image/not-found: there is no picture x.svg'],
  ])('that is %s is refused where it is named', (logo, complaint) => {
    const { brand, found } = loadMine(`extends: base\nmasthead: { logo: ${logo} }\n`, files)
    expect(found[0]).toContain(complaint)
    expect(brand).toBeUndefined()
  })
})

it('partners may have logos too, each read out by its name', () => {
  const partners = 'partners: [{ name: House, logo: logo.svg }, { name: Other, url: www.other.org }]'
  expect(loadMine(`extends: base\n${partners}\n`, files).brand?.partners).toMatchObject([
    { name: 'House', logo: { alt: 'House', height: 28 } },
    { name: 'Other', url: 'https://www.other.org' },
  ])
})
