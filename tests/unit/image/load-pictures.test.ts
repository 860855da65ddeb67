import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { disk, type Files } from '../../../src/files.ts'
import { loadPictures } from '../../../src/image/index.ts'

const point = { line: 3, column: 1, offset: 20 }
const position = { start: point, end: point }
const drawing = new TextEncoder().encode('<svg viewBox="0 0 4 2"/>')

async function load(sources: readonly string[], existing: readonly string[]) {
  const { report, findings } = createReporter('posts/a.md')
  const asked: string[] = []
  const files: Files = {
    ...disk,
    read: (file) => {
      asked.push(file)
      return existing.includes(file) ? drawing : undefined
    },
    isInside: (folder, target) => target.startsWith(`${folder}/`),
  }
  const images = await loadPictures(
    sources.map((source) => ({ source, position })),
    'posts',
    files,
    report,
  )
  return { names: [...images.keys()], codes: findings.map(({ code }) => code), asked }
}

describe('the pictures of a post', () => {
  it('are no more than a reader could open, and those beyond are not read', async () => {
    const many = Array.from({ length: 2001 }, (_, index) => `${index}.svg`)
    const existing = many.map((name) => `posts/${name}`)
    expect((await load(many.slice(1), existing)).codes).toEqual([])
    const { codes, asked, names } = await load([...many, 'more.svg'], existing)
    expect(codes).toEqual(['image/too-many'])
    expect([asked.length, names.length]).toEqual([2000, 2000])
  })

  it('are no heavier together than a reader could open', async () => {
    const heavy = new Uint8Array(25_000_000)
    const { report, findings } = createReporter('posts/a.md')
    const files: Files = { ...disk, read: () => heavy, isInside: () => true }
    const named = Array.from({ length: 20 }, (_, index) => ({ source: `${index}.png`, position }))
    await loadPictures(named, 'posts', files, report)
    const codes = findings.map(({ code }) => code)
    expect(codes.filter((code) => code !== 'image/unknown-format')).toEqual(['image/too-heavy-together'])
    expect(codes).toHaveLength(13)
  })

  it('are read from its folder, each once', async () => {
    expect(await load(['a.svg', 'img/b.svg', 'a.svg'], ['posts/a.svg', 'posts/img/b.svg'])).toEqual({
      names: ['a.svg', 'img/b.svg'],
      codes: [],
      asked: ['posts/a.svg', 'posts/img/b.svg'],
    })
  })

  it.each([
    ['as written, with a number sign', 'a#1.svg', 'posts/a#1.svg'],
    ['with its escapes resolved', 'a%20b%20%D2%9B.svg', 'posts/a b қ.svg'],
    ['without a query', 'a.svg?width=300', 'posts/a.svg'],
    ['with a percent sign that escapes nothing', '100%.svg', 'posts/100%.svg'],
  ])('are found %s', async (_, source, file) => {
    expect((await load([source], [file])).names).toEqual([source])
  })

  it.each([
    ['image/not-found', 'none.svg'],
    ['image/outside', '../secret.svg'],
    ['image/outside', '..%2Fsecret.svg'],
    ['image/outside', '/etc/passwd'],
    ['image/remote', 'https://example.org/a.png'],
    ['image/remote', '//example.org/a.png'],
    ['image/remote', 'file:///etc/passwd'],
    ['image/in-line', 'data:image/png;base64,AAAA'],
  ])('%s is reported for %s, and nothing outside is read', async (code, source) => {
    const { codes, asked, names } = await load([source, source], [])
    expect(codes).toEqual([code])
    expect(names).toEqual([])
    for (const file of asked) expect(file).toMatch(/^posts\//)
  })
})
