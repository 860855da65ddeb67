import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshen } from '../src/bundle/freshen.mjs'
import { linksIn, referencesIn, schemasIn } from './package/addresses.ts'
import { compileConsumer, lookups } from './package/consumer.ts'
import { listPacked, type Packed, root } from './package/packed.ts'

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const manifest: {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
} = JSON.parse(read('package.json'))

let packed: Packed
beforeAll(async () => {
  await freshen()
  packed = listPacked()
}, 120_000)

describe('the packed program', () => {
  it('holds program, notices, brands, schemas and documentation, and no sources', () => {
    for (const file of ['lib/cli.js', 'lib/index.js', 'lib/crew-member.js', 'lib/NOTICES.txt', 'LICENSE'])
      expect(packed.files).toContain(file)
    for (const name of readdirSync(path.join(root, 'templates'), { recursive: true, withFileTypes: true }))
      if (name.isFile())
        expect(packed.files).toContain(
          path.relative(root, path.join(name.parentPath, name.name)).split(path.sep).join('/'),
        )
    expect(packed.files.filter((file) => /\.(?:[mc]?ts|map)$/.test(file) && !file.endsWith('.d.ts'))).toEqual(
      [],
    )
    expect(packed.files).not.toContain('lib/stamp.json')
  })

  it('is small', () => {
    expect(packed.size).toBeLessThan(5_000_000)
  })

  it('has what every relative link of its README leads to', () => {
    const links = linksIn(read('README.md'), 'README.md')
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter(({ file }) => !packed.files.includes(file))).toEqual([])
  })

  it('has the schemas that its files and its README name', () => {
    const posts = schemasIn(read('README.md'), 'source')
    const shipped = packed.files
      .filter((file) => /\.(?:yaml|md)$/.test(file) && file !== 'README.md')
      .flatMap((file) => schemasIn(read(file), path.posix.dirname(file)))
    expect(posts.length).toBeGreaterThan(1)
    expect(shipped.length).toBeGreaterThan(3)
    expect([...posts, ...shipped].filter(({ file }) => !packed.files.includes(file))).toEqual([])
  })

  it('has schemas that refer to nothing outside', () => {
    const schemas = packed.files.filter((file) => file.endsWith('.schema.json'))
    expect(schemas).toHaveLength(5)
    expect(schemas.flatMap((file) => referencesIn(read(file)))).toEqual([])
  })
})

describe('the packages that are installed with the program', () => {
  const lib = path.join(root, 'lib')

  it('are those that the bundle asks for at run time, and the fonts of the shipped brands', () => {
    const asked = readdirSync(lib)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => packagesIn(readFileSync(path.join(lib, file), 'utf8')))
    const fonts = ['base', 'seneca']
      .flatMap((brand) => [...read(`templates/${brand}/brand.yaml`).matchAll(/\b(?:noto|source)-[a-z\d-]+/g)])
      .map(([name]) => `@expo-google-fonts/${name}`)
    expect(Object.keys(manifest.dependencies).sort()).toEqual([...new Set([...asked, ...fonts])].sort())
  })

  it('are pinned, as are those in the bundle', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

/** Packages that a module loads, or whose files it looks for. */
function packagesIn(code: string): readonly string[] {
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const named = [
    ...code.matchAll(/(?:\bfrom\s*|\bimport\(|\bresolve\(|\brequire\(|program: )"([^."][^"]*)"/g),
  ]
  return named
    .map(([, specifier = '']) => specifier)
    .flatMap((specifier) => packages.filter((name) => specifier === name || specifier.startsWith(`${name}/`)))
}

describe('the types of the program', () => {
  let consumer = ''
  beforeAll(() => {
    consumer = mkdtempSync(path.join(tmpdir(), 'consumer-'))
    const installed = path.join(consumer, 'node_modules', 'briefwright')
    mkdirSync(installed, { recursive: true })
    cpSync(path.join(root, 'package.json'), path.join(installed, 'package.json'))
    const words = [path.join(root, 'src/bundle/declarations.mjs'), path.join(installed, 'lib', 'types')]
    execFileSync(process.execPath, words, { stdio: 'pipe' })
  }, 120_000)
  afterAll(() => rmSync(consumer, { recursive: true, force: true }))

  it.each(lookups)('are found with moduleResolution $moduleResolution, and need no others', (lookup) => {
    expect(compileConsumer(consumer, lookup)).toBe('')
  })
})
