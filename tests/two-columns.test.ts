import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Workshop } from '../src/build.ts'
import { disk, type Files } from '../src/files.ts'
import { buildStrictly } from './support/build-strictly.ts'
import { publishedPosts, referencePost, root, samplePosts, tablesPost } from './support/judged-posts.ts'

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

  it('misses nothing whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (chosen) => {
        const body = chosen.map((piece, index) => piece(index)).join('\n\n')
        const { editions, findings } = await built(postFile, `${front}${body}\n`, {
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

/** Pieces of a body, each of which may come any number of times. */
const pieces: readonly ((index: number) => string)[] = [
  (index) => `Paragraph ${index}. ${`${sentence} `.repeat(1 + (index % 9))}`,
  (index) => `Noted ${index}.[^n${index}] ${sentence}\n\n[^n${index}]: Note ${index}. ${sentence}`,
  (index) => `- Item ${index}.\n- ${sentence}\n\n  ${sentence}`,
  (index) => `> Quotation ${index}. ${`${sentence} `.repeat(3)}`,
  (index) => `::::box\nBox ${index}. ${`${sentence} `.repeat(5)}\n::::`,
  (index) => `| Street ${index} | Trees |\n|---|---|\n| Lime Street | 12 |\n| Old Mill Lane | 3 |`,
  (index) => {
    const heads = ['Municipality', 'Administrative', 'Responsibility', 'Recommendation', 'Precipitation']
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const cells = heads.map((head) => `${head} ${index}`)
    return [row(heads), row(heads.map(() => '---')), row(cells), row(cells), row(cells)].join('\n')
  },
  () => '::page-break',
]
