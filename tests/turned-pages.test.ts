import { describe, expect, it } from 'vitest'
import { pdfProfiles } from '../src/brief/index.ts'
import { dictionaryAt, itemsAt } from '../src/verify/pdf/access.ts'
import { openFile } from '../src/verify/pdf/file.ts'
import { readPages } from '../src/verify/pdf/pages.ts'
import { buildStrictly } from './support/build-strictly.ts'
import { textsIn } from './support/editions.ts'
import { shippedBrands, tablesPost } from './support/judged-posts.ts'

/** Width and height of each page, as its own box says, and whether it is shown turned by anything else. */
function boxesOf(pdf: Uint8Array) {
  const file = openFile(pdf)
  const catalog = dictionaryAt(file, file.trailer, 'Root')
  if (catalog === undefined) throw new Error('a PDF has a catalogue')
  return readPages(file, catalog).map(({ dictionary }) => {
    const [, , width = 0, height = 0] = itemsAt(file, dictionary, 'MediaBox').map((item) =>
      Number(file.resolve(item)),
    )
    return {
      isTurned: width > height,
      sides: [width, height].sort(),
      rotates: dictionary.entries.has('Rotate'),
    }
  })
}

describe.each(shippedBrands)('a post with tables wider than a page, in the brand %s', (brand) => {
  it('becomes all four editions, and nothing is found or missed in them', async () => {
    const { editions, findings } = await buildStrictly(tablesPost, { brand })
    expect(findings).toEqual([])
    expect(editions.map(({ parity }) => parity?.missed)).toEqual([0, 0, 0, 0])
  })

  it.each(pdfProfiles)(
    'has upright pages and turned ones of the same paper in a PDF by the profile %s',
    async (profile) => {
      const { editions, findings } = await buildStrictly(tablesPost, {
        brand,
        formats: ['pdf'],
        pdf: { profile, attachesSource: true },
      })
      expect(findings).toEqual([])
      const boxes = boxesOf(editions[0]?.bytes ?? new Uint8Array())
      expect(new Set(boxes.map(({ isTurned }) => isTurned))).toEqual(new Set([true, false]))
      expect(new Set(boxes.map(({ sides }) => sides.join()))).toHaveLength(1)
      expect(boxes.some(({ rotates }) => rotates)).toBe(false)
      expect([boxes[0]?.isTurned, boxes.at(-1)?.isTurned]).toEqual([false, false])
    },
  )

  it('has the list of its pages in the e-book, each once', async () => {
    const { editions } = await buildStrictly(tablesPost, { brand, formats: ['pdf', 'epub'] })
    const [pdf, epub] = editions
    const count = boxesOf(pdf?.bytes ?? new Uint8Array()).length
    const list = /epub:type="page-list"[\s\S]*?<\/nav>/.exec(
      textsIn(epub?.bytes ?? new Uint8Array(), /\.xhtml$/),
    )?.[0]
    const labels = [...(list ?? '').matchAll(/<a[^>]*>([^<]*)<\/a>/g)].map(([, label]) => label)
    expect(labels).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)))
  })
})
