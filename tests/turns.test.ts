import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { disk } from '../src/files.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'src', 'bundle', 'run.mjs')
const script = (name: string): string => fileURLToPath(new URL(`turns/${name}`, import.meta.url))

let desk = ''
let out = ''
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'turns-'))
  out = path.join(desk, 'dist')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(desk, { recursive: true, force: true })
})

const tickets = () => path.join(out, '.turns')

describe('runs that write into one folder at once', () => {
  it('never leave files of two of them together, nor lose what is the user’s own', async () => {
    const folder = path.join(out, 'heat')
    mkdirSync(path.join(folder, 'mine'), { recursive: true })
    for (const name of ['notes.txt', 'mine/a']) writeFileSync(path.join(folder, name), 'mine')
    const runs = ['1', '2', '3'].map((name) =>
      spawn(process.execPath, ['--import', 'tsx', script('renew-often.ts'), folder, name, '60'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    )
    expect(await Promise.all(runs.map(({ stdout }) => text(stdout)))).toEqual(['0', '0', '0'])
    expect(readdirSync(out)).toEqual(['heat'])
    for (const name of ['notes.txt', 'mine/a'])
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe('mine')
  })

  it('list each other’s briefs', async () => {
    mkdirSync(path.join(desk, 'source'))
    const names = ['cold', 'heat', 'rain']
    for (const name of names)
      writeFileSync(
        path.join(desk, 'source', `${name}.md`),
        `---\ntitle: ${name}\nlang: en-GB\n---\n\nText.\n`,
      )
    const runs = names.map((name): ChildProcess => {
      const words = ['build', `source/${name}.md`, '--to', 'html']
      return spawn(process.execPath, [program, ...words], { cwd: desk, stdio: 'ignore' })
    })
    expect(await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0]))).toEqual([0, 0, 0])
    const page = readFileSync(path.join(out, 'index.html'), 'utf8')
    for (const name of names) expect(page).toContain(`href="${name}/${name}.html"`)
    expect(readdirSync(out)).toEqual(['cold', 'heat', 'index.html', 'rain'])
  })
})

describe('the turn in a folder', () => {
  it('is had again by who has it, until all have given it back', () => {
    const leave = [disk.takeTurn(out), disk.takeTurn(out)]
    leave[1]?.()
    expect(readdirSync(tickets())).toHaveLength(1)
    leave[0]?.()
    expect(existsSync(tickets())).toBe(false)
  })

  it('is not kept by a run that was killed', () => {
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', script('die-in-turn.ts'), out], {
      cwd: root,
    })
    expect(signal).toBe('SIGKILL')
    expect(readdirSync(tickets())).toHaveLength(1)
    disk.mend(path.join(out, 'heat'))
    expect(readdirSync(out)).toEqual([])
  })

  it.runIf(process.platform === 'linux')(
    'is not kept by a process that has the number of an ended one',
    () => {
      mkdirSync(tickets(), { recursive: true })
      disk.takeTurn(out)()
      mkdirSync(tickets(), { recursive: true })
      const leave = disk.takeTurn(out)
      const [own = ''] = readdirSync(tickets())
      leave()
      mkdirSync(tickets(), { recursive: true })
      const [, id, , computer] = own.split('-')
      writeFileSync(path.join(tickets(), `000000001-${id}-7-${computer}-00000000`), '')
      disk.takeTurn(out)()
      expect(readdirSync(out)).toEqual([])
    },
  )

  it('that a run on another computer has is waited for, but not without end', () => {
    vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
    mkdirSync(tickets(), { recursive: true })
    const theirs = '000000001-1-1-00000000-00000000'
    writeFileSync(path.join(tickets(), theirs), '')
    expect(() => disk.renew(path.join(out, 'heat'), new Map())).toThrow(
      /another run is writing into .*dist: where there is none, remove .*\.turns/,
    )
    expect(readdirSync(tickets())).toEqual([theirs])
  })

  it('is not taken in a folder that a link leads to', () => {
    mkdirSync(out)
    mkdirSync(path.join(desk, 'elsewhere'))
    symlinkSync('../elsewhere', tickets())
    expect(() => disk.takeTurn(out)).toThrow(/\.turns is not a folder of this program/)
    expect(readdirSync(path.join(desk, 'elsewhere'))).toEqual([])
  })
})
