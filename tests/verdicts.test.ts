import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Manifest, parseManifest, printManifest, sha256 } from '../src/manifest/index.ts'
import { unusable } from './conformance/judgement.ts'
import { foldersIn, recordVerdicts } from './conformance/record.ts'
import { printTable, type Row } from './conformance/table.ts'

let desk = ''
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'verdicts-'))
})
afterEach(() => rmSync(desk, { recursive: true }))

const page = new TextEncoder().encode('<!doctype html>')
const counts = { error: 0, warning: 0, note: 0 }
const manifest: Manifest = {
  format: 'briefwright-manifest',
  schema: 1,
  program: { name: 'briefwright', version: '0.0.0' },
  slug: 'post',
  title: 'Post',
  lang: 'en',
  source: { file: 'post.md', sha256: sha256(page) },
  pictures: [],
  brand: { name: 'base', sha256: sha256(page) },
  severities: {},
  findings: counts,
  editions: { html: { file: 'post.html', bytes: page.length, sha256: sha256(page), findings: counts } },
}

function rowOf(file: string, verdict: Row['judgement']['verdict']): Row {
  writeFileSync(file, page)
  const edition = { format: 'html', file, name: 'post.html' } as const
  return { validator: 'Nu', edition, judgement: { ...unusable(file, 'HTML', '1', ''), verdict }, lines: [] }
}

function conformanceIn(file: string): unknown {
  return parseManifest(readFileSync(file, 'utf8'))?.editions.html?.conformance
}

it('a verdict is put into the manifest of an edition with the same bytes, wherever it was judged', () => {
  const file = path.join(desk, 'manifest.json')
  writeFileSync(file, printManifest(manifest))
  expect(recordVerdicts([rowOf(path.join(desk, 'elsewhere.html'), 'pass')], [desk, desk])).toEqual([file])
  expect(conformanceIn(file)).toEqual([{ validator: 'Nu', version: '1', profile: 'HTML', verdict: 'pass' }])
  expect(recordVerdicts([rowOf(path.join(desk, 'elsewhere.html'), 'pass')], [desk])).toEqual([])
})

it('what was refused because it was spoilt is no verdict on an edition', () => {
  const file = path.join(desk, 'manifest.json')
  writeFileSync(file, printManifest(manifest))
  expect(recordVerdicts([rowOf(path.join(desk, 'spoilt.html'), 'refused')], [desk])).toEqual([])
  expect(conformanceIn(file)).toBeUndefined()
})

it('folders without a manifest, and manifests of other versions, are left alone', () => {
  writeFileSync(path.join(desk, 'manifest.json'), '{"schema":2}')
  expect(recordVerdicts([rowOf(path.join(desk, 'a.html'), 'pass')], [desk, path.join(desk, 'no')])).toEqual(
    [],
  )
  expect(readFileSync(path.join(desk, 'manifest.json'), 'utf8')).toBe('{"schema":2}')
  expect(foldersIn(path.join(desk, 'no'))).toEqual([])
})

it('the table has one line for all profiles that agree, and complaints below with the line of the post', () => {
  const edition = { format: 'pdf', file: '/a.pdf', name: 'base/a.pdf', post: 'a.md' } as const
  const judgement = { file: '/a.pdf', version: '1', verdict: 'pass', complaints: [] } as const
  const complaints = [{ message: 'no words' }, { message: 'no title' }]
  const rows: readonly Row[] = [
    { validator: 'veraPDF', edition, judgement: { ...judgement, profile: 'ua1' }, lines: [] },
    { validator: 'veraPDF', edition, judgement: { ...judgement, profile: '2a' }, lines: [] },
    {
      validator: 'veraPDF',
      edition,
      judgement: { ...judgement, profile: '3a', verdict: 'fail', complaints },
      lines: [12, undefined],
    },
  ]
  expect(printTable(rows).split('\n')).toEqual([
    'edition     validator  version  judged by  verdict',
    '----------  ---------  -------  ---------  -------',
    'base/a.pdf  veraPDF    1        ua1, 2a    pass',
    'base/a.pdf  veraPDF    1        3a         FAIL',
    '',
    'base/a.pdf, veraPDF, 3a:',
    '  a.md:12: no words',
    '  no title',
    '',
  ])
})
