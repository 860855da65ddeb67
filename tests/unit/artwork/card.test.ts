import { describe, expect, it } from 'vitest'
import { drawCard } from '../../../src/artwork/index.ts'
import type { Meta } from '../../../src/brief/index.ts'
import { rasterise } from '../../../src/raster/index.ts'
import { position, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import fc from '../../support/property.ts'

const author = (name: string) => ({ name, affiliations: [], position })

function cardFor(title: string, meta: Partial<Meta> = {}) {
  return drawCard(publicationWith([], { meta: { ...meta, title: [run(title)] } }))
}

interface Line {
  readonly words: string
  readonly size: number
  readonly y: number
  readonly anchor: string | undefined
}

function linesOf(svg: string): readonly Line[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', words = '']) => ({
    words: words.replace(/<[^>]*>|[\u202B\u202C]/g, ''),
    size: Number(/font-size="(\d+)"/.exec(attributes)?.[1]),
    y: Number(/ y="(\d+)"/.exec(attributes)?.[1]),
    anchor: /text-anchor="(\w+)"/.exec(attributes)?.[1],
  }))
}

const wordsOf = (svg: string) => linesOf(svg).map(({ words }) => words)

describe('a card', () => {
  it('has the house, the title, the authors, and what is known of the issue', () => {
    const meta = { type: 'blog-post', date: { year: 2018, month: 7 } } as const
    const { svg, alt } = cardFor('Heat', meta)
    expect(wordsOf(svg)).toEqual(['SEnECA', 'Heat', 'Daria Larionova', 'Blog post · July 2018'])
    expect(alt).toBe('Heat · Daria Larionova · Blog post · July 2018 · SEnECA')
  })

  it('has the logo of a house that has one, no higher than leaves room for the title', () => {
    const plain = publicationWith([])
    const light = { format: 'svg', bytes: new Uint8Array(), width: 300, height: 100 } as const
    const logo = { light, source: 'logo.svg', position, alt: 'The House', height: 400 }
    const { svg, alt } = drawCard({ ...plain, masthead: { ...plain.masthead, logo } })
    expect(svg).toContain('<image x="72" y="60" width="336" height="112"')
    expect(wordsOf(svg)).not.toContain('SEnECA')
    expect(alt).toBe('Feasibility & capacity · Daria Larionova · The House')
  })

  it('is a PNG of 1200 × 630 pixels, the same each time', async () => {
    const publication = publicationWith([])
    const card = drawCard(publication)
    expect([card.width, card.height]).toEqual([1200, 630])
    const bytes = await rasterise(card, publication.brand)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630])
    expect(await rasterise(card, publication.brand)).toEqual(bytes)
  })

  it('breaks the title after its colon, and keeps words with hyphens whole', () => {
    const { svg } = cardFor('Strengthening the EU-Kazakh Relations: from Capacity to Feasibility')
    expect(wordsOf(svg).slice(1, 4)).toEqual([
      'Strengthening the',
      'EU-Kazakh Relations:',
      'from Capacity to Feasibility',
    ])
  })

  it('ends no line at a space that holds two words together', () => {
    const { svg } = cardFor('Grant agreement No\u00A0770256 and what it paid for in twelve countries')
    expect(wordsOf(svg).some((words) => words.includes('No\u00A0770256'))).toBe(true)
  })

  it('leaves a subtitle out where the title would be small on its account', () => {
    const subtitle = [run('What eleven cities learnt')]
    expect(wordsOf(cardFor('Heat in the city', { subtitle }).svg)).toContain('What eleven cities learnt')
    const long = cardFor('Strengthening cooperation between institutions '.repeat(4), { subtitle })
    expect(wordsOf(long.svg)).not.toContain('What eleven cities learnt')
    expect(long.alt).not.toContain('What eleven cities learnt')
  })

  it('stands at the right where text runs from right to left, embedded so that stops stand at the end', () => {
    const { svg } = cardFor('تقویت روابط (EU)!', { lang: 'fa', direction: 'rtl' })
    expect(new Set(linesOf(svg).map(({ anchor }) => anchor))).toEqual(new Set(['end']))
    expect(svg).toContain('\u202B')
    expect(svg).toContain('font-family="Noto Naskh Arabic"')
  })

  it('breaks Chinese between signs, but not before a mark that closes', () => {
    const { svg } = cardFor('加强欧盟与哈萨克斯坦的关系。'.repeat(3), { lang: 'zh' })
    const lines = wordsOf(svg).slice(1, -1)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.filter((line) => line.startsWith('。'))).toEqual([])
  })

  it('says that there are more authors than it has room for', () => {
    const authors = Array.from({ length: 12 }, (_, index) => author(`Friedrich Wilhelm Beispiel ${index}`))
    expect(wordsOf(cardFor('Heat', { authors }).svg).at(-1)).toMatch(/ …$/)
  })

  it('has all lines within its edges and none above another, whatever it says', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.constantFrom('Strengthening', 'EU-Kazakh', 'Relations:', 'و', 'حرارة', '关系', '→', '\u00A0'),
    )
    const words = (maxLength: number) => fc.array(word, { maxLength }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(words(60), words(20), fc.array(words(4), { maxLength: 8 }), (title, subtitle, names) => {
        const { svg } = cardFor(title, { subtitle: [run(subtitle)], authors: names.map(author) })
        const lines = linesOf(svg)
        for (const [index, { y, size }] of lines.entries()) {
          expect(y).toBeLessThan(630)
          expect(y - size).toBeGreaterThan(0)
          if (index > 0) expect(y - size * 0.8).toBeGreaterThan(lines[index - 1]?.y ?? 0)
        }
      }),
      { numRuns: 60 },
    )
  })
})
