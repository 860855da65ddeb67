import { describe, expect, it } from 'vitest'
import { drawCard } from '../../../src/artwork/index.ts'
import type { Image } from '../../../src/brief/index.ts'
import { fontsFor } from '../../../src/raster/fonts.ts'
import { type Drawing, rasterise, Undrawable } from '../../../src/raster/index.ts'
import { position } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'

const { brand } = publicationWith([])

/** Layers more than two widths outside end the native program. */
const deadly = drawing('<g opacity=".5"><rect x="50000" y="5" width="9" height="9"/></g>')
const harmless = drawing(
  '<defs><linearGradient id="g"><stop stop-color="#00f"/><stop offset="1" stop-color="#fc0"/></linearGradient>' +
    '<clipPath id="c"><circle cx="40" cy="30" r="25"/></clipPath></defs>' +
    '<g opacity=".7" clip-path="url(#c)"><rect width="90" height="60" fill="url(#g)"/></g>' +
    '<text x="8" y="20" font-size="9">Trade, 2018</text>' +
    '<text x="8" y="40" font-family="serif" font-size="9" transform="rotate(7)">Сауда → 5 %</text>',
)

function drawing(content: string): Image {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60">${content}</svg>`
  return { format: 'svg', bytes: new TextEncoder().encode(svg), width: 90, height: 60 }
}

/** A file that is gone when its letters have been looked at. */
function readableOnce(read: () => Uint8Array): () => Uint8Array {
  let isGone = false
  return () => {
    if (isGone) throw new Error('no such font')
    isGone = true
    return read()
  }
}

function guest(image: Image): Drawing {
  return { svg: new TextDecoder().decode(image.bytes), width: 360, guest: image }
}

describe('a drawing in pixels', () => {
  it('has the same bytes, whether others have made it or we', async () => {
    const { svg, width } = guest(harmless)
    expect(await rasterise(guest(harmless), brand)).toEqual(await rasterise({ svg, width }, brand))
  })

  it('shows its words in the fonts of the brand', async () => {
    const words = (family: string) =>
      rasterise(guest(drawing(`<text y="40" font-family="${family}">Trade</text>`)), brand)
    expect(await words('Unheard Of')).toEqual(await words(brand.fonts.display.name))
    expect(await words(brand.fonts.mono.name)).not.toEqual(await words(brand.fonts.display.name))
  })

  it('has the fonts that its words need, and of fallbacks those alone', () => {
    const fallback = (name: string) => brand.fallbackFonts.filter((family) => family.name === name)
    const namesIn = (svg: string) => new Set(fontsFor(svg, brand).faces.map(({ family }) => family))
    expect(fontsFor('<svg><path/></svg>', brand).faces).toEqual([])
    expect(fallback('Noto Naskh Arabic')).toHaveLength(1)
    expect(namesIn('<text>Trade</text>')).not.toContain('Noto Naskh Arabic')
    const arabic = namesIn('<text>تجارة</text>')
    expect(arabic).toContain('Noto Naskh Arabic')
    expect(arabic).not.toContain('Noto Emoji')
  })

  it('may fail where others have made it, and the next is drawn as ever', async () => {
    const before = await rasterise(guest(harmless), brand)
    for (let round = 0; round < 3; round += 1) {
      await expect(rasterise(guest(deadly), brand)).rejects.toMatchObject({ image: deadly })
      expect(await rasterise(guest(harmless), brand)).toEqual(before)
    }
  })

  it('is not blamed for a font that cannot be read', async () => {
    const { text } = brand.fonts
    const faces = text.faces.map((face) => ({ ...face, read: readableOnce(face.read) }))
    const torn = { ...brand, fonts: { display: { ...text, faces }, text: { ...text, faces }, mono: text } }
    const drawn = rasterise(guest(drawing('<text y="40">Trade</text>')), torn)
    await expect(drawn).rejects.toThrow('no such font')
  })

  it('may fail where ours holds one that others have made', async () => {
    const plain = publicationWith([])
    const logo = { light: deadly, source: 'logo.svg', position, alt: 'The House', height: 400 }
    const card = drawCard({ ...plain, masthead: { ...plain.masthead, logo } })
    await expect(rasterise(card, brand)).rejects.toThrow(Undrawable)
  })
})
