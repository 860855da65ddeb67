import { describe, expect, it } from 'vitest'
import { loadReaders, lowerPost } from '../../../src/markdown/index.ts'
import { parseToml } from '../../../src/toml/index.ts'
import { lower, outline } from './fixture.ts'

describe('front matter in TOML', () => {
  const lowered = (text: string) => {
    const bytes = new TextEncoder().encode(text)
    return lowerPost({ file: 'post.md', bytes, slug: 'post', parseToml })
  }

  it('states what the same keys state in YAML', () => {
    const whole = lowered(
      '+++\ntitle = "Heat"\nlang = "de"\ndate = 2024-05-01\n[[authors]]\nname = "Ada"\n+++\n\nText.\n',
    )
    const yaml = lower('---\ntitle: Heat\nlang: de\ndate: 2024-05-01\nauthors:\n- name: Ada\n---\n\nText.\n')
    expect(whole.findings).toEqual([])
    expect(withoutPlaces(whole.brief.meta)).toEqual(withoutPlaces(yaml.brief.meta))
    expect(outline(whole.brief.children)).toBe('p(Text.)')
  })

  it('has its findings at their lines', () => {
    const { findings } = lowered(
      '+++\ntitle = "T"\nlang = "en"\nisbn = "978-3-16-148410-9"\n[params]\nx = 1\n+++\n',
    )
    expect(findings.map(({ code, position }) => `${position?.start.line} ${code}`)).toEqual([
      '4 front-matter/identifier',
      '5 front-matter/unused-key',
    ])
  })

  it('is refused where its TOML is broken: a month is text there, in quotes', () => {
    const { findings } = lowered('+++\ntitle = "T"\ndate = 2024-05\n+++\n')
    expect(findings.map(({ code, position }) => `${position?.start.line} ${code}`)).toContain(
      '3 front-matter/toml',
    )
  })

  it('is read by a reader that only such posts load', async () => {
    const encode = (text: string) => new TextEncoder().encode(text)
    expect(await loadReaders(encode('---\ntitle: T\n---\n'))).toEqual({})
    expect(await loadReaders(encode('+++\n+++\n'))).toEqual({ parseToml })
  })
})

/** A value without the places in it, which differ by how a text is written. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, held) => (/^positions?$/.test(key) ? undefined : held)))
}
