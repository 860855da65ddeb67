import { describe, expect, it } from 'vitest'
import { pdfProfiles, printBrief } from '../src/brief/index.ts'
import { disk } from '../src/files.ts'
import { lowerPost } from '../src/markdown/index.ts'
import { buildStrictly } from './support/build-strictly.ts'
import { samplePosts } from './support/judged-posts.ts'

it('there is a sample of a brief in each of eight languages', () => {
  expect(samplePosts.map(([language]) => language)).toEqual(['de', 'en', 'fa', 'fr', 'kk', 'pl', 'ru', 'uk'])
})

describe.each(samplePosts)('the sample in %s', (language, post) => {
  it('becomes all four editions, and nothing is found in it', async () => {
    const { editions, findings } = await buildStrictly(post)
    expect(findings).toEqual([])
    expect(editions.map(({ format }) => format)).toEqual(['pdf', 'docx', 'epub', 'html'])
  })

  it.each(pdfProfiles)(
    'becomes a PDF by the profile %s with its source in it, and nothing is missed there',
    async (profile) => {
      const { editions, findings } = await buildStrictly(post, {
        formats: ['pdf'],
        pdf: { profile, attachesSource: true },
      })
      expect(findings).toEqual([])
      expect(editions.map(({ parity }) => parity?.missed)).toEqual([0])
    },
  )

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
