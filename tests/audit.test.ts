import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildPost } from '../src/build.ts'
import { disk } from '../src/files.ts'
import { auditWordFile, rules } from './audit/audit.ts'
import { type Mutation, mutations } from './audit/word-mutations.ts'
import { entryNames } from './audit/zip-names.ts'
import { publishedPosts, referencePost, root, shippedBrands, tablesPost } from './support/judged-posts.ts'

async function wordFileOf(post: string, brand: string): Promise<Uint8Array> {
  const { editions } = await buildPost(post, {
    files: disk,
    templates: path.join(root, 'templates'),
    brand,
    formats: ['docx'],
    strict: false,
    verifies: false,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
  })
  const [edition] = editions
  if (edition === undefined) throw new Error(`there is no Word file of ${post}`)
  return edition.bytes
}

describe.each([...publishedPosts, referencePost, tablesPost])('the Word file of %s', (post) => {
  it.each(shippedBrands)('has nothing wrong in the brand %s', async (brand) => {
    expect(auditWordFile(await wordFileOf(post, brand))).toEqual([])
  })
})

describe('each rule is broken by a file that breaks no other', () => {
  let whole: Uint8Array
  beforeAll(async () => {
    whole = await wordFileOf(referencePost, 'base')
  })

  it('and none is left out', () => {
    expect(Object.keys(mutations).sort()).toEqual(rules.map(({ name }) => name).sort())
  })

  const cases = Object.entries(mutations).flatMap(([rule, all]) =>
    all.map((mutation) => [rule, mutation.what, mutation] as const),
  )
  it.each(cases)('%s: %s', (rule, _, mutation) => {
    const found = auditWordFile(spoilt(whole, mutation))
    expect([...new Set(found.map((complaint) => complaint.rule))]).toEqual([rule])
  })

  it('and what is wrong in a paragraph is told with the line of the post', () => {
    const [subtitle] = mutations.styles ?? []
    if (subtitle === undefined) throw new Error('there is no such change')
    const lines = strFromU8(disk.read(referencePost) ?? new Uint8Array()).split('\n')
    const line = lines.findIndex((text) => text.startsWith('subtitle:')) + 1
    expect(auditWordFile(spoilt(whole, subtitle))).toMatchObject([{ part: 'word/document.xml', line }])
  })
})

function spoilt(archive: Uint8Array, { steps }: Mutation): Uint8Array {
  const parts = unzipSync(archive)
  for (const [part, from, to] of steps) {
    const isBinary = part.endsWith('.png')
    const before = strFromU8(parts[part] ?? new Uint8Array(), isBinary)
    const after = before.replace(from, to)
    if (before === after) throw new Error(`nothing to change in ${part}`)
    parts[part] = strToU8(after, isBinary)
  }
  return zipSync(parts)
}

it('the names in an archive are read in the order of its directory', () => {
  const empty = new Uint8Array()
  expect(entryNames(zipSync({ b: empty, a: empty, 'c/d': empty }))).toEqual(['b', 'a', 'c/d'])
})
