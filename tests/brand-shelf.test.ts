import { describe, expect, it } from 'vitest'
import { createBrandShelf } from '../src/brand-shelf.ts'
import { buildPost, type Workshop } from '../src/build.ts'
import { templatesWith } from './unit/brand/templates.ts'

const templates = templatesWith({ 'mine/brand.yaml': 'extends: base\nname: Mine\n' })

const post = (brand: string, words: string): string =>
  `---\ntitle: Heat\nlang: en-GB\ndescription: Heat in towns.\nbrand: ${brand}\n---\n\n${words}\n`

const posts: Readonly<Record<string, string>> = {
  'heat.md': post('mine', 'Planning for heat: “efficient” fjords, 20\u202f°C, and *offices*.'),
  'trees.md': post('mine', 'Trees make streets cooler, offices too; **officials** know.'),
  'lost.md': post('lost', 'Words.'),
  'gone.md': post('lost', 'More words.'),
}

const workshop: Workshop = {
  files: {
    ...templates,
    read: (file) => {
      const text = posts[file]
      return text === undefined ? templates.read(file) : new TextEncoder().encode(text)
    },
  },
  templates: 'templates',
  strict: false,
  verifies: true,
  severities: new Map(),
  generator: 'Briefwright test',
  onStep: () => {},
}

describe('a brand that the posts of a run share', () => {
  it('gives each post the bytes and the origin that it has alone', async () => {
    const brands = createBrandShelf(workshop.files, workshop.templates)
    for (const name of ['heat.md', 'trees.md', 'heat.md']) {
      const alone = await buildPost(name, workshop)
      const among = await buildPost(name, { ...workshop, brands })
      expect(among).toEqual(alone)
      expect(among.editions).toHaveLength(4)
    }
  })

  it('is loaded once', () => {
    const brands = createBrandShelf(workshop.files, workshop.templates)
    expect(brands.take('mine').brand).toBe(brands.take('mine').brand)
  })

  it('is told to be missing at the place of every post that names it', async () => {
    const brands = createBrandShelf(workshop.files, workshop.templates)
    for (const name of ['lost.md', 'gone.md']) {
      const { findings } = await buildPost(name, { ...workshop, brands })
      expect(findings).toMatchObject([
        { code: 'brand/not-found', file: name, position: { start: { line: 5 } } },
      ])
    }
  })
})
