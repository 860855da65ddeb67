import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { printBrief } from '../src/brief/index.ts'
import { type Built, buildPost } from '../src/build.ts'
import { disk } from '../src/files.ts'
import { lowerPost } from '../src/markdown/index.ts'
import { root, samplePosts } from './support/judged-posts.ts'

function build(post: string): Promise<Built> {
  return buildPost(post, {
    files: disk,
    templates: path.join(root, 'templates'),
    strict: true,
    verifies: true,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
  })
}

it('there is a sample of a brief in each of eight languages', () => {
  expect(samplePosts.map(([language]) => language)).toEqual(['de', 'en', 'fa', 'fr', 'kk', 'pl', 'ru', 'uk'])
})

describe.each(samplePosts)('the sample in %s', (language, post) => {
  it('becomes all four editions, and nothing is found in it', async () => {
    const { editions, findings } = await build(post)
    expect(findings).toEqual([])
    expect(editions.map(({ format }) => format)).toEqual(['pdf', 'docx', 'epub', 'html'])
  })

  it('says which language it is in, and holds what a brief usually holds', () => {
    const { brief } = lowerPost({ file: post, bytes: disk.read(post) ?? new Uint8Array(), slug: 'post' })
    expect(brief.meta.lang.split('-')[0]).toBe(language)
    const kinds = new Set(
      printBrief(brief)
        .match(/^\s*[a-z-]+/gm)
        ?.map((kind) => kind.trim()),
    )
    const usual = ['heading', 'list', 'table', 'figure', 'quote', 'box']
    expect(usual.filter((kind) => !kinds.has(kind))).toEqual([])
    expect(brief.notes.length).toBe(2)
  })
})
