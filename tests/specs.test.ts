import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { createPress } from '../src/editions.ts'
import { renderBody } from '../src/html/index.ts'
import { type Difference, differences } from './specs/differences.ts'
import { type Example, examplesOf, specifications } from './specs/examples.ts'
import { exceptions } from './specs/exceptions.ts'
import { type Nodes, parseHtml, printTree } from './specs/tree.ts'
import { publicationOfBodies, publicationOfBody } from './support/posts.ts'

/** A package that publishes fewer examples would weaken the tests in silence. */
const counts = { 'commonmark-0.31.2': 652, 'gfm-0.29': 44 } as const

describe.each(specifications)('%s', (name) => {
  const examples = examplesOf[name]

  it('has the same text and structure on the web page in every example', () => {
    expect(examples).toHaveLength(counts[name])
    const different = examples.filter((example) => !isSame(treesOf(example), differences))
    expect(different.map(({ example }) => String(example))).toEqual(Object.keys(exceptions[name]))
  })

  it.each(['pdf', 'docx', 'epub'] as const)('becomes a %s in every example', async (format) => {
    for (const bundle of bundlesOf(examples)) {
      const press = createPress({
        file: 'post.md',
        publication: publicationOfBodies(bundle.map(({ markdown }) => markdown)),
        pictures: [],
      })
      const { edition } = await press.make(format)
      expect(edition.bytes.length).toBeGreaterThan(0)
    }
  })
})

/** So many examples stand in one file that fonts are not loaded and cut for each of them. */
function bundlesOf(examples: readonly Example[]): readonly (readonly Example[])[] {
  const size = 60
  return Array.from({ length: Math.ceil(examples.length / size) }, (_, index) =>
    examples.slice(index * size, (index + 1) * size),
  )
}

/** A table of differences that grows by itself would in the end allow anything. */
describe('each deliberate difference is needed by an example', () => {
  const same = specifications
    .flatMap((name) => examplesOf[name])
    .map(treesOf)
    .filter((both) => isSame(both, differences))

  it.each(differences.map((difference) => [difference.what, difference] as const))('%s', (_, left) => {
    const others = differences.filter((difference) => difference !== left)
    expect(same.some((both) => !isSame(both, others))).toBe(true)
  })
})

interface Trees {
  /** Of the page that an example becomes. */
  readonly page: Nodes
  /** Of the HTML in the specification. */
  readonly expected: Nodes
}

function treesOf(example: Example): Trees {
  const body: Root = { type: 'root', children: [...bodyOf(example)] }
  const page = unified().use(rehypeStringify).stringify(body)
  return { page: parseHtml(page), expected: parseHtml(example.html.trimEnd()) }
}

function bodyOf(example: Example): Nodes {
  return renderBody({
    publication: publicationOfBody(example.markdown),
    edition: 'html',
    pictureUrl: ({ source }) => source,
    logoUrl: () => '',
    hrefOf: (id) => `#${id}`,
    pageBreaks: { all: [], opening: [], before: new Map(), within: new Map() },
    codeDirection: undefined,
  })
}

function isSame(trees: Trees, allowed: readonly Difference[]): boolean {
  const normalised = (side: keyof Trees): string =>
    printTree(allowed.reduce((nodes, difference) => difference[side]?.(nodes) ?? nodes, trees[side]))
  return normalised('page') === normalised('expected')
}
