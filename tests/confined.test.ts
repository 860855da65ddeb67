import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { homeOf } from '../src/confined.ts'

const program = fileURLToPath(new URL('../src/bundle/run.mjs', import.meta.url))
const fontOf = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/400Regular/${name}.ttf`))

/** A repository that somebody was given, beside what is their own. */
let desk = ''
let repository = ''
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'confined-'))
  repository = path.join(desk, 'repository')
  mkdirSync(path.join(desk, 'private'))
  put('../private/a.txt', secret)
  put('source/heat.md', good)
})
afterEach(() => rmSync(desk, { recursive: true, force: true }))

const secret = 'title: SECRET-WORDS\n'
const good = '---\ntitle: Heat\nlang: en-GB\nbrand: base\n---\n\nText.\n'

function put(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(repository, file)), { recursive: true })
  writeFileSync(path.join(repository, file), text)
}

function link(file: string, target: string): void {
  rmSync(path.join(repository, file), { force: true })
  mkdirSync(path.dirname(path.join(repository, file)), { recursive: true })
  symlinkSync(target, path.join(repository, file))
}

function check(...words: readonly string[]) {
  const run = spawnSync(process.execPath, [program, 'check', ...words], { cwd: repository, encoding: 'utf8' })
  return { code: run.status, said: run.stdout + run.stderr }
}

/** The shipped brand, and one that differs from it. */
function putBrand(text: string): void {
  cpSync(
    fileURLToPath(new URL('../templates/base', import.meta.url)),
    path.join(repository, 'templates/base'),
    {
      recursive: true,
    },
  )
  put('templates/mine/brand.yaml', text)
  put('source/heat.md', good.replace('brand: base', 'brand: mine'))
}

describe('a link that leads out of the repository', () => {
  it.each([
    [
      'a post',
      () => link('source/heat.md', '../../private/a.txt'),
      /^source\/heat\.md: error: .*\[build\/outside\]/m,
    ],
    [
      'settings',
      () => link('briefwright.yaml', '../private/a.txt'),
      /^briefwright\.yaml: error: .*\[build\/outside\]/m,
    ],
    [
      'a brand',
      () => {
        putBrand('')
        link('templates/mine/brand.yaml', '../../../private/a.txt')
      },
      /^source\/heat\.md:4:8: error: .*\[build\/outside\]/m,
    ],
    [
      'a project',
      () => {
        putBrand('extends: base\nname: Mine\n')
        put('source/heat.md', good.replace('---\n\n', 'project: mine\n---\n\n'))
        link('templates/projects/mine.yaml', '../../../private/a.txt')
      },
      /^source\/heat\.md:5:10: error: .*\[build\/outside\]/m,
    ],
  ])('is not followed by %s, and nothing of what it leads to is printed', (_, make, finding) => {
    make()
    const { code, said } = check()
    expect(code).toBe(1)
    expect(said).toMatch(finding)
    expect(said).not.toContain('SECRET')
  })

  it('is followed where it stays inside', () => {
    put('shared/heat.txt', good)
    link('source/heat.md', '../shared/heat.txt')
    expect(check()).toEqual({ code: 0, said: '' })
  })

  it('is measured from where a file is named', () => {
    expect(['source/a.md', './a.md', '..a.md'].map(homeOf)).toEqual(['.', '.', '.'])
    expect(['../b/a.md', '/b/a.md', 'source/../../a.md'].map(homeOf)).toEqual(['../b', '/b', 'source/../..'])
    expect(check(path.join(repository, 'source/heat.md')).code).toBe(0)
  })
})

describe('a font of a brand', () => {
  const brand =
    'extends: base\nname: Mine\nfonts:\n  mono:\n    name: Mine\n    generic: monospace\n    faces:\n      - file: a.ttf\n        weight: 400\n      - { file: a.ttf, weight: 600 }\n'
  const whole = readFileSync(fontOf('SourceSans3_400Regular'))
  const signed = (signature: string): Buffer =>
    Buffer.concat([Buffer.from(signature, 'latin1'), whole.subarray(4)])

  it.each<[string, () => void, RegExp]>([
    ['that is empty', () => put('templates/mine/a.ttf', ''), /it is empty \[brand\/font-broken\]/],
    ['that is cut off', () => put('templates/mine/a.ttf', whole.subarray(0, 5000)), /it is cut off \[/],
    [
      'that is cut off in its first bytes',
      () => put('templates/mine/a.ttf', whole.subarray(0, 7)),
      /it is cut off \[/,
    ],
    ['that is none', () => put('templates/mine/a.ttf', 'Dear Daria'), /it is no font \[/],
    ['that is WOFF2', () => put('templates/mine/a.ttf', signed('wOF2')), /it is WOFF2, .* \[/],
    [
      'that is a collection',
      () => put('templates/mine/a.ttf', signed('ttcf')),
      /it is a collection of fonts \[/,
    ],
    [
      'that is a folder',
      () => mkdirSync(path.join(repository, 'templates/mine/a.ttf')),
      /\[brand\/font-file\]/,
    ],
    ['that is not there', () => {}, /\[brand\/font-file\]/],
    [
      'that a link leads to',
      () => link('templates/mine/a.ttf', '../../../private/a.txt'),
      /\[build\/outside\]/,
    ],
  ])('%s is a finding where the brand names it', (_, make, finding) => {
    putBrand(brand)
    make()
    const { code, said } = check()
    expect(code).toBe(1)
    expect(said).toMatch(/^templates\/mine\/brand\.yaml:8:15: error:/m)
    expect(said).toMatch(finding)
    expect(said).not.toContain('fault of the program')
    expect(said).not.toContain('SECRET')
  })

  it('that is whole is no matter, also behind a link in the folder of the brand', () => {
    putBrand(brand)
    put('templates/mine/files/b.ttf', whole)
    link('templates/mine/a.ttf', 'files/b.ttf')
    expect(check()).toEqual({ code: 0, said: '' })
    expect(existsSync(path.join(repository, 'dist'))).toBe(false)
  })
})
