import { unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { roles } from '../../../src/brand/index.ts'
import type { Block, Link } from '../../../src/brief/index.ts'
import { renderDocx } from '../../../src/docx/index.ts'
import type { XmlElement } from '../../../src/image/xml.ts'
import { heading, inline, list, paragraph, position, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { everything } from './everything.ts'
import { all, attribute, first, outline, settingOf, styleOf, wordFile, wordsOf } from './word-file.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

test('the same publication gives the same bytes on another day, in another time zone', async () => {
  vi.stubEnv('TZ', 'Asia/Almaty')
  const once = await renderDocx(everything())
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') })
  vi.stubEnv('TZ', 'America/New_York')
  expect(Buffer.compare(await renderDocx(everything()), once)).toBe(0)
})

test('readers that stream find the content types first', async () => {
  const { names } = await wordFile(everything())
  expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
  expect(names.every((name) => !name.endsWith('/'))).toBe(true)
})

test('the properties of the file are those of the post', async () => {
  const { part } = await wordFile(everything())
  const core = part('docProps/core.xml')
  const said = (name: string) => all(core, name).map((each) => each.children.join(''))
  expect(said('title')).toEqual(['Cool Streets: what one summer of shade taught Lindenau'])
  expect(said('creator')).toEqual(['Mara Okonjo-Weiß; Aidar Nurlanov'])
  expect(said('language')).toEqual(['en-GB'])
  expect(said('keywords')).toEqual(['urban heat; shade'])
  expect(said('modified')).toEqual(['2024-09-16T00:00:00Z'])
  const custom = all(part('docProps/custom.xml'), 'property').map(
    (each) => `${attribute(each, 'name')}: ${all(each, 'lpwstr').map((text) => text.children.join(''))}`,
  )
  expect(custom).toEqual(
    expect.arrayContaining(['Date: 2024-09-16', 'Series: Lindenau Papers', 'Grant agreement: 770256']),
  )
})

test('the settings are those of a new file of Word, with hyphens as the brand wants', async () => {
  const { part, text } = await wordFile(everything())
  const settings = part('word/settings.xml')
  expect(first(settings, 'w:autoHyphenation')).toBeDefined()
  const mode = all(settings, 'w:compatSetting').find(
    (each) => attribute(each, 'w:name') === 'compatibilityMode',
  )
  expect(attribute(mode, 'w:val')).toBe('15')
  expect(attribute(first(part('word/styles.xml'), 'w:lang'), 'w:val')).toBe('en-GB')
  expect(text('word/theme/theme1.xml')).toContain('003399')
})

/** Where an editor finds each role of the brand. */
const stylesOfRoles: Record<(typeof roles)[number], string> = {
  wordmark: 'Wordmark',
  tagline: 'Tagline',
  label: 'Label',
  date: 'IssueDate',
  title: 'Title',
  subtitle: 'Subtitle',
  author: 'Author',
  affiliation: 'Affiliation',
  abstract: 'Abstract',
  'fact-term': 'FactTerm',
  fact: 'Fact',
  lead: 'Lead',
  body: 'BodyText',
  h1: 'Heading1',
  h2: 'Heading2',
  h3: 'Heading3',
  h4: 'Heading4',
  h5: 'Heading5',
  h6: 'Heading6',
  quote: 'Quote',
  'pull-quote': 'IntenseQuote',
  'list-marker': 'ListNumber',
  term: 'DefinitionTerm',
  'box-title': 'KeyMessagesTitle',
  box: 'KeyMessages',
  caption: 'Caption',
  source: 'Source',
  'table-head': 'TableHead',
  table: 'TableText',
  code: 'HTMLPreformatted',
  note: 'FootnoteText',
  'contents-1': 'TOC1',
  'contents-2': 'TOC2',
  'contents-3': 'TOC3',
  'matter-head': 'MatterHeading',
  matter: 'Matter',
  'running-head': 'Header',
  'page-number': 'PageNumber',
}

test('every role of the brand is a named style, whether the post uses it or not', async () => {
  const publication = publicationWith([paragraph('A short post.')])
  const { part } = await wordFile(publication)
  const styles = new Map(
    all(part('word/styles.xml'), 'w:style').map((style) => [attribute(style, 'w:styleId'), style]),
  )
  for (const role of roles) expect([...styles.keys()]).toContain(stylesOfRoles[role])
  const size = (id: string) => Number(settingOf(styles.get(id) ?? expect.fail(id), 'w:sz')) / 2
  expect(size('Title')).toBe(publication.brand.roles.title.size)
  expect(size('Heading1')).toBe(publication.brand.roles.h1.size)
})

test('the first page has a header of its own, with band, wordmark and tagline', async () => {
  const file = await wordFile(everything())
  expect(first(file.document, 'w:titlePg')).toBeDefined()
  const running = (type: string, kind: string) => {
    const reference = all(file.document, `w:${kind}Reference`).find(
      (each) => attribute(each, 'w:type') === type,
    )
    const relation = all(file.part('word/_rels/document.xml.rels'), 'Relationship').find(
      (each) => attribute(each, 'Id') === attribute(reference, 'r:id'),
    )
    return outline(file.part(`word/${attribute(relation, 'Target')}`))
  }
  expect(running('first', 'header')).toEqual([
    'Band: ',
    'Wordmark: SEnECA',
    'Tagline: Strengthening and Energizing EU-Central Asia Relations',
  ])
  expect(running('default', 'header')).toEqual([
    'Header: Lindenau Papers · 16 September 2024\t\tCool Streets: what one summer of shade taught Lindenau',
  ])
  expect(running('default', 'footer')).toEqual(['Footer: www.seneca-eu.net\t\t1 / 1'])
  expect(running('first', 'footer')).toEqual(running('default', 'footer'))
})

test('a running line without words is left out whole', async () => {
  const nothing = { left: '', center: '', right: '' }
  const { names, document } = await wordFile(
    publicationWith([paragraph('Text.')], {
      brandName: 'base',
      brand: (own) => ({ ...own, furniture: { header: nothing, footer: nothing, headerOnFirstPage: false } }),
    }),
  )
  expect(names.filter((name) => /header|footer/.test(name))).toEqual([])
  expect(all(document, 'w:headerReference', 'w:footerReference')).toEqual([])
})

test('a running line that is alone at its place is aligned to it, without tabs', async () => {
  const page = { left: '', center: '', right: '{page}' }
  const middle = { left: '', center: '{shortTitle}', right: '' }
  const file = await wordFile(
    publicationWith([], {
      brandName: 'base',
      brand: (own) => ({ ...own, furniture: { header: middle, footer: page, headerOnFirstPage: false } }),
    }),
  )
  const [header, footer] = ['header', 'footer'].map(
    (part) =>
      file.names
        .filter((name) => name.startsWith(`word/${part}`))
        .flatMap((name) => all(file.part(name), 'w:p'))[0],
  )
  expect([header && settingOf(header, 'w:jc'), footer && settingOf(footer, 'w:jc')]).toEqual([
    'center',
    'right',
  ])
  expect([header, footer].flatMap((each) => (each === undefined ? [] : all(each, 'w:tab')))).toEqual([])
})

test('contents show the pages they are told, and no number where none is known', async () => {
  const publication = publicationWith([
    { type: 'contents', position },
    heading('Known'),
    heading('Unknown', 2),
    heading('Too deep', 4),
  ])
  const { document } = await wordFile(publication, {
    pageOf: ({ id }) => (id === 'known' ? 12 : undefined),
  })
  expect(outline(document).filter((line) => line.startsWith('TOC'))).toEqual([
    'TOCHeading: Contents',
    'TOC1: Known\t12',
    'TOC2: Unknown',
  ])
  expect(all(document, 'w:sdt').map(wordsOf)).toEqual(['ContentsKnown\t12Unknown'])
})

test('contents list the sections of the text, as in the other editions, with the looks of their headings', async () => {
  const link: Link = { type: 'link', url: 'https://lindenau.example/' }
  const { document } = await wordFile(
    publicationWith([
      { type: 'contents', position },
      {
        ...heading('A section'),
        children: [run('A '), run('cool', { type: 'emphasis' }), run(' link', link)],
      },
      { type: 'box', kind: 'box', children: [heading('In a box')], position },
      { type: 'quote', children: [heading('In a quote')], position },
    ]),
    { pageOf: () => 4 },
  )
  const entries = all(document, 'w:p').filter((each) => /^TOC\d/.test(styleOf(each) ?? ''))
  expect(entries.map(wordsOf)).toEqual(['A cool link\t4'])
  const [entry] = entries
  expect(entry && all(entry, 'w:hyperlink')).toHaveLength(1)
  expect(entry && all(entry, 'w:rStyle').map((style) => attribute(style, 'w:val'))).toEqual(['Emphasis'])
})

test('text keeps its distance after the contents', async () => {
  const { document } = await wordFile(
    publicationWith([{ type: 'contents', position }, paragraph('After.'), heading('Known')]),
  )
  const after = all(document, 'w:p').find((each) => wordsOf(each) === 'After.')
  expect(Number(after && attribute(first(after, 'w:spacing'), 'w:before'))).toBeGreaterThan(100)
})

test('words in a drawing are in its rendering too', async () => {
  const draw = async (words: string) => {
    const source = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="2" y="20" font-family="sans-serif">${words}</text></svg>`
    const image = { format: 'svg', bytes: new TextEncoder().encode(source), width: 90, height: 30 } as const
    const publication = publicationWith(
      [
        {
          type: 'figure',
          children: [
            { type: 'picture', source: 'a.svg', alt: { type: 'described', words: 'A' }, marks: [], position },
          ],
          position,
        },
      ],
      { images: new Map([['a.svg', image]]) },
    )
    const files = unzipSync(await renderDocx(publication))
    return Object.entries(files).flatMap(([name, bytes]) => (name.endsWith('.png') ? [bytes.length] : []))
  }
  expect(await draw('Mist')).not.toEqual(await draw(''))
})

test('a right-to-left post runs from right to left', async () => {
  const { part, document } = await wordFile(
    publicationWith([paragraph('سلام')], {
      meta: { lang: 'fa', direction: 'rtl', title: inline('خیابان‌ها') },
    }),
  )
  expect(first(first(part('word/styles.xml'), 'w:pPrDefault') ?? document, 'w:bidi')).toBeDefined()
  expect(all(document, 'w:rtl').length).toBeGreaterThan(0)
  expect(all(document, 'w:framePr')).toEqual([])
  // Themes find the font of a script by the language of a country.
  const language = first(part('word/settings.xml'), 'w:themeFontLang')
  expect(attribute(language, 'w:bidi')).toBe('fa-IR')
})

test('code runs from left to right in a post that does not, set in on the side where the text begins', async () => {
  const code: Block = { type: 'code', text: 'x = [1, 2];', position }
  const children = [code, list(false, [paragraph('פריט'), code])]
  const lineOf = (paragraph: XmlElement) => [
    attribute(first(paragraph, 'w:bidi'), 'w:val'),
    attribute(first(paragraph, 'w:ind'), 'w:left'),
    attribute(first(paragraph, 'w:ind'), 'w:right'),
  ]
  const codeIn = async (lang: string, direction: 'ltr' | 'rtl') => {
    const { document } = await wordFile(publicationWith(children, { meta: { lang, direction } }))
    return all(document, 'w:p')
      .filter((each) => styleOf(each) === 'HTMLPreformatted')
      .map(lineOf)
  }
  const [, [, deep, shallow] = []] = await codeIn('en', 'ltr')
  expect(Number(deep)).toBeGreaterThan(Number(shallow))
  expect(await codeIn('he', 'rtl')).toEqual([
    ['false', undefined, undefined],
    ['false', shallow, deep],
  ])
})

test('characters that XML cannot hold are left out', async () => {
  const { document } = await wordFile(publicationWith([paragraph('a\u0000b\ufffec\ud800d & <e>')]))
  expect(outline(document)).toContain('Lead: abcd & <e>')
})

test('text from right to left has the fonts that the brand prints it in', async () => {
  const { part } = await wordFile(everything())
  const named = all(part('word/theme/theme1.xml'), 'font').flatMap((font) =>
    ['Arab', 'Hebr'].includes(attribute(font, 'script') ?? '') ? [attribute(font, 'typeface')] : [],
  )
  expect(named).toEqual(['Noto Naskh Arabic', 'Noto Serif Hebrew', 'Noto Naskh Arabic', 'Noto Serif Hebrew'])
})

test.each([
  ['ja', 'ja-JP'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hans-SG', 'zh-SG'],
])('text of East Asia has the font that the brand prints it in: %s', async (lang, language) => {
  const publication = publicationWith([paragraph('組織')], { meta: { lang } })
  const { brand } = publication
  const serif = { ...brand.fonts.text, name: 'Mincho', scripts: ['Jpan'] as const }
  const { part } = await wordFile({ ...publication, brand: { ...brand, fallbackFonts: [serif] } })
  const named = all(part('word/theme/theme1.xml'), 'font').filter(
    (font) => attribute(font, 'script') === 'Jpan',
  )
  expect(named.map((font) => attribute(font, 'typeface'))).toEqual(['Mincho', 'Mincho'])
  expect(attribute(first(part('word/settings.xml'), 'w:themeFontLang'), 'w:eastAsia')).toBe(language)
})
