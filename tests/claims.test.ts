import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPost, type Workshop } from '../src/build.ts'
import { disk } from '../src/files.ts'
import { claimsIn } from './conformance/claims.ts'
import { root } from './support/judged-posts.ts'

let desk = ''
beforeAll(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'claims-'))
})
afterAll(() => rmSync(desk, { recursive: true }))

async function claimsOf(lang: string, pdf: NonNullable<Workshop['pdf']>): Promise<unknown> {
  const post = path.join(desk, 'post.md')
  writeFileSync(post, `---\ntitle: Heat\n${lang}\n---\n\nCities are warming.\n`)
  const { editions } = await buildPost(post, {
    files: disk,
    templates: path.join(root, 'templates'),
    formats: ['pdf'],
    strict: false,
    verifies: false,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
    pdf,
  })
  const file = path.join(desk, 'post.pdf')
  writeFileSync(file, editions[0]?.bytes ?? '')
  return claimsIn(file)
}

describe('a finished PDF is judged by what it claims', () => {
  it.each<[NonNullable<Workshop['pdf']>, readonly string[], readonly string[]]>([
    [{ profile: 'ua-1', attachesSource: false }, ['ua1', '2a'], ['2b']],
    [{ profile: 'ua-1', attachesSource: true }, ['ua1', '3a'], ['3b']],
    [{ profile: 'ua-2', attachesSource: false }, ['ua2', '4'], ['4']],
    [{ profile: 'ua-2', attachesSource: true }, ['ua2', '4f'], ['4f']],
  ])('%o', async (pdf, whole, less) => {
    expect(await claimsOf('lang: en-GB', pdf)).toEqual(whole)
    expect(await claimsOf('brand: base', pdf)).toEqual(less)
  })

  it('or by what its validator judges by, where it claims nothing', () => {
    const file = path.join(desk, 'other.pdf')
    writeFileSync(file, '%PDF-1.4\n')
    expect(claimsIn(file)).toBeUndefined()
    writeFileSync(file, '<rdf:Description pdfaid:part="1" pdfaid:conformance="B"/>')
    expect(claimsIn(file)).toEqual(['1b'])
  })
})
