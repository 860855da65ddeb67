import { describe, expect, it } from 'vitest'
import type { PostDefaults } from '../../../src/brief/index.ts'
import { titleOfSlug } from '../../../src/markdown/find-title.ts'
import { lowerPost } from '../../../src/markdown/index.ts'
import { inlineText, outline } from './fixture.ts'

function lowered(text: string, defaults: PostDefaults, slug = '2024-11-05-heat_in-the-city') {
  const { brief, findings } = lowerPost({
    file: 'post.md',
    bytes: new TextEncoder().encode(text),
    slug,
    defaults,
  })
  return {
    title: inlineText(brief.meta.title),
    body: outline(brief.children),
    codes: findings.map(({ code }) => code),
    meta: brief.meta,
  }
}

describe('titles from headings', () => {
  const withLead = 'A lead.\n\n# Heat *now*\n\nText.\n\n## Part\n'

  it('take the only heading of the first level, wherever it stands, and leave it out of the text', () => {
    expect(lowered(withLead, { title: 'from-heading' })).toMatchObject({
      title: 'Heat emphasis<now>',
      body: 'p(A lead.) p(Text.) h1#part(Part)',
      codes: [],
    })
  })

  it('are not taken without the setting, nor where several headings could be meant', () => {
    expect(lowered(withLead, {})).toMatchObject({ title: '', codes: ['front-matter/missing-title'] })
    const several = 'A lead.\n\n# One\n\n# Two\n'
    expect(lowered(several, { title: 'from-heading' })).toMatchObject({
      title: '',
      codes: ['front-matter/missing-title'],
    })
  })

  it('yield to a title that is stated', () => {
    const { title, body } = lowered(`---\ntitle: Shade\n---\n\n${withLead}`, { title: 'from-heading' })
    expect([title, body]).toEqual([
      'Shade',
      'p(A lead.) h1#heat-now(Heat emphasis<now>) p(Text.) h2#part(Part)',
    ])
  })
})

describe('titles from files', () => {
  it('are the name without its date, where there is no heading', () => {
    expect(lowered('Text.\n', { title: 'from-file' })).toMatchObject({ title: 'Heat in the city', codes: [] })
    expect(lowered('A lead.\n\n# Heat\n', { title: 'from-file' })).toMatchObject({ title: 'Heat' })
  })

  it.each([
    ['2024-11-05-heat', 'Heat'],
    ['2024-11-heat', 'Heat'],
    ['2024-11-05', '2024 11 05'],
    ['жылу-аралы', 'Жылу аралы'],
    ['a__b--c', 'A b c'],
    ['', ''],
  ])('%s is %s', (slug, title) => {
    expect(titleOfSlug(slug)).toBe(title)
  })
})

describe('the language of the project', () => {
  it('is that of posts that state none, and counts as stated', () => {
    expect(lowered('# T\n\n"a"\n', { lang: 'de' })).toMatchObject({
      body: 'p(„a“)',
      meta: { lang: 'de', isProjectLang: true },
    })
    const stated = lowered('---\nlang: fr\n---\n# T\n', { lang: 'de' })
    expect(stated.meta.lang).toBe('fr')
    expect(stated.meta).not.toHaveProperty('isProjectLang')
  })
})

describe('ignored keys', () => {
  it('are passed over whatever their case, unless they mean something here', () => {
    const text = '---\ntitle: T\nLayout: x\npermalink: y\n---\n'
    expect(lowered(text, {}).codes).toEqual(['front-matter/unused-key', 'front-matter/unused-key'])
    expect(lowered(text, { ignoredKeys: new Set(['layout', 'permalink', 'title']) })).toMatchObject({
      title: 'T',
      codes: [],
    })
  })
})
