import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { disk } from '../src/files.ts'

/** The folder of all outputs, and in it the one of a post, which is not there yet. */
let out = ''
let folder = ''
beforeEach(() => {
  out = path.join(mkdtempSync(path.join(tmpdir(), 'renew-')), 'dist')
  folder = path.join(out, 'heat')
})
afterEach(() => rmSync(path.dirname(out), { recursive: true, force: true }))

const editions = (text: string, ...names: readonly string[]) =>
  new Map(names.map((name) => [name, new TextEncoder().encode(text)]))

/** Name and text of every file below a folder; where links lead. */
function holds(target: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(target).sort()) {
    const file = path.join(target, name)
    if (lstatSync(file).isDirectory())
      for (const [inner, text] of Object.entries(holds(file))) found[`${name}/${inner}`] = text
    else found[name] = lstatSync(file).isSymbolicLink() ? 'a link' : readFileSync(file, 'utf8')
  }
  return found
}

describe('a folder is given new files', () => {
  it('where there was none, and nothing beside it stays', () => {
    disk.renew(folder, editions('1', 'heat.pdf', 'heat.html'))
    expect(holds(out)).toEqual({ 'heat/heat.html': '1', 'heat/heat.pdf': '1' })
  })

  it('beside its other files, its folders and its links, which are not followed', () => {
    disk.renew(folder, editions('1', 'heat.pdf', 'heat.docx'))
    writeFileSync(path.join(folder, 'notes.txt'), 'mine')
    mkdirSync(path.join(folder, 'mine', 'deep'), { recursive: true })
    writeFileSync(path.join(folder, 'mine', 'deep', 'a'), 'mine')
    symlinkSync('nowhere', path.join(folder, 'link'))
    disk.renew(folder, editions('2', 'heat.pdf'))
    expect(holds(out)).toEqual({
      'heat/heat.docx': '1',
      'heat/heat.pdf': '2',
      'heat/link': 'a link',
      'heat/mine/deep/a': 'mine',
      'heat/notes.txt': 'mine',
    })
  })

  it('or is left as it was when one of them cannot be written', () => {
    disk.renew(folder, editions('1', 'heat.pdf'))
    expect(() => disk.renew(folder, editions('2', 'heat.pdf', 'no/such/folder.html'))).toThrow('ENOENT')
    expect(holds(out)).toEqual({ 'heat/heat.pdf': '1' })
  })
})

describe('what a killed run has left is mended', () => {
  beforeEach(() => {
    disk.renew(folder, editions('1', 'heat.pdf', 'heat.docx'))
    writeFileSync(path.join(folder, 'notes.txt'), 'mine')
  })
  const next = () => path.join(out, '.heat.next')
  const last = () => path.join(out, '.heat.last')
  const whole = (text: string) => ({
    'heat/heat.docx': text,
    'heat/heat.pdf': text,
    'heat/notes.txt': 'mine',
  })

  /** The folder as it is about to take the place of the old one. */
  function fill(): void {
    mkdirSync(next())
    for (const name of ['heat.pdf', 'heat.docx']) writeFileSync(path.join(next(), name), '2')
    writeFileSync(path.join(next(), 'notes.txt'), 'mine')
  }

  it.each<[string, () => void, string]>([
    [
      'while it wrote',
      () => {
        mkdirSync(next())
        writeFileSync(path.join(next(), 'heat.pdf'), 'hal')
      },
      '1',
    ],
    ['when all was written', fill, '1'],
    [
      'between the two steps',
      () => {
        fill()
        renameSync(folder, last())
      },
      '2',
    ],
    [
      'before it had thrown away the old one',
      () => {
        fill()
        renameSync(folder, last())
        renameSync(next(), folder)
      },
      '2',
    ],
  ])('%s', (_, kill, text) => {
    kill()
    disk.mend(folder)
    expect(holds(out)).toEqual(whole(text))
    disk.mend(folder)
    expect(holds(out)).toEqual(whole(text))
  })

  it('with all that the user has in it alone', () => {
    fill()
    mkdirSync(path.join(folder, 'mine'))
    writeFileSync(path.join(folder, 'mine', 'a'), 'mine')
    renameSync(folder, last())
    renameSync(next(), folder)
    disk.mend(folder)
    expect(holds(out)).toEqual({ ...whole('2'), 'heat/mine/a': 'mine' })
  })

  it('and nothing is done where there is nothing to mend, or no folder at all', () => {
    disk.mend(folder)
    expect(holds(out)).toEqual(whole('1'))
    disk.mend(path.join(out, 'other', 'deep'))
    expect(existsSync(path.join(out, 'other'))).toBe(false)
  })
})

describe('nothing is written or removed outside', () => {
  let outside = ''
  beforeEach(() => {
    outside = path.join(path.dirname(out), 'outside')
    mkdirSync(outside)
    mkdirSync(out)
    writeFileSync(path.join(outside, 'heat.pdf'), 'theirs')
  })
  afterEach(() => expect(holds(outside)).toEqual({ 'heat.pdf': 'theirs' }))

  it('by a folder that is a link', () => {
    symlinkSync(outside, folder)
    expect(() => disk.renew(folder, editions('2', 'heat.pdf'))).toThrow(/heat is a symbolic link, .*--out/)
    expect(lstatSync(folder).isSymbolicLink()).toBe(true)
  })

  it('by a file that is a link, though it leads nowhere', () => {
    mkdirSync(folder)
    for (const target of [path.join(outside, 'heat.pdf'), path.join(outside, 'new')]) {
      symlinkSync(target, path.join(folder, 'heat.pdf'))
      expect(() => disk.renew(folder, editions('2', 'heat.pdf'))).toThrow(/heat\.pdf is a symbolic link/)
      rmSync(path.join(folder, 'heat.pdf'))
    }
  })

  it.each(['.heat.next', '.heat.last'])('by a leftover %s that is a link', (name) => {
    symlinkSync(outside, path.join(out, name))
    disk.renew(folder, editions('2', 'heat.pdf'))
    expect(holds(out)).toEqual({ 'heat/heat.pdf': '2' })
  })

  it('and what is no folder or no file is not taken for one', () => {
    writeFileSync(folder, 'mine')
    expect(() => disk.renew(folder, editions('2', 'heat.pdf'))).toThrow(/heat is not a folder/)
    rmSync(folder)
    mkdirSync(path.join(folder, 'heat.pdf'), { recursive: true })
    expect(() => disk.renew(folder, editions('2', 'heat.pdf'))).toThrow(/heat\.pdf is not a file/)
  })
})
