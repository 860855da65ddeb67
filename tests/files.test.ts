import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReporter } from '../src/diagnostics/index.ts'
import { disk } from '../src/files.ts'
import { loadPicture } from '../src/image/index.ts'

/** A post's folder, and another beside it. */
let post = ''
beforeEach(() => {
  const desk = mkdtempSync(path.join(tmpdir(), 'files-'))
  post = path.join(desk, 'post')
  mkdirSync(path.join(desk, 'secret'))
  mkdirSync(path.join(post, 'img'), { recursive: true })
  for (const file of ['../secret/a.svg', 'a b.svg', '..a.svg', 'img/Chart.SVG', 'Mu\u0308ller.svg'])
    writeFileSync(path.join(post, file), '<svg viewBox="0 0 4 2"/>')
  symlinkSync('../secret/a.svg', path.join(post, 'link.svg'))
  symlinkSync('../secret', path.join(post, 'folder'))
  symlinkSync('a b.svg', path.join(post, 'inside.svg'))
  symlinkSync('loop.svg', path.join(post, 'loop.svg'))
  symlinkSync('nothing.svg', path.join(post, 'dangling.svg'))
})
afterEach(() => rmSync(path.dirname(post), { recursive: true, force: true }))

const point = { line: 1, column: 1, offset: 0 }

function load(source: string) {
  const { report, findings } = createReporter('post.md')
  const image = loadPicture({ source, position: { start: point, end: point } }, post, disk, report)
  return { found: image !== undefined, codes: findings.map(({ code }) => code), findings }
}

describe('a picture on the disk', () => {
  it.each([
    'a b.svg',
    'a%20b.svg',
    './img/../img/Chart.SVG',
    '..a.svg',
    'inside.svg',
    'M\u00fcller.svg',
    'M%C3%BCller.svg',
  ])('%s is found', (source) => {
    expect(load(source)).toMatchObject({ found: true, codes: [] })
  })

  it.each(['link.svg', 'folder/a.svg', 'loop.svg', 'dangling.svg', '../secret/a.svg', '.', '..'])(
    '%s leads out of the folder',
    (source) => {
      expect(load(source)).toMatchObject({ found: false, codes: ['image/outside'] })
    },
  )

  it('of another case is not found, and how it is written is told', () => {
    const { codes, findings } = load('IMG/chart.svg')
    expect(codes).toEqual(['image/not-found'])
    expect(findings[0]?.help).toContain('img/Chart.SVG')
  })

  it('is no folder and no pipe, for which one would wait without end', () => {
    execFileSync('mkfifo', [path.join(post, 'pipe.svg')])
    expect(load('pipe.svg').codes).toEqual(['image/not-found'])
    expect(load('img').codes).toEqual(['image/not-found'])
  })
})
