import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { picture } from './support/posts.ts'

const program = fileURLToPath(new URL('../src/bundle/run.mjs', import.meta.url))
const preload = (name: string): readonly string[] => [
  '--import',
  pathToFileURL(fileURLToPath(new URL(`hostile/${name}`, import.meta.url))).href,
]

/** A user's folder, and beside it what nobody may touch. */
let desk = ''
beforeEach(() => {
  const top = mkdtempSync(path.join(tmpdir(), 'hostile-desk-'))
  desk = path.join(top, 'desk')
  mkdirSync(path.join(desk, 'source'), { recursive: true })
  writeFileSync(path.join(top, 'secret.png'), picture.bytes)
})
afterEach(() => rmSync(path.dirname(desk), { recursive: true, force: true }))

const post = (body: string) => `---\ntitle: Heat\nlang: en-GB\nbrand: base\n---\n\n${body}\n`

/** Whatever a post can name that lies on the web. */
const outward = post(
  [
    '![a](https://evil.example/a.png) ![b](//evil.example/b.png) ![c](http://127.0.0.1:9/c.png)',
    '<img src="https://evil.example/d.png" alt="d" srcset="https://evil.example/e.png 2x">',
    '<video src="https://evil.example/v.mp4" poster="https://evil.example/p.png"></video>',
    '<link rel="stylesheet" href="https://evil.example/x.css"><script src="https://evil.example/x.js"></script>',
    '[f](https://evil.example/) <iframe src="https://evil.example/"></iframe> https://evil.example/g',
    '![h](outward.svg)',
  ].join('\n\n'),
)
const outwardSvg = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://evil.example/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<style>@import "https://evil.example/a.css"; @font-face { src: url(https://evil.example/f.woff) } rect { fill: url(https://evil.example/#a) }</style>
<image href="https://evil.example/a.png"/><use xlink:href="https://evil.example/b.svg#c"/><image href="file:///etc/passwd"/>
<rect width="9" height="9"/><text font-family="Nobody">a</text></svg>`

describe('no network is asked', () => {
  beforeEach(() => {
    write('clean.md', outward.replace(/<img[^>]*>|!\[[^h]\]\([^)]*\)/g, ''))
    write('outward.md', outward)
    write('outward.svg', outwardSvg)
  })

  it('by a build or a check of posts that name it everywhere', () => {
    for (const command of ['build', 'check']) {
      const { status, stderr } = run([...preload('no-network.mjs'), program, command])
      expect(stderr).not.toMatch(/^network: /m)
      expect(status).toBe(1)
    }
    expect(readdirSync(path.join(desk, 'dist', 'clean'))).toContain('clean.pdf')
  })

  it('and whoever asked would be seen', () => {
    for (const code of [
      `await fetch('https://evil.example/')`,
      `(await import('node:net')).connect(9)`,
      `(await import('node:http')).get('http://127.0.0.1:9/')`,
      `(await import('node:dns')).lookup('evil.example', () => {})`,
    ])
      expect(run([...preload('no-network.mjs'), '--input-type=module', '--eval', code]).status, code).toBe(99)
  })

  const isolated = spawnSync('unshare', ['-rn', 'true']).status === 0
  it.skipIf(!isolated)(
    'and a machine without one makes the same bytes (skipped where none can be had)',
    () => {
      run([program, 'build', 'source/clean.md'])
      const sums = readFileSync(path.join(desk, 'dist', 'clean', 'manifest.json'), 'utf8')
      rmSync(path.join(desk, 'dist'), { recursive: true })
      const words = ['-rn', process.execPath, program, 'build', 'source/clean.md']
      expect(spawnSync('unshare', words, { cwd: desk }).status).toBe(0)
      expect(readFileSync(path.join(desk, 'dist', 'clean', 'manifest.json'), 'utf8')).toBe(sums)
    },
  )
})

describe('nothing is written but the editions in their folder, and records under names that nobody chose', () => {
  it.each([
    [[' .md']],
    [['x..\\..\\a.md', '%2e%2e%2fb.md', 'CONS.md', 'toString.md', 'constructor.md', 'a\u202eb.md', '\n.md']],
  ])('of posts called %j', (names) => {
    for (const name of names) write(name, post('Text.'))
    const before = below(path.dirname(desk))
    expect(run([program, 'build', '--to', 'html']).status).toBe(0)
    const written = below(path.dirname(desk)).filter((file) => !before.includes(file))
    const records = written.filter((file) =>
      /^desk\/\.cache\/briefwright\/(?:[\da-f]{64}\.json|\.gitignore)$/.test(file),
    )
    expect(records).toHaveLength(names.length + 1)
    const made = written.filter((file) => !records.includes(file))
    expect(made).toHaveLength(3 * names.length + 1)
    for (const file of made)
      expect(file).toMatch(
        /^desk\/dist\/(?:index\.html|([\p{L}\p{M}\p{N}_-]+)\/(?:\1(?:\.html|\.card\.png)|manifest\.json))$/u,
      )
  })

  it('whatever it names as its brand, its project and its pictures', () => {
    for (const [index, key] of ['brand', 'project'].entries())
      for (const [other, way] of [
        '../../secret',
        '/etc/passwd',
        '..',
        '__proto__',
        'constructor',
        'a/../../b',
      ].entries())
        write(
          `${index}-${other}.md`,
          `---\ntitle: Heat\nlang: en\n${key}: ${JSON.stringify(way)}\n---\n\nText.\n`,
        )
    write(
      'picture.md',
      post('![a](../../secret.png) ![b](/etc/passwd) ![c](..%2F..%2Fsecret.png) ![d](file:///etc/passwd)'),
    )
    const before = below(path.dirname(desk))
    const { status, stdout } = run([program, 'build', '--json'])
    expect(status).toBe(1)
    expect(below(path.dirname(desk))).toEqual(before)
    const codes = new Set(JSON.parse(stdout).findings.map(({ code }: { code: string }) => code))
    expect([...codes].sort()).toEqual([
      'brand/not-found',
      'image/outside',
      'image/remote',
      'project/not-found',
    ])
  })
})

describe('a drawing that its renderer gives up on', () => {
  it('is told of at its place, and harms no other post', () => {
    write('a.md', post('First.'))
    write('b.md', post('Before.\n\n![A square.](far.svg)'))
    write('c.md', post('Last.'))
    const far = '<g opacity=".5"><rect x="500" y="5" width="9" height="9"/></g>'
    write('far.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">${far}</svg>`)
    const { status, stdout, stderr } = run([program, 'build', '--json', '--to', 'docx'])
    expect([status, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout).findings).toMatchObject([
      { code: 'image/svg-undrawable', file: 'source/b.md', position: { start: { line: 9, column: 1 } } },
    ])
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['a', 'c', 'index.html'])
  })
})

describe('a post that the program stumbles over', () => {
  beforeEach(() => {
    for (const [name, body] of Object.entries({ a: 'First.', b: 'CRASH', c: 'Last.' }))
      write(`${name}.md`, post(body))
  })

  it('harms no other of its batch, and is told of with exit code 2', () => {
    const { status, stderr } = run([...preload('crash-on-word.mjs'), program, 'build', '--to', 'html'])
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^briefwright: source\/b\.md could not be built: TypeError: a fault of the program/m,
    )
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['a', 'c', 'index.html'])
  })

  it('does not keep the others from being checked, and leaves its own editions as they were', () => {
    run([program, 'build', '--to', 'html'])
    const before = below(desk)
    const { status, stdout, stderr } = run([...preload('crash-on-word.mjs'), program, 'check', '--json'])
    expect(status).toBe(2)
    expect(stderr).toContain('source/b.md could not be checked')
    expect(JSON.parse(stdout).findings).toEqual([])
    run([...preload('crash-on-word.mjs'), program, 'build', '--to', 'html'])
    expect(below(desk)).toEqual(before)
    expect(existsSync(path.join(desk, 'dist', 'b', 'b.html'))).toBe(true)
  })

  it('is told of by inspect in the same way', () => {
    const { status, stderr } = run([...preload('crash-on-word.mjs'), program, 'inspect', 'source/b.md'])
    expect(status).toBe(2)
    expect(stderr).toContain('source/b.md could not be inspected')
  })
})

function write(name: string, text: string): void {
  writeFileSync(path.join(desk, 'source', name), text)
}

function run(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: desk, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** Every file below a folder, links as they are. */
function below(folder: string, prefix = ''): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name)
      return lstatSync(file).isDirectory() ? below(file, `${prefix}${name}/`) : [`${prefix}${name}`]
    })
}
