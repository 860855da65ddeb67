import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = path.join(root, 'src', 'bundle', 'run.mjs')

const post = (words: string): string =>
  `---\ntitle: Heat\nlang: en-GB\ndescription: About heat.\nbrand: mine\n---\n\n${words}\n\n![A dot](dot.svg)\n`
const dot = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`

let desk = ''
const write = (file: string, text: string): void => writeFileSync(path.join(desk, file), text)
const read = (file: string): Buffer => readFileSync(path.join(desk, file))

beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'memory-'))
  mkdirSync(path.join(desk, 'source'))
  cpSync(path.join(root, 'templates', 'base'), path.join(desk, 'templates', 'base'), { recursive: true })
  mkdirSync(path.join(desk, 'templates', 'mine'))
  write('templates/mine/brand.yaml', 'extends: base\nname: Mine\n')
  write('source/dot.svg', dot('#000'))
  write('source/heat.md', post('Read [here](https://example.org/).'))
  write('source/shade.md', post('Trees.'))
})
afterEach(() => rmSync(desk, { recursive: true, force: true }))

/** Which of the two posts were left alone. */
const build = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'build', '--to', 'html', ...words],
    { cwd: desk, encoding: 'utf8' },
  )
  const left = ['heat', 'shade'].filter((name) => new RegExp(`${name}\\.html .*unchanged$`, 'm').test(stdout))
  return { status, left, stderr }
}

const all = ['heat', 'shade']

describe('a build of posts that were built before', () => {
  it('leaves them alone while all is as it was, and says of them what it said', () => {
    const first = build()
    expect(first).toMatchObject({ status: 0, left: [] })
    expect(first.stderr).toMatch(/heat\.md:8:/)
    const inode = (): number => statSync(path.join(desk, 'dist/heat/heat.html')).ino
    const before = inode()
    expect(build()).toEqual({ ...first, left: all })
    expect(inode()).toBe(before)
    expect(build('--fresh')).toEqual(first)
  })

  it('builds what has other words, another picture, brand or option, and nothing else', () => {
    build()
    write('source/heat.md', post('Water.'))
    expect(build().left).toEqual(['shade'])
    expect(build().left).toEqual(all)
    write('source/dot.svg', dot('#fff'))
    expect(build().left).toEqual([])
    write('templates/mine/brand.yaml', 'extends: base\nname: Mine\npublisher: { name: Shade Institute }\n')
    expect(build().left).toEqual([])
    expect(read('dist/heat/heat.html').toString()).toContain('Shade Institute')
    expect(build('--brand', 'base').left).toEqual([])
    expect(build().left, 'the files there are of another brand').toEqual([])
    write('briefwright.yaml', 'severities:\n  markdown/vague-link: off\n')
    expect(build().left).toEqual([])
    expect(build().left).toEqual(all)
  })

  it('builds what is no longer there as it was made', () => {
    build()
    write('dist/heat/heat.html', 'edited')
    expect(build().left).toEqual(['shade'])
    rmSync(path.join(desk, 'dist/shade/shade.card.png'))
    expect(build().left).toEqual(['heat'])
    rmSync(path.join(desk, 'dist/shade/manifest.json'))
    expect(build().left).toEqual(['heat'])
    rmSync(path.join(desk, 'dist'), { recursive: true })
    expect(build().left).toEqual([])
    expect(existsSync(path.join(desk, 'dist/heat/heat.html'))).toBe(true)
  })

  it('keeps one record of a post for each folder that its editions go to', () => {
    const records = () =>
      readdirSync(path.join(desk, '.cache', 'briefwright')).filter((name) => /json$/.test(name))
    build()
    build('--brand', 'base')
    expect(records()).toHaveLength(2)
    build('--out', 'elsewhere')
    expect(records()).toHaveLength(4)
    expect(build('--brand', 'base').left, 'what was made elsewhere is another record').toEqual(all)
  })

  it('sees a file that was not there before', () => {
    write('source/heat.md', post('![Another](other.svg)'))
    expect(build().status).toBe(1)
    write('source/other.svg', dot('#00f'))
    expect(build()).toMatchObject({ status: 0, left: ['shade'] })
  })

  it('takes no record that is not whole, and writes none where something stands in the way', () => {
    build()
    const folder = path.join(desk, '.cache', 'briefwright')
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.json')))
      write(
        path.join('.cache', 'briefwright', name),
        read(`.cache/briefwright/${name}`).toString().replace('"findings":', '"findings" :'),
      )
    expect(build().left).toEqual([])
    rmSync(path.join(desk, '.cache'), { recursive: true })
    mkdirSync(path.join(desk, '.cache'))
    symlinkSync(path.join(desk, 'source'), folder, 'junction')
    expect(build()).toMatchObject({ status: 0, left: [] })
    expect(readdirSync(path.join(desk, 'source')).sort()).toEqual(['dot.svg', 'heat.md', 'shade.md'])
  })
})
