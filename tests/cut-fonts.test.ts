import { unzipSync } from 'fflate'
import { create } from 'fontkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { bytesOf } from './support/editions.ts'
import { publicationOf } from './support/publication.ts'
import { openPdf } from './unit/pdf/open-pdf.ts'

/** Letters and signs of every font of the base brand, some of them without a space beside them. */
const post = `---
title: Fonts
lang: en
---

Text, *stress*, **strong** and ***both***; \`code\`, ж, ω; سازمان‌های, **سلام**; שלום, **שלום**; 🌱, ∮, ⏱, ✈.
`

interface Editions {
  readonly html: Uint8Array
  readonly epub: Uint8Array
  readonly pdf: Uint8Array
}

let editions: Editions

beforeAll(async () => {
  editions = (await bytesOf(await publicationOf(post, { brand: 'base' }))).bytes
})

/** The fonts of an edition whose files have a map of characters. */
const fontsIn: Record<'html' | 'epub', () => readonly Uint8Array[]> = {
  html: () =>
    [...new TextDecoder().decode(editions.html).matchAll(/data:font\/woff2;base64,([^)"']+)/g)].map(
      ([, data = '']) => Buffer.from(data, 'base64'),
    ),
  epub: () =>
    Object.entries(unzipSync(editions.epub))
      .filter(([name]) => /\.(?:ttf|otf)$/.test(name))
      .map(([, bytes]) => bytes),
}

describe('cut fonts', () => {
  it.each(['html', 'epub'] as const)('have a space and a glyph for what is missing in the %s', (format) => {
    const fonts = fontsIn[format]()
    expect(fonts.length).toBeGreaterThan(9)
    for (const bytes of fonts) {
      const font = create(Buffer.from(bytes))
      if (!('getGlyph' in font)) throw new Error('a file is one face')
      const [space, missing] = [font.glyphForCodePoint(0x20), font.getGlyph(0)]
      expect([font.postscriptName, space.id > 0, space.path.commands]).toEqual([
        font.postscriptName,
        true,
        [],
      ])
      expect([font.postscriptName, missing.advanceWidth > 0]).toEqual([font.postscriptName, true])
    }
  })

  it('have a space in the PDF, shown or not', () => {
    const pdf = openPdf(editions.pdf)
    const names = Array.from({ length: 20 }, (_, index) => `F${index + 1}`)
    const fonts = names.map((name) => ['Root', 'Pages', 'Kids', 0, 'Resources', 'Font', name] as const)
    const embedded = fonts.filter((font) => pdf.at(...font) !== null)
    expect(embedded.length).toBeGreaterThan(9)
    for (const font of embedded) {
      const map = Buffer.from(pdf.bytesAt(...font, 'ToUnicode')).toString('latin1')
      expect([pdf.at(...font, 'BaseFont'), /<([\da-f]{4})><0020>/.exec(map)?.[1]]).toEqual([
        pdf.at(...font, 'BaseFont'),
        '0001',
      ])
    }
  })
})
