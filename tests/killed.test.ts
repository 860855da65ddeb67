import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { disk } from '../src/files.ts'
import { parseManifest } from '../src/manifest/index.ts'
import fc, { seed } from './support/property.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'src', 'bundle', 'run.mjs')
const inTests = (name: string): string => fileURLToPath(new URL(`killed/${name}`, import.meta.url))

let desk = ''
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'killed-'))
  mkdirSync(path.join(desk, 'source'))
})
afterEach(() => rmSync(desk, { recursive: true, force: true }))

const folder = () => path.join(desk, 'dist', 'heat')

// Windows does not say of a program that it was killed.
describe.skipIf(process.platform === 'win32')('a program that is killed at any change it makes', () => {
  /** Names and texts in the folder; `undefined` when there is none. */
  const holds = () =>
    existsSync(folder())
      ? Object.fromEntries(
          readdirSync(folder()).map((name) => [name, readFileSync(path.join(folder(), name), 'utf8')]),
        )
      : undefined
  const of = (text: string) => ({
    'heat.docx': text.repeat(10),
    'heat.pdf': text.repeat(10),
    'notes.txt': 'mine',
  })

  it('leaves all files of one build or of the other, and the next run mends the rest', () => {
    const killed: number[] = []
    for (let dieAt = 1; ; dieAt += 1) {
      rmSync(path.join(desk, 'dist'), { recursive: true, force: true })
      mkdirSync(folder(), { recursive: true })
      for (const [name, text] of Object.entries(of('1'))) writeFileSync(path.join(folder(), name), text)
      const { signal, status } = spawnSync(
        process.execPath,
        [
          '--import',
          'tsx',
          '--import',
          pathToFileURL(inTests('die-at.mjs')).href,
          inTests('renew.ts'),
          folder(),
          '2',
        ],
        { cwd: root, env: { ...process.env, DIE_AT: String(dieAt) } },
      )
      expect([undefined, of('1'), of('2')]).toContainEqual(holds())
      disk.mend(folder())
      expect([of('1'), of('2')]).toContainEqual(holds())
      expect(readdirSync(path.join(desk, 'dist'))).toEqual(['heat'])
      if (signal === null) {
        expect(status).toBe(0)
        break
      }
      killed.push(dieAt)
    }
    expect(killed.length).toBeGreaterThan(8)
  }, 60_000)
})

describe('a build that is killed at any moment', () => {
  /** `KILLS=500 npx vitest run tests/killed.test.ts` kills more. */
  const kills = Number(process.env.KILLS ?? 16)

  it(`leaves whole editions of one build with the manifest of that build (${kills} kills, SEED=${seed})`, async () => {
    const posts = ['Cities are warming.', 'Cities are warming.\n\n## More\n\nAnd growing.'].map(
      (body) => `---\ntitle: Heat\nlang: en-GB\nbrand: base\n---\n\n${body}\n`,
    )
    const known = posts.map((post) => {
      write(post)
      const started = performance.now()
      expect(build().status).toBe(0)
      const sums = sumsIn(folder())
      return { sums, lasted: performance.now() - started }
    })
    expect(Object.keys(known[0]?.sums ?? {}).sort()).toEqual(
      ['card.png', 'docx', 'epub', 'html', 'pdf']
        .map((format) => `heat.${format}`)
        .concat('manifest.json')
        .sort(),
    )
    const moments = fc.sample(fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), {
      numRuns: kills,
      seed,
    })
    for (const [index, [isAtTheEnd, share]] of moments.entries()) {
      write(posts[index % 2] ?? '')
      await killAt(isAtTheEnd, share * (isAtTheEnd ? 6 : (known[1]?.lasted ?? 0)))
      if (!existsSync(folder())) continue
      const sums = sumsIn(folder())
      expect(known.map((each) => each.sums)).toContainEqual(sums)
      const manifest = parseManifest(readFileSync(path.join(folder(), 'manifest.json'), 'utf8'))
      for (const edition of Object.values(manifest?.editions ?? {}))
        for (const { file, sha256 } of [edition, edition.card ?? edition]) expect(sums[file]).toBe(sha256)
    }
    expect(build().status).toBe(0)
    expect(sumsIn(folder())).toEqual(known[(kills + 1) % 2]?.sums)
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['heat', 'index.html'])
  }, 600_000)

  /** Kills a build some time after its start, or after it has begun to write. */
  async function killAt(isAtTheEnd: boolean, milliseconds: number): Promise<void> {
    const child = spawn(process.execPath, [program, 'build', '--fresh'], { cwd: desk, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const next = path.join(desk, 'dist', '.heat.next')
    while (isAtTheEnd && child.exitCode === null && !existsSync(next)) await setImmediate()
    await setTimeout(milliseconds)
    child.kill('SIGKILL')
    await ended
  }

  function build() {
    return spawnSync(process.execPath, [program, 'build'], { cwd: desk, encoding: 'utf8' })
  }

  function write(post: string): void {
    writeFileSync(path.join(desk, 'source', 'heat.md'), post)
  }

  function sumsIn(target: string): Record<string, string> {
    return Object.fromEntries(
      readdirSync(target).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(target, name)))
          .digest('hex'),
      ]),
    )
  }
})
