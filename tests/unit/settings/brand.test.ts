import { expect, it } from 'vitest'
import { createBrandShelf } from '../../../src/brand-shelf.ts'
import { buildPost, type Workshop } from '../../../src/build.ts'
import { disk, type Files } from '../../../src/files.ts'
import { listBriefs } from '../../../src/list-briefs.ts'
import { loadSettings } from '../../../src/settings/index.ts'

const post = (brand: string) => new TextEncoder().encode(`---\ntitle: T\nlang: en\n${brand}---\n\nWords.\n`)

function filesWith(own: Readonly<Record<string, Uint8Array>>): Files {
  return { ...disk, read: (file) => own[file] ?? disk.read(file) }
}

it('the brand of a project is that of posts which state none', async () => {
  const files = filesWith({
    'briefwright.yaml': new TextEncoder().encode('brand: seneca\n'),
    'a.md': post(''),
    'b.md': post('brand: base\n'),
  })
  const { settings, findings } = loadSettings(files)
  expect(findings).toEqual([])
  const workshop: Workshop = {
    files,
    templates: 'templates',
    strict: false,
    verifies: false,
    severities: new Map(),
    defaults: settings.defaults,
    formats: ['html'],
    generator: 'Briefwright test',
    onStep: () => {},
  }
  const brandOf = async (file: string) => (await buildPost(file, workshop)).origin?.brand.name
  expect(await brandOf('a.md')).toBe('seneca')
  expect(await brandOf('b.md')).toBe('base')
})

it('the brand of a project is that of the page of all briefs, whatever brands they have', async () => {
  const manifest = (brand: string) =>
    new TextEncoder().encode(`{"title":"T","lang":"en","brand":{"name":"${brand}"}}`)
  const own: Readonly<Record<string, Uint8Array>> = {
    'out/a/a.pdf': new Uint8Array(5),
    'out/a/manifest.json': manifest('base'),
    'out/b/b.pdf': new Uint8Array(5),
    'out/b/manifest.json': manifest('other'),
  }
  const files: Files = {
    ...filesWith(own),
    list: (folder) => (folder === 'out' ? ['a', 'b'] : disk.list(folder)),
  }
  const brands = createBrandShelf(disk, 'templates')
  const pageIn = async (brand: { readonly brand?: string }) => {
    const listing = await listBriefs({ files, out: 'out', brands, ...brand })
    return listing.type === 'page' ? new TextDecoder().decode(listing.bytes) : ''
  }
  expect(await pageIn({ brand: 'seneca' })).toContain('--accent:#003399')
  expect(await pageIn({})).toContain('--accent:#1f4e5f')
})
