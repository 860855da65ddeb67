import { describe, expect, it } from 'vitest'
import { disk, type Files } from '../../../src/files.ts'
import { loadSettings } from '../../../src/settings/index.ts'

function settingsIn(text: string | undefined) {
  const files: Files = {
    ...disk,
    read: () => (text === undefined ? undefined : new TextEncoder().encode(text)),
  }
  return loadSettings(files)
}

describe('defaults for posts', () => {
  it('are language, source of titles and keys of other programs', () => {
    const { settings, findings } = settingsIn(
      'lang: pt_BR\ntitle: from-file\nignoreKeys: [Layout, permalink]\n',
    )
    expect(findings).toEqual([])
    expect(settings.defaults).toEqual({
      lang: 'pt-BR',
      title: 'from-file',
      ignoredKeys: new Set(['layout', 'permalink']),
    })
  })

  it('are none where the file or its keys are absent', () => {
    expect(settingsIn(undefined).settings.defaults).toEqual({})
    expect(settingsIn('severities: {}\n').settings.defaults).toEqual({ ignoredKeys: new Set() })
  })

  it.each(['lang: german please', 'title: from-above', 'ignoreKeys: layout'])('refuse %s', (line) => {
    expect(settingsIn(`${line}\n`).findings).toMatchObject([
      { code: 'settings/wrong-value', severity: 'error', position: { start: { line: 1 } } },
    ])
  })
})
