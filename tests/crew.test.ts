import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { hireCrew } from '../src/crew/index.ts'

const program = fileURLToPath(new URL('../src/bundle/run.mjs', import.meta.url))

const desk = mkdtempSync(path.join(tmpdir(), 'crew-'))
afterAll(() => rmSync(desk, { recursive: true, force: true }))

const post = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nlang: en-GB\ndescription: About heat.\n${more}---\n\nCities are warming, *${title}*.\n`

const posts: Readonly<Record<string, string>> = {
  'a.md': post('Trees'),
  'b.md': post('Water'),
  'broken.md': post('Shade', 'brand: nowhere\n'),
  'c.md': post('Roofs', 'brand: seneca\n'),
  'd.md': `${post('Streets')}\nRead [here](https://example.org/).\n`,
  'e.md': post('Parks', 'brand: seneca\n'),
  'f.md': post('Wind'),
}
mkdirSync(path.join(desk, 'source'))
for (const [name, text] of Object.entries(posts)) writeFileSync(path.join(desk, 'source', name), text)

const buildWith = (jobs: number) => {
  const words = [program, 'build', '--to', 'html,epub', '--jobs', String(jobs)]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: desk, encoding: 'utf8' })
  const files = new Map(
    readdirSync(path.join(desk, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(desk, file), readFileSync(file)]),
  )
  rmSync(path.join(desk, 'dist'), { recursive: true })
  return { status, stdout, stderr, files }
}

describe('a run of several posts', () => {
  it('gives the same bytes, words and exit code, however many are built at once', () => {
    const alone = buildWith(1)
    expect(alone.status).toBe(1)
    expect(alone.files.size).toBe(6 * 4 + 1)
    expect(alone.stderr).toMatch(/broken\.md:5:.*d\.md:9:/s)
    expect(buildWith(2)).toEqual(alone)
    expect(buildWith(9)).toEqual(alone)
  })

  it('a thread that dies takes its own post with it, and the others get theirs', async () => {
    // No thread can begin here, for Node alone does not read TypeScript.
    const orders = {
      wishes: { brand: undefined, strict: false },
      settings: { defaults: {}, severities: new Map() },
      epoch: undefined,
    }
    const own = (name: string) => new Promise<never>((_, reject) => setTimeout(reject, 20, `${name}, here`))
    const crew = hireCrew({ size: 3, own, orders, onStep: () => {} })
    const names = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md', 'g.md']
    const ends = await Promise.allSettled(names.map((name) => crew.build(name)))
    const reasons = ends.map((end) => (end.status === 'rejected' ? String(end.reason) : ''))
    expect(reasons[0]).toBe('a.md, here')
    expect(reasons[1]).toMatch(/Unknown file extension/)
    for (const [index, reason] of reasons.entries())
      expect([`${names[index]}, here`, reasons[1]]).toContain(reason)
    await crew.dismiss()
  })
})
