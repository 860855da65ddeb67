import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Brand } from '../../../src/brand/index.ts'
import { paragraph, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { samplePublication } from './fixture.ts'
import { pageOf, styleOf } from './page-of.ts'

describe('the policy of a page', () => {
  it('allows its own style sheet by hash, byte for byte', async () => {
    const page = await pageOf(samplePublication())
    const hash = createHash('sha256').update(styleOf(page)).digest('base64')
    expect(page.replaceAll('&#x27;', "'")).toContain(`style-src 'sha256-${hash}'`)
    expect(styleOf(page)).toBe(styleOf(page).trim())
  })
})

describe('the masthead', () => {
  const onBand = (own: Brand): Brand => ({
    ...own,
    masthead: { ...own.masthead, band: { colour: 'accent', height: 60 } },
    roles: { ...own.roles, title: { ...own.roles.title, colour: 'onAccent' } },
  })

  it('stands on the band where the brand sets its title in the colour for it', async () => {
    const style = styleOf(await pageOf(publicationWith([paragraph('Text.')], { brand: onBand })))
    expect(style).toContain('.masthead{background:var(--accent)')
    expect(style).toContain('.masthead a{color:inherit}')
  })

  it('has a stripe above it where the band is an ornament', async () => {
    const style = styleOf(await pageOf(publicationWith([paragraph('Text.')])))
    expect(style).toMatch(/body\{border-top:[\d.]+rem solid var\(--accent\)\}/)
    expect(style).not.toContain('.masthead{background')
  })
})

describe('tables of a brand', () => {
  const withTables = (tables: Brand['tables']) =>
    publicationWith([paragraph('Text.')], { brand: (own) => ({ ...own, tables }) })

  it('keep links in a coloured head in the colour of its words', async () => {
    const style = styleOf(
      await pageOf(withTables({ headBackground: 'accent', rules: 'none', stripes: true })),
    )
    expect(style).toContain('thead{background:var(--accent)')
    expect(style).toContain('thead a{color:inherit}')
    expect(style).toContain('tbody tr:nth-child(even){color:var(--ink);background:var(--tint)}')
    expect(style).not.toContain('border-bottom:1px solid var(--line)}\n.first-column')
  })
})

describe('fonts', () => {
  it('come along for signs that the family of the text lacks', async () => {
    const has = async (words: string) =>
      styleOf(await pageOf(publicationWith([paragraph(run(words))]))).includes('font-family:"Noto Sans Math"')
    expect(await has('a → b ∯ c')).toBe(true)
    expect(await has('from a to b')).toBe(false)
  })
})

describe('long words', () => {
  it('are broken before a page scrolls sideways, and in tables the table scrolls', async () => {
    const css = styleOf(await pageOf(publicationWith([])))
    expect(css).toMatch(/^body\{[^}]*overflow-wrap:anywhere/m)
    expect(css).toMatch(/^\.scroll\{overflow-wrap:break-word\}/m)
  })
})
