import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** A program of two files with the real bundling script. */
let project = ''
beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'bundle-'))
  mkdirSync(path.join(project, 'src', 'crew'), { recursive: true })
  for (const part of ['src/bundle', 'src/type/hyphenation/flatten-patterns.mjs'])
    cpSync(path.join(root, part), path.join(project, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction')
  write('package.json', '{"type": "module"}')
  write('package-lock.json', '{}')
  write('src/index.ts', '')
  write('src/crew/member.ts', '')
  write('src/answer.ts', 'export const answer: number = 42')
  write(
    'src/start.ts',
    `const { answer } = await import('./answer.ts')\nconsole.log(answer, process.argv.slice(2).join())`,
  )
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

it('bundles at the first run, and hands over its arguments', () => {
  expect(run('build', '--to')).toEqual({ code: 0, out: '42 build,--to\n' })
})

it('leaves the bundle alone while the sources are the same', () => {
  const before = bundled()
  run()
  expect(bundled()).toBe(before)
})

it('leaves the bundle alone when only times changed, as after a clone', () => {
  const before = bundled()
  utimesSync(path.join(project, 'src/answer.ts'), new Date(0), new Date(0))
  expect(run().out).toBe('42 \n')
  expect(bundled()).toBe(before)
})

it('bundles again when a source changed, and leaves nothing of the old behind', () => {
  const before = readdirSync(path.join(project, 'lib'))
  write('src/answer.ts', 'export const answer: number = 43')
  expect(run().out).toBe('43 \n')
  const after = readdirSync(path.join(project, 'lib'))
  expect(after).toHaveLength(before.length)
  expect(after).not.toEqual(before)
})

it('bundles again when a source came or went', () => {
  const before = bundled()
  write('src/new.ts', '')
  run()
  expect(bundled()).not.toBe(before)
  const between = bundled()
  rmSync(path.join(project, 'src/new.ts'))
  run()
  expect(bundled()).not.toBe(between)
})

it('bundles again when the bundle is not whole', () => {
  rmSync(path.join(project, 'lib/cli.js'))
  expect(run().out).toBe('43 \n')
})

it('fails on a source that is no program, and does not run the old one', () => {
  write('src/answer.ts', 'export const answer: number =')
  expect(run()).toEqual({ code: 1, out: '' })
  write('src/answer.ts', 'export const answer: number = 44')
  expect(run().out).toBe('44 \n')
})

it('names every package whose code it contains', () => {
  write('src/answer.ts', `import { parse } from 'yaml'\nexport const answer: number = parse('45')`)
  expect(run().out).toBe('45 \n')
  expect(readFileSync(path.join(project, 'lib/NOTICES.txt'), 'utf8')).toMatch(
    /^yaml \d.* \(ISC\)\n\nCopyright/m,
  )
})

it('reads hyphenation patterns flattened, and tells what their authors ask to be told', () => {
  write('src/answer.ts', patternsOf('en-gb'))
  expect(run().out).toBe('flat \n')
  const notices = readFileSync(path.join(project, 'lib/NOTICES.txt'), 'utf8')
  expect(notices).toMatch(/^hyph-en-gb\n +title: .*British English\n +copyright: /m)
  expect(notices).not.toContain('hyph-fr')
})

it('leaves patterns under a licence that asks more in their package', () => {
  write('src/answer.ts', patternsOf('lv'))
  expect(run().out).toBe('shipped \n')
  expect(readLib('NOTICES.txt')).not.toContain('hyphen ')
})

function patternsOf(name: string): string {
  return `const { default: patterns } = await import('hyphen/patterns/${name}.js')
    export const answer: string = 'trie' in patterns ? 'flat' : 'shipped'`
}

function readLib(name: string): string {
  return readFileSync(path.join(project, 'lib', name), 'utf8')
}

function write(file: string, text: string): void {
  writeFileSync(path.join(project, file), text)
}

function run(...words: readonly string[]): { code: number | null; out: string } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(project, 'src/bundle/run.mjs'), ...words],
    { encoding: 'utf8' },
  )
  return { code: status, out: stdout }
}

/** When the bundle was made. */
function bundled(): number {
  return statSync(path.join(project, 'lib/cli.js')).mtimeMs
}
