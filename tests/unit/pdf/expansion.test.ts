import { execFileSync, spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Item, layOut, type Page, type TextItem } from '../../../src/layout/index.ts'
import { boxOf } from '../../../src/pdf/marks.ts'
import { renderPdf } from '../../../src/pdf/render.ts'
import { languagesOf, type Publication } from '../../../src/publication/index.ts'
import { loadTypesetter, type Typesetter } from '../../../src/type/index.ts'
import { createVerifier } from '../../../src/verify/index.ts'
import { publicationOf } from '../../support/publication.ts'
import { texts } from '../type/texts.ts'

/** Poppler is a Debian package; where it is missing, nothing can be measured. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

const german = texts.de.replace(/\s+/g, ' ').trim()
const persian =
  'کشورهای منطقه (قزاقستان و ازبکستان) همکاری‌های تازه‌ای را آغاز می‌کنند؛ تجربهٔ گذشته معمولاً راهنماست.'
const post = `---\ntitle: T\nlang: de\nauthors: [A]\ndate: 2024-01-01\ndescription: D.\n---

Ein Anfang.

${german} ==${german}== Dazu [${german}](https://example.org/), und ${persian}[^1] ${german}

[^1]: ${german}
`

let publication: Publication
let typesetter: Typesetter
let pages: readonly Page[]
let items: readonly TextItem[]
let pdf: Uint8Array

function withExpansion({ brand, ...rest }: Publication, expansion: boolean): Publication {
  return { ...rest, brand: { ...brand, type: { ...brand.type, expansion } } }
}

beforeAll(async () => {
  publication = withExpansion(await publicationOf(post, { brand: 'base' }), true)
  typesetter = await loadTypesetter({ languages: languagesOf(publication), onMissing: () => {} })
  pages = layOut(publication, typesetter.set, 'post.md').pages
  items = pages.flatMap((page) => page.items.filter(isText))
  pdf = await renderPdf(publication, pages, typesetter.set)
})

function isText(item: Item): item is TextItem {
  return item.type === 'text'
}

/** Words as poppler finds them on the pages, with the places where they begin and end. */
function wordsFound(bytes: Uint8Array) {
  const found = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' })
  return [...found.matchAll(/<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, from, to, word = '']) => ({ from: Number(from), to: Number(to), word }),
  )
}

describe('a PDF in a brand that lets letters expand', () => {
  it('has letters that are wider than drawn, and narrower ones', () => {
    expect(items.some(({ scale }) => scale > 1.001)).toBe(true)
    expect(items.some(({ scale }) => scale < 0.999)).toBe(true)
  })

  it.skipIf(!hasPoppler)('has each word where it was set, as wide as it was set', () => {
    const found = wordsFound(pdf)
    const set = items.flatMap(({ words, size, scale }) =>
      words
        .filter(({ shaped }) => shaped.direction === 'ltr' && /^[a-z]{4,}$/.test(shaped.text))
        .map(({ x, shaped }) => ({ x, text: shaped.text, width: (shaped.width * size * scale) / 1000 })),
    )
    expect(set.length).toBeGreaterThan(90)
    for (const { x, text, width } of set) {
      const here = found.find(({ word, from }) => word.startsWith(text) && Math.abs(from - x) < 0.02)
      expect(here, `“${text}” at ${x}`).toBeDefined()
      if (here?.word === text) expect(here.to - here.from).toBeCloseTo(width, 1)
    }
  })

  it('reads back as it was written', async () => {
    const { findings } = await createVerifier(publication, 'post.md')('pdf', pdf)
    expect(findings).toEqual([])
  })

  it('has boxes of links and marked words that end where the letters do', () => {
    const ends = items
      .filter(({ scale, words }) => scale !== 1 && words.length > 0)
      .map((item) => {
        const last = item.words.reduce((one, other) => (other.x > one.x ? other : one))
        return (boxOf(item)?.right ?? 0) - last.x - (last.shaped.width * item.size * item.scale) / 1000
      })
    expect(ends.length).toBeGreaterThan(20)
    for (const end of ends) expect(end).toBeCloseTo(0, 6)
  })

  it('has nothing scaled where the brand does not ask', () => {
    const plain = layOut(withExpansion(publication, false), typesetter.set, 'post.md').pages
    const scales = plain.flatMap((page) => page.items.filter(isText).map(({ scale }) => scale))
    expect(new Set(scales)).toEqual(new Set([1]))
  })
})
