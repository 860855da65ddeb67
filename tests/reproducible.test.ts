import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'src', 'bundle', 'run.mjs')
const clock = new URL('reproducible/shifted-clock.mjs', import.meta.url).href
const year = 365 * 24 * 60 * 60 * 1000

/** Two desks that have nothing in common but the program and the posts. */
const here = { folder: 'here', zone: 'UTC', locale: 'C', shift: 0, order: 'pdf,docx,epub,html' }
const there = {
  folder: path.join('somewhere', 'Über all', 'there'),
  zone: 'Pacific/Kiritimati',
  locale: 'tr_TR.UTF-8',
  shift: 7 * year + 5 * 60 * 60 * 1000,
  order: 'html,epub,docx,pdf',
}

let workshop = ''
beforeAll(() => {
  workshop = mkdtempSync(path.join(tmpdir(), 'reproducible-'))
})
afterAll(() => rmSync(workshop, { recursive: true, force: true }))

it('gives the same bytes in another folder, time zone, locale, year and order of formats', () => {
  const editions = build(here)
  expect(Object.keys(editions).filter((file) => file.startsWith('eu-kazakh-relations'))).toHaveLength(6)
  expect(build(there)).toEqual(editions)
}, 120_000)

it('is run under clocks that differ', () => {
  const ask = (shift: number) =>
    run(['--eval', 'console.log(new Date().getFullYear(), new Date(0).getTime())'], { ...here, shift })
  const [now, then] = [ask(0), ask(7 * year)].map((answer) => answer.trim().split(' ').map(Number))
  expect(then).toEqual([(now?.[0] ?? 0) + 7, 0])
})

/** Builds a copy of all posts at a desk. Returns the sum of each file that was written. */
function build(desk: typeof here): Record<string, string> {
  const folder = path.join(workshop, desk.folder)
  mkdirSync(folder, { recursive: true })
  for (const part of ['source', 'templates'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  cpSync(path.join(root, 'tests', 'fixtures', 'everything'), path.join(folder, 'source'), { recursive: true })
  run([program, 'build', '--to', desk.order], desk)
  return sums(path.join(folder, 'dist'))
}

function run(words: readonly string[], { folder, zone, locale, shift }: typeof here): string {
  const cwd = path.join(workshop, folder)
  const { SOURCE_DATE_EPOCH: _, ...env } = process.env
  return execFileSync(process.execPath, ['--import', clock, ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, TZ: zone, LANG: locale, LC_ALL: locale, CLOCK_SHIFT: String(shift) },
  })
}

function sums(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    files
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex'),
      ]),
  )
}
