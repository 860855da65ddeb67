import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { disk, type Files } from '../src/files.ts'
import { findPosts } from '../src/find-posts.ts'
import { foldedSlug, slugOf } from '../src/slug.ts'
import fc from './support/property.ts'

let desk = ''
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'find-posts-'))
})
afterEach(() => rmSync(desk, { recursive: true, force: true }))

function put(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(desk, file)), { recursive: true })
    writeFileSync(path.join(desk, file), '')
  }
}

/** Posts by their paths in the desk, and findings as `file: code`. */
function found(...named: readonly string[]) {
  const result = findPosts(
    named.map((name) => path.join(desk, name)),
    disk,
  )
  if (typeof result === 'string') return result
  const here = (file: string): string => path.relative(desk, file).split(path.sep).join('/')
  return {
    posts: result.posts.map(here),
    findings: result.findings.map(({ file, code }) => `${here(file)}: ${code}`),
  }
}

/** A listing that no file system has to be able to hold. */
function listing(...names: readonly string[]): Pick<Files, 'list' | 'folders'> {
  return { list: (folder) => (folder === 'source' ? names : []), folders: () => [] }
}

describe('a folder of posts', () => {
  it('is searched with the folders in it, posts by their names and before those of folders', () => {
    put('s/b.md', 's/a.Rmd', 's/heat/index.md', 's/heat/part.qmd', 's/cold/deep/frost.markdown', 's/x.txt')
    expect(found('s')).toEqual({
      posts: ['s/a.Rmd', 's/b.md', 's/cold/deep/frost.markdown', 's/heat/index.md', 's/heat/part.qmd'],
      findings: [],
    })
  })

  it('is searched without README, hidden files, names that begin with _, installed packages, and links to folders', () => {
    put('s/a.md', 's/README.md', 's/readme.markdown', 's/.b.md', 's/_c.md', 's/.d/d.md', 's/_e/e.md')
    put('s/node_modules/f/f.md', 'elsewhere/g.md')
    symlinkSync('../elsewhere', path.join(desk, 's', 'link'))
    symlinkSync('.', path.join(desk, 's', 'loop'))
    expect(found('s')).toEqual({ posts: ['s/a.md'], findings: [] })
  })

  it('may have a name that ends as those of posts do', () => {
    put('s/all.md/a.md')
    expect(found('s/all.md')).toEqual({ posts: ['s/all.md/a.md'], findings: [] })
    expect(found('s')).toEqual({ posts: ['s/all.md/a.md'], findings: [] })
  })

  it('without a post is refused', () => {
    put('s/README.md')
    expect(found('s')).toMatch(/^there is no \.md file in .*s\n$/)
  })
})

describe('a post that is named', () => {
  it('is taken whatever it is called', () => {
    put('s/README.md', 's/_c.md')
    expect(found('s/README.md', 's/_c.md')).toEqual({ posts: ['s/README.md', 's/_c.md'], findings: [] })
  })

  it('several times is taken once', () => {
    put('s/a.md')
    expect(found('s/a.md', 's', 's/../s/a.md')).toEqual({ posts: ['s/a.md'], findings: [] })
  })
})

describe('names of editions', () => {
  it('of index.md are those of its folder', () => {
    expect(slugOf('source/heat/index.md')).toBe('heat')
    expect(slugOf('source/Heat wave/INDEX.Rmd')).toBe('Heat-wave')
    expect(slugOf('index.md')).toBe('post')
  })

  it('that two posts have are a finding at both, and the others are built', () => {
    put('s/a.md', 's/heat/index.md', 's/heat.md', 's/old/heat.md')
    expect(found('s')).toEqual({
      posts: ['s/a.md'],
      findings: ['s/heat.md', 's/heat/index.md', 's/old/heat.md'].map((file) => `${file}: build/same-name`),
    })
  })

  it.each([
    ['heat.md', 'Heat.md'],
    ['Müller.md', 'MÜLLER.md'],
    ['M\u00fcller.md', 'Mu\u0308ller.md'],
    ['ΣΊΣΥΦΟΣ.md', 'Σίσυφος.md'],
  ])('%s and %s are the same somewhere', (one, other) => {
    const result = findPosts([], listing(one, other, 'c.md'))
    expect(result).toMatchObject({ posts: ['source/c.md'] })
    expect(typeof result === 'string' ? [] : result.findings.map(({ code }) => code)).toEqual([
      'build/same-name',
      'build/same-name',
    ])
  })

  it.each(['con', 'AUX', 'nul', 'com1', 'LPT9'])('%s is a device of Windows', (name) => {
    put(`s/${name}.md`, 's/a.md')
    expect(found('s')).toEqual({ posts: ['s/a.md'], findings: [`s/${name}.md: build/device-name`] })
  })

  it('hold a whole name of 83 Chinese letters, shortened to one that file systems take', () => {
    const slug = slugOf(`source/${'热'.repeat(83)}.md`)
    expect(slug).toMatch(/^热+-[\da-f]{12}$/)
    expect(slugOf(`source/${'热'.repeat(82)}浪.md`)).not.toBe(slug)
    expect(slugOf(`source/${'热'.repeat(66)}.md`)).toBe('热'.repeat(66))
  })

  it('are short enough for file systems, begin with no dot, and are the same for the same file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const slug = slugOf(`source/${text.replaceAll('/', '')}.md`)
        expect(slug).toBe(slugOf(`source/${text.replaceAll('/', '')}.md`))
        expect(Buffer.byteLength(`.${slug}.card.png.next`)).toBeLessThanOrEqual(255)
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u)
        expect(foldedSlug(foldedSlug(slug))).toBe(foldedSlug(slug))
      }),
    )
  })
})
