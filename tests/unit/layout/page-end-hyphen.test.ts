import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../src/brief/index.ts'
import { layOut, type Page, type TextItem, type Typesetter } from '../../../src/layout/index.ts'
import { loadTypesetter } from '../../../src/type/index.ts'
import { heading, note, noteRef } from '../../support/brief.ts'
import fc from '../../support/property.ts'
import { inTwoColumns } from '../../support/two-columns.ts'
import { paragraph, publicationWith, type Stated, textsOf } from './fixture.ts'

const words =
  'The official filings of the affluent first office differ from the figures of the commission. Internationalisation and institutionalisation of transboundary interdependencies notwithstanding, intergovernmental recommendations were disproportionately misunderstood, and administrative responsibilities remained uncoordinated throughout the observation period'.split(
    ' ',
  )

/** So many words, from one of them on. */
function sentence(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => words[(from + index) % words.length]).join(' ')
}

let set: Typesetter

beforeAll(async () => {
  set = (await loadTypesetter({ languages: ['en-GB'], onMissing: () => {} })).set
})

const paragraphs = fc.array(
  fc.tuple(
    fc.nat(words.length),
    fc.integer({ min: 20, max: 160 }),
    fc.constantFrom('text', 'text', 'heading', 'noted'),
  ),
  { minLength: 12, maxLength: 30 },
)

type Sample = readonly (readonly [from: number, count: number, kind: string])[]

function pagesOf(sample: Sample, stated: Stated): readonly Page[] {
  const children = sample.flatMap(([from, count, kind], index): readonly Block[] => {
    const text = `${sentence(from, count)}.`
    if (kind === 'heading') return [heading(`Part ${index}`), paragraph(text)]
    return [kind === 'noted' ? paragraph(text, noteRef(index)) : paragraph(text)]
  })
  const notes = sample.flatMap(([from, count, kind], index) =>
    kind === 'noted' ? [note(index, paragraph(sentence(from, count)))] : [],
  )
  return layOut(publicationWith(children, { ...stated, notes }), set, 'post.md').pages
}

/** The last lines of each size of type in each column: of the text, and of the notes. */
function lastLines(page: Page): readonly TextItem[] {
  const last = new Map<string, TextItem>()
  for (const item of textsOf([page])) {
    const column = (item.words[0]?.x ?? 0) > page.width / 2 ? 'right' : 'left'
    const key = `${column} ${item.size}`
    const known = last.get(key)
    if (known === undefined || item.y >= known.y) last.set(key, item)
  }
  return [...last.values()]
}

function endsInHyphen({ words: ofLine }: TextItem): boolean {
  return ofLine.at(-1)?.shaped.glyphs.at(-1)?.text === '\u00ad'
}

describe('the last line of a page', () => {
  it.each<readonly [string, Stated]>([
    ['base', { brandName: 'base' }],
    ['seneca', { brandName: 'seneca' }],
    ['two columns', { brandName: 'seneca', brand: inTwoColumns }],
  ])('ends in no hyphen where there is another way, in the brand %s', (_, stated) => {
    let [ends, hyphens] = [0, 0]
    fc.assert(
      fc.property(paragraphs, (sample) => {
        for (const page of pagesOf(sample, stated).slice(0, -1)) {
          const lines = lastLines(page)
          ends += lines.length
          hyphens += lines.filter(endsInHyphen).length
        }
      }),
      { numRuns: 25 },
    )
    // A paragraph may leave nothing else but to end the page at its heading, far above the foot.
    expect(hyphens / ends).toBeLessThan(0.01)
  })
})
