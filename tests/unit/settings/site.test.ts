import { describe, expect, it } from 'vitest'
import { disk, type Files } from '../../../src/files.ts'
import { loadSettings } from '../../../src/settings/index.ts'

function settingsIn(text: string) {
  const files: Files = { ...disk, read: () => new TextEncoder().encode(text) }
  return loadSettings(files)
}

describe('the address of a site', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/briefs', 'https://example.org/briefs/'],
    ['http://EXAMPLE.org:8080/a/b/', 'http://example.org:8080/a/b/'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4/'],
  ])('%s is that of a folder', (stated, read) => {
    expect(settingsIn(`site: ${stated}\n`)).toMatchObject({ settings: { site: read }, findings: [] })
  })

  it.each([
    'example.org/briefs',
    'ftp://example.org',
    'https:example.org',
    'https://',
    'https://example.org/?a=1',
    'https://example.org/#top',
    'https://ada:secret@example.org/',
    'https://example.org/a b',
    'javascript:alert(1)',
  ])('%s is refused at its place', (stated) => {
    const { settings, findings } = settingsIn(`severities: {}\nsite: '${stated}'\n`)
    expect(settings).not.toHaveProperty('site')
    expect(findings).toMatchObject([
      { code: 'settings/wrong-value', severity: 'error', position: { start: { line: 2, column: 7 } } },
    ])
  })

  it('is text, and need not be stated', () => {
    expect(settingsIn('site: 3\n').findings).toMatchObject([{ code: 'settings/wrong-value' }])
    expect(settingsIn('severities: {}\n').settings).not.toHaveProperty('site')
  })
})
