import { describe, expect, it } from 'vitest'
import type { AskedSize } from '../src/brief/index.ts'
import { figure, picture } from './support/brief.ts'
import { publicationWith } from './support/composed.ts'
import { bytesOf, textsIn } from './support/editions.ts'
import { picture as pixel } from './support/posts.ts'

/** Widths in points of one picture of 400 × 300 CSS pixels, and what page and book say of it. */
async function widthsOf(size?: AskedSize) {
  const node = { ...picture('a.png', 'A'), ...(size === undefined ? {} : { size }) }
  const images = new Map([['a.png', { ...pixel, width: 400, height: 300 }]])
  const publication = publicationWith([figure(node)], { images, brandName: 'base' })
  const { bytes, pages } = await bytesOf(publication)
  const shown = pages.flatMap(({ items }) => items).find(({ type }) => type === 'image')
  const extents = [...textsIn(bytes.docx, /document\.xml$/).matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)]
  const [across, down] = (extents.at(-1) ?? []).slice(1).map((length) => Number(length) / 12_700)
  const html = new TextDecoder().decode(bytes.html)
  const epub = textsIn(bytes.epub, /\.(?:xhtml|css)$/)
  return {
    pdf: shown?.type === 'image' ? [shown.width, shown.height] : [],
    docx: [across, down],
    html: { ...attributesIn(html), rules: rulesIn(html) },
    epub: { ...attributesIn(epub), rules: rulesIn(epub) },
    measure:
      publication.brand.page.width -
      publication.brand.page.margin.left -
      publication.brand.page.margin.right -
      publication.brand.page.rail,
  }
}

function attributesIn(markup: string) {
  const image = /<img [^>]*alt="A"[^>]*>/.exec(markup)?.[0] ?? ''
  const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(image)?.[1]
  return { width: value('width'), height: value('height'), class: value('class') }
}

function rulesIn(markup: string): readonly string[] {
  return markup.match(/^\.(?:share|most)-[^{]*\{[^}]*\}$/gm) ?? []
}

const pixels = (amount: number) => ({ type: 'pixels', pixels: amount }) as const
const share = (amount: number) => ({ type: 'share', share: amount }) as const

describe('the size of a picture in all four editions', () => {
  it.each<[string, AskedSize | undefined, readonly [number, number]]>([
    ['is natural without a wish', undefined, [300, 225]],
    ['follows a width', { width: pixels(120) }, [90, 67.5]],
    ['follows a height alone', { height: 120 }, [120, 90]],
    ['keeps its proportions where both are asked for', { width: pixels(120), height: 10 }, [90, 67.5]],
    ['is no wider than the most that is asked for', { mostWidth: pixels(200) }, [150, 112.5]],
    ['is no higher than the most that is asked for', { mostHeight: 60 }, [60, 45]],
  ])('%s', async (_, size, [width, height]) => {
    const { pdf, docx, html, epub } = await widthsOf(size)
    expect(pdf).toEqual([expect.closeTo(width, 3), expect.closeTo(height, 3)])
    expect(docx).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)])
    const [across, down] = [String(Math.round(width / 0.75)), String(Math.round(height / 0.75))]
    expect(html).toEqual({ width: across, height: down, class: undefined, rules: [] })
    expect(epub).toEqual(html)
  })

  it('follows a share of the measure, by a class of exactly this share', async () => {
    const { pdf, docx, html, epub, measure } = await widthsOf({ width: share(0.333) })
    expect(pdf[0]).toBeCloseTo(measure * 0.333, 3)
    expect(docx[0]).toBeCloseTo(measure * 0.333, 1)
    expect(html.class).toBe('share-33-3')
    expect(html.rules).toEqual(['.share-33-3{width:33.3%}'])
    expect(epub).toEqual(html)
  })

  it('follows a share that is limited by a length', async () => {
    const { pdf, docx, html, epub } = await widthsOf({ width: share(1), mostWidth: pixels(200) })
    expect(pdf[0]).toBeCloseTo(150, 3)
    expect(docx[0]).toBeCloseTo(150, 1)
    expect(html.class).toBe('share-100 most-200px')
    expect(html.rules).toEqual(['.most-200px{max-width:200px}', '.share-100{width:100%}'])
    expect(epub).toEqual(html)
  })

  it('is no wider than the measure', async () => {
    const { pdf, docx, measure } = await widthsOf({ width: pixels(9000) })
    expect(pdf[0]).toBeCloseTo(measure, 3)
    expect(docx[0]).toBeCloseTo(measure, 1)
  })
})
