import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Workshop } from '../src/build.ts'
import { disk, type Files } from '../src/files.ts'
import { asDictionary, dictionaryAt, itemsAt } from '../src/verify/pdf/access.ts'
import { openFile } from '../src/verify/pdf/file.ts'
import type { Dictionary } from '../src/verify/pdf/objects.ts'
import { readPages } from '../src/verify/pdf/pages.ts'
import { buildStrictly } from './support/build-strictly.ts'
import { publishedPosts, referencePost, root, samplePosts, tablesPost } from './support/judged-posts.ts'
import fc from './support/property.ts'

const brandFile = path.join(root, 'templates/columns/brand.yaml')
const postFile = path.join(root, 'post.md')

/** The disk, with the brand of two columns among the templates, and a post. */
function filesWith(post = ''): Files {
  const added = new Map([
    [brandFile, readFileSync(path.join(root, 'tests/fixtures/columns/brand.yaml'))],
    [postFile, new TextEncoder().encode(post)],
  ])
  return { ...disk, read: (file) => added.get(file) ?? disk.read(file) }
}

function built(post: string, text?: string, wishes: Partial<Workshop> = {}) {
  return buildStrictly(post, { files: filesWith(text), brand: 'columns', ...wishes })
}

describe('a post in two columns', () => {
  it.each([...publishedPosts, referencePost, tablesPost, ...samplePosts.map(([, post]) => post)])(
    'becomes a PDF and a Word file, and nothing is found or missed in them: %s',
    async (post) => {
      const { editions, findings } = await built(post, undefined, { formats: ['pdf', 'docx'] })
      expect(findings).toEqual([])
      expect(editions.map(({ parity }) => parity?.missed)).toEqual([0, 0])
    },
  )

  it('may open with a cover page', async () => {
    const cover = 'cover: {image: cover.png, alt: A thermometer, credit: The weather office, page: true}\n'
    const station = readFileSync(path.join(root, 'tests/fixtures/everything/station.png'))
    const files = filesWith(`${front.replace('lang:', `${cover}lang:`)}${`${sentence} `.repeat(200)}\n`)
    const read = (file: string) => (file.endsWith('cover.png') ? station : files.read(file))
    const { editions, findings } = await built(postFile, undefined, {
      files: { ...files, read },
      formats: ['pdf'],
    })
    expect(findings).toEqual([])
    expect(editions.map(({ parity }) => parity?.missed)).toEqual([0])
  })

  it('has links that are pressed line by line, each in its column', async () => {
    const link = `[${`${sentence} `.repeat(60).trim()}](https://example.org/)`
    const { editions } = await built(postFile, `${front}Lead.\n\n${link}\n`, { formats: ['pdf'] })
    const file = openFile(editions[0]?.bytes ?? new Uint8Array())
    const catalog = dictionaryAt(file, file.trailer, 'Root') ?? expect.fail()
    const numbers = (of: Dictionary, key: string) =>
      itemsAt(file, of, key).map((item) => Number(file.resolve(item)))
    for (const { dictionary } of readPages(file, catalog).slice(0, 1)) {
      const [annotation] = itemsAt(file, dictionary, 'Annots').map((item) => asDictionary(file.resolve(item)))
      const corners = numbers(annotation ?? expect.fail(), 'QuadPoints')
      const lefts = corners.filter((_, index) => index % 8 === 0)
      const rights = corners.filter((_, index) => index % 8 === 2)
      const [, , width = 0] = numbers(dictionary, 'MediaBox')
      expect(lefts.some((left) => left > width / 2)).toBe(true)
      for (const [index, left] of lefts.entries())
        expect(left > width / 2).toBe((rights[index] ?? 0) > width / 2)
    }
  })

  it.each([0, 3, 6, 9, 12])(
    'has links to blocks of each kind, whatever stands beside them in the other column: after %d sentences',
    async (length) => {
      const kinds = [
        (id: string) => `## Heading {#${id}}\n\n${sentence}\n`,
        (id: string) => `:::table{#${id}}\n| A ${id} | B |\n|---|---|\n| one | two |\n:::\n`,
        (id: string) => `:::table[Caption ${id}]{#${id}}\n| A | B |\n|---|---|\n| one | two |\n:::\n`,
        (id: string) => `:::box{#${id}}\nBox ${id}. ${sentence}\n:::\n`,
      ]
      const ids = Array.from({ length: 24 }, (_, index) => `t${index}`)
      const blocks = ids.map((id, index) => `${kinds[index % kinds.length]?.(id)}\n${id}. ${sentence}\n`)
      const links = ids.map((id) => `[to ${id}](#${id})`).join(', ')
      const text = `${front}${sentence}\n\n${`${sentence} `.repeat(length)}\n\n${blocks.join('\n')}\n${links}\n`
      const { editions, findings } = await built(postFile, text, { formats: ['pdf'] })
      expect(findings).toEqual([])
      expect(editions.map(({ parity }) => parity?.missed)).toEqual([0])
    },
  )

  it.each<readonly [string, readonly Piece[]]>([
    ['a wide table behind text and quotations', [text, text, quote, text, quote, text, wideTable, text]],
    ['a wide table behind boxes', [box, box, noted, text, table, list, wideTable, quote, quote]],
  ])('misses nothing where a column of one line stands beside the next one: %s', async (_, chosen) => {
    const { editions, findings } = await built(postFile, front + bodyOf(chosen), { formats: ['pdf', 'docx'] })
    expect(findings).toEqual([])
    expect(editions.map(({ parity }) => parity?.missed)).toEqual([0, 0])
  })

  it('misses nothing of a paragraph that a wide table divides, wherever the table stands', async () => {
    const long = `${sentence} `.repeat(30)
    for (const before of [1, 4, 7, 10, 13]) {
      const body = `${`${sentence} `.repeat(before)}\n\n${long}\n\n${wideTable(1)}\n\n${long}\n`
      const { editions, findings } = await built(postFile, front + body, { formats: ['pdf'] })
      expect(findings).toEqual([])
      expect(editions.map(({ parity }) => parity?.missed)).toEqual([0])
    }
  })

  it('misses nothing whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (chosen) => {
        const { editions, findings } = await built(postFile, front + bodyOf(chosen), {
          formats: ['pdf', 'docx'],
          strict: false,
        })
        expect(findings).toEqual([])
        expect(editions.map(({ parity }) => parity?.missed)).toEqual([0, 0])
      }),
      { numRuns: 15 },
    )
  })
})

const front = '---\ntitle: Shade\nlang: en-GB\ndate: 2024-09-16\nauthor: Mara Okonjo\n---\n\n'
const sentence = 'The council has planted lime trees along the street that leads to the old tram depot.'

/** A piece of a body, which knows its place among all. */
type Piece = (index: number) => string

function bodyOf(chosen: readonly Piece[]): string {
  return `${chosen.map((piece, index) => piece(index)).join('\n\n')}\n`
}

function text(index: number): string {
  return `Paragraph ${index}. ${`${sentence} `.repeat(1 + (index % 9))}`
}

function noted(index: number): string {
  return `Noted ${index}.[^n${index}] ${sentence}\n\n[^n${index}]: Note ${index}. ${sentence}`
}

function list(index: number): string {
  return `- Item ${index}.\n- ${sentence}\n\n  ${sentence}`
}

function quote(index: number): string {
  return `> Quotation ${index}. ${`${sentence} `.repeat(3)}`
}

function box(index: number): string {
  return `::::box\nBox ${index}. ${`${sentence} `.repeat(5)}\n::::`
}

function table(index: number): string {
  return `| Street ${index} | Trees |\n|---|---|\n| Lime Street | 12 |\n| Old Mill Lane | 3 |`
}

function wideTable(index: number): string {
  const heads = ['Municipality', 'Administrative', 'Responsibility', 'Recommendation', 'Precipitation']
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cells = heads.map((head) => `${head} ${index}`)
  return [row(heads), row(heads.map(() => '---')), row(cells), row(cells), row(cells)].join('\n')
}

function pageBreak(): string {
  return '::page-break'
}

/** Each may come any number of times. */
const pieces: readonly Piece[] = [text, noted, list, quote, box, table, wideTable, pageBreak]
