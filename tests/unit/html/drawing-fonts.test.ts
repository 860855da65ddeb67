import { describe, expect, it } from 'vitest'
import type { Image } from '../../../src/brief/index.ts'
import { withOwnFonts } from '../../../src/html/drawing-fonts.ts'
import { parseXml } from '../../../src/verify/xml.ts'
import { publicationWith } from '../../support/composed.ts'
import { publicationOf } from '../../support/publication.ts'
import { bookOf } from '../epub/book-of.ts'
import { pageOf } from './page-of.ts'

const { brand } = publicationWith([], { brandName: 'base' })

function drawing(inner: string, root = ''): Image {
  const svg = `<svg width="90" height="60" viewBox="0 0 90 60" xmlns="http://www.w3.org/2000/svg"${root}>${inner}</svg>`
  return { format: 'svg', bytes: new TextEncoder().encode(svg), width: 90, height: 60 }
}

async function drawn(inner: string, root?: string): Promise<string> {
  const svg = new TextDecoder().decode((await withOwnFonts(drawing(inner, root), brand, 'woff2')).bytes)
  parseXml(svg)
  return svg
}

/** `family weight style` of the fonts in a drawing. */
function fontsIn(svg: string): readonly string[] {
  return [
    ...svg.matchAll(/font-family:'([^']*)';font-weight:(\d+);font-style:(\w+);src:url\(data:font/g),
  ].map(([, ...parts]) => parts.join(' '))
}

describe('fonts of drawings on a page and in a book', () => {
  it('are those of the brand that the PDF sets the words in', async () => {
    expect(fontsIn(await drawn('<text>a</text>', ' font-family="Source Sans 3, Arial"'))).toEqual([
      'Source Sans 3 400 normal',
    ])
    expect(fontsIn(await drawn('<text font-family="Arial">a</text>'))).toContain('Source Sans 3 400 normal')
    expect(fontsIn(await drawn('<text>a</text>'))).toEqual(['Source Serif 4 400 normal'])
  })

  it.each([
    ['<text font-family="Arial">a</text>', ''],
    ['<text style="fill:red;font-family:Arial;stroke:none">a</text>', ''],
    ['<text style="font-family:&quot;Arial&quot;">a</text>', ''],
    ['<text style="font:bold 12px/1.2 Arial">a</text>', ''],
    ['<style>text{font-family:Arial,sans-serif}</style><text>a</text>', ''],
    ['<text>a</text>', ' font-family="Arial"'],
  ])('are named first where a drawing names others (%s)', async (inner, root) => {
    const svg = await drawn(inner, root)
    expect(svg.replace(/<style>@font-face.*?<\/style>/, '')).toMatch(/'Source Sans 3',/)
    expect(svg).not.toContain('Arial')
  })

  it('have the weights and postures in use, and signs from other families', async () => {
    const svg = await drawn(
      '<text font-family="Arial" font-weight="600">a</text><text font-style="italic">b ∯</text>',
    )
    const fonts = fontsIn(svg)
    expect(fonts).toContain('Source Sans 3 600 normal')
    expect(fonts).toContain('Source Serif 4 400 italic')
    expect(fonts.some((font) => !/^Source S(?:ans|erif)/.test(font))).toBe(true)
    expect(new Set(fonts).size).toBe(fonts.length)
  })

  it('are left out of drawings without words', async () => {
    const plain = drawing('<path d="M0 0h9"/>')
    expect(await withOwnFonts(plain, brand, 'woff2')).toBe(plain)
  })

  it('stand in the drawings of pages and of books', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Label</text></svg>'
    const publication = await publicationOf('---\ntitle: T\nlang: en\n---\n\n![A label](a.svg)\n', {
      files: { 'a.svg': svg },
    })
    const [, data = ''] = /src="data:image\/svg\+xml;base64,([^"]*)"/.exec(await pageOf(publication)) ?? []
    expect(Buffer.from(data, 'base64').toString()).toContain('data:font/woff2')
    const book = await bookOf(publication)
    expect(book.text('images/picture-1.svg')).toContain('data:font/ttf')
  })
})
