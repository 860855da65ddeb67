import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadBrand, loadProject } from '../../../src/brand/index.ts'
import { disk, type Files } from '../../../src/files.ts'

const shipped = path.resolve(import.meta.dirname, '../../../templates').replaceAll(path.sep, '/')
const folders = ['templates', shipped]

/** The shipped templates on disk, and files in memory for those of the user. */
function filesWith(own: Readonly<Record<string, string>>): Files {
  const text = (file: string) => own[file.replace(/^templates\//, '')]
  return {
    ...disk,
    read: (file) => {
      if (!file.startsWith('templates/')) return disk.read(file)
      const found = text(file)
      return found === undefined ? undefined : new TextEncoder().encode(found)
    },
    list: (folder) => {
      if (!folder.startsWith('templates')) return disk.list(folder)
      const within = `${folder}/`.replace(/^templates\//, '')
      const names = Object.keys(own).filter((name) => name.startsWith(within))
      return [...new Set(names.map((name) => name.slice(within.length).split('/')[0] ?? ''))].sort()
    },
  }
}

function load(name: string, own: Readonly<Record<string, string>> = {}) {
  const { brand, findings } = loadBrand(name, filesWith(own), folders)
  const found = findings.map(({ file, position, code, message, help }) => ({
    at: `${file}:${position?.start.line ?? '-'}:${position?.start.column ?? '-'}`,
    code,
    message,
    help,
  }))
  return { brand, found }
}

describe('the lookup of a brand', () => {
  it.each(['base', 'seneca'])('finds the shipped brand %s without any templates of the user', (name) => {
    const { brand, found } = load(name)
    expect(found).toEqual([])
    expect(brand?.id).toBe(name)
  })

  it('finds the shipped brand that a brand of the user extends', () => {
    const { brand, found } = load('mine', { 'mine/brand.yaml': 'extends: base\nname: Mine\n' })
    expect(found).toEqual([])
    expect(brand?.name).toBe('Mine')
  })

  it('prefers a brand of the user to the shipped one of the same name', () => {
    const { brand, found } = load('seneca', { 'seneca/brand.yaml': 'extends: base\nname: Ours\n' })
    expect(found).toEqual([])
    expect(brand?.name).toBe('Ours')
  })

  it('passes over a folder of the user that holds no brand', () => {
    expect(load('seneca', { 'seneca/logo.svg': '<svg/>' }).brand?.name).toBe('SEnECA')
  })

  it('takes a brand that extends its own name for the shipped one, and keeps its other keys', () => {
    const { brand, found } = load('seneca', { 'seneca/brand.yaml': 'extends: seneca\nname: Ours\n' })
    expect(found).toEqual([])
    expect(brand?.name).toBe('Ours')
    expect(brand?.colours).toEqual(load('seneca').brand?.colours)
  })

  it('lets a base of the user take the place of the shipped one for shipped brands, too', () => {
    const own = { 'base/brand.yaml': 'extends: base\ntype: { strong: 700 }\n' }
    expect(load('seneca', own).brand?.type.strong).toBe(700)
  })

  it('reports a brand that extends its own name and is not shipped', () => {
    expect(load('mine', { 'mine/brand.yaml': 'extends: mine\n' }).found).toEqual([
      expect.objectContaining({
        at: 'templates/mine/brand.yaml:1:10',
        code: 'brand/cycle',
        message: 'this brand extends itself: mine → mine',
      }),
    ])
  })

  it('names the brands of all folders where there is none of a name', () => {
    expect(load('nobody', { 'mine/brand.yaml': 'extends: base\n' }).found).toEqual([
      expect.objectContaining({
        code: 'brand/not-found',
        help: 'the brands here are base, mine, seneca',
      }),
    ])
  })

  it('reports a fault at the file of the user that makes it, not at the shipped one', () => {
    const { found } = load('mine', { 'mine/brand.yaml': "extends: base\ncolours: { paper: '#222222' }\n" })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ at }) => at.startsWith('templates/mine/brand.yaml:2:'))).toBe(true)
  })
})

describe('the lookup of a project', () => {
  it('finds the shipped projects, and prefers those of the user', () => {
    expect(loadProject('seneca', filesWith({}), folders).project?.name).toBe('SEnECA')
    const file = disk.read(`${shipped}/projects/seneca.yaml`)
    const ours = new TextDecoder().decode(file).replace(/^name: .*$/m, 'name: Ours')
    const { project } = loadProject('seneca', filesWith({ 'projects/seneca.yaml': ours }), folders)
    expect(project?.name).toBe('Ours')
  })

  it('names the projects of all folders where there is none of an id', () => {
    const { findings } = loadProject('nobody', filesWith({ 'projects/mine.yaml': '' }), folders)
    expect(findings).toMatchObject([
      { code: 'project/not-found', help: 'the projects here are mine, seneca' },
    ])
  })
})
