import { describe, expect, it } from 'vitest'
import { buildPost, type Workshop } from '../src/build.ts'
import type { FindingCode, Severities } from '../src/diagnostics/index.ts'
import { disk, type Files } from '../src/files.ts'
import { inflated } from './hostile/active-content.ts'
import { textsIn } from './support/editions.ts'
import { picture } from './support/posts.ts'

/** What editions say of their own accessibility, as their readers find it. */
interface Claims {
  /** `pdfuaid:part` and `pdfaid:conformance`. */
  readonly pdf: { readonly accessible: boolean; readonly level: string | undefined; readonly figures: number }
  readonly epub: {
    readonly conforms: boolean
    readonly describesPictures: boolean
    readonly sufficient: readonly string[]
  }
  readonly html: { readonly describesPictures: boolean; readonly sufficient: readonly unknown[] }
  /** Alternative texts as checkers meet them; `undefined` where there is no attribute. */
  readonly alts: {
    readonly html: readonly (string | undefined)[]
    readonly epub: readonly (string | undefined)[]
  }
  readonly docx: { readonly described: number; readonly decorative: number; readonly drawings: number }
}

const whole: Pick<Claims, 'pdf' | 'epub' | 'html'> = {
  pdf: { accessible: true, level: 'A', figures: 1 },
  epub: { conforms: true, describesPictures: true, sufficient: ['textual'] },
  html: { describesPictures: true, sufficient: ['textual'] },
}

const front = 'title: Heat\nlang: en-GB\nbrand: base'

describe('a picture that nobody has described', () => {
  const post = `---\n${front}\n---\n\nCities are warming.\n\n![](dot.png)\n`

  it('keeps editions from being made, unless the project lets it pass', async () => {
    expect((await build(post, [])).editions).toEqual([])
  })

  it.each(['warning', 'note', 'off'] as const)(
    'takes their claims from all of them, let pass as %s',
    async (severity) => {
      const { pdf, epub, html, docx, alts } = claimsOf(
        (await build(post, [['markdown/missing-alt', severity]])).editions,
      )
      expect(pdf).toEqual({ accessible: false, level: 'B', figures: 1 })
      expect(epub).toEqual({ conforms: false, describesPictures: false, sufficient: ['textual', 'visual'] })
      expect(html).toEqual({ describesPictures: false, sufficient: ['textual', 'visual'] })
      expect(docx).toEqual({ drawings: 1, described: 0, decorative: 0 })
      expect(alts).toEqual({ html: [undefined], epub: [undefined] })
    },
  )

  it.each<[NonNullable<Workshop['pdf']>, readonly string[]]>([
    [{ profile: 'ua-1', attachesSource: true }, ['pdfaid:part 3', 'pdfaid:conformance B']],
    [{ profile: 'ua-2', attachesSource: false }, ['pdfaid:part 4', 'pdfaid:rev 2020']],
    [{ profile: 'ua-2', attachesSource: true }, ['pdfaid:part 4', 'pdfaid:rev 2020', 'pdfaid:conformance F']],
  ])('takes them from PDFs by every profile: %o', async (pdf, claims) => {
    const { editions } = await build(post, [['markdown/missing-alt', 'off']], { pdf, formats: ['pdf'] })
    const stated = [...textOf(editions, 'pdf').matchAll(/<(pdf(?:ua|a)id:\w+)>(\w+)</g)]
    expect(stated.map(([, name, value]) => `${name} ${value}`)).toEqual(claims)
  })

  it.each(['![Shade on a street.](dot.png)', '<img src="dot.png" alt="Shade on a street.">'])(
    'is another matter once it is: %s',
    async (described) => {
      const { editions } = await build(post.replace('![](dot.png)', described), [])
      expect(claimsOf(editions)).toMatchObject({
        ...whole,
        docx: { drawings: 1, described: 1, decorative: 0 },
        alts: { html: ['Shade on a street.'], epub: ['Shade on a street.'] },
      })
    },
  )

  it.each([
    '![](dot.png){decorative}',
    '<img src="dot.png" alt="">',
    '<img src="dot.png" role="presentation">',
  ])('is another matter when it is decoration: %s', async (decoration) => {
    const { editions } = await build(post.replace('![](dot.png)', decoration), [])
    expect(claimsOf(editions)).toMatchObject({
      pdf: { accessible: true, level: 'A', figures: 0 },
      epub: { conforms: true, describesPictures: false, sufficient: ['textual'] },
      html: { describesPictures: false, sufficient: ['textual'] },
      docx: { drawings: 1, described: 0, decorative: 1 },
      alts: { html: [''], epub: [''] },
    })
  })

  it.each([
    '<img src="dot.png">',
    '![dot.png](dot.png)',
    '<img src="dot.png" alt="dot.png">',
    '<img src="dot.png" alt="&#8203;">',
    '![&#8203;](dot.png)',
    '[![](dot.png)](https://example.org)',
    '# Head ![](dot.png)',
    'A note[^1]\n\n[^1]: of ![](dot.png)',
    '| a |\n|---|\n| ![](dot.png) |',
  ])('is one, however it is written: %s', async (written) => {
    const text = post.replace('![](dot.png)', written)
    expect((await build(text, [])).findings.map(({ code }) => code)).toContain('markdown/missing-alt')
    const { pdf, epub, html } = claimsOf((await build(text, [['markdown/missing-alt', 'off']])).editions)
    expect(pdf).toMatchObject({ accessible: false, level: 'B' })
    expect(epub.conforms).toBe(false)
    expect(html.sufficient).toEqual(['textual', 'visual'])
  })
})

describe('a language', () => {
  it.each<[string, string, readonly [FindingCode, 'off'][]]>([
    ['nobody has stated', 'title: Heat', []],
    ['that is none', 'title: Heat\nlang: the Queen’s', [['front-matter/wrong-value', 'off']]],
    ['that is a number', 'title: Heat\nlang: 5', [['front-matter/wrong-value', 'off']]],
    ['under a name that is not understood', 'title: Heat\nlnag: en', [['front-matter/unknown-key', 'off']]],
  ])('%s is claimed by no edition to be the right one', async (_, stated, lowered) => {
    const { editions, findings } = await build(`---\n${stated}\nbrand: base\n---\n\nCities.\n`, lowered)
    expect(findings.map(({ code }) => code)).toEqual(['front-matter/missing-lang'])
    const { pdf, epub } = claimsOf(editions)
    expect(pdf).toMatchObject({ accessible: false, level: 'B' })
    expect(epub.conforms).toBe(false)
  })

  it.each(['lang: en-GB', 'language: en_GB'])('%s is', async (stated) => {
    const { editions } = await build(`---\ntitle: Heat\n${stated}\nbrand: base\n---\n\nCities.\n`, [])
    expect(claimsOf(editions)).toMatchObject({
      pdf: { accessible: true, level: 'A' },
      epub: { conforms: true },
    })
  })
})

it('headings that skip a level are closed up in all editions, so that claims stand', async () => {
  const { editions } = await build(`---\n${front}\n---\n\n# One\n\n#### Two\n`, [
    ['markdown/heading-skip', 'off'],
  ])
  expect(claimsOf(editions)).toMatchObject({
    pdf: { accessible: true, level: 'A' },
    epub: { conforms: true },
  })
  expect(textOf(editions, 'html')).toMatch(/<h2[^>]*>One<[\s\S]*<h3[^>]*>Two</)
})

it('a table without heads takes its claim from the book: PDF/UA-1 only advises against it', async () => {
  const { editions } = await build(`---\n${front}\n---\n\n<table><tr><td>a</td><td>b</td></tr></table>\n`, [])
  expect(claimsOf(editions)).toMatchObject({
    pdf: { accessible: true, level: 'A' },
    epub: { conforms: false },
  })
})

type Editions = Awaited<ReturnType<typeof buildPost>>['editions']

function build(
  text: string,
  severities: Iterable<readonly [FindingCode, 'warning' | 'note' | 'off']>,
  wishes: Partial<Workshop> = {},
) {
  const bytes = new TextEncoder().encode(text)
  const files: Files = {
    ...disk,
    isInside: () => true,
    read: (file) => (file === 'post.md' ? bytes : file === 'dot.png' ? picture.bytes : disk.read(file)),
  }
  const lowered: Severities = new Map(severities)
  return buildPost('post.md', {
    files,
    templates: 'templates',
    strict: false,
    verifies: true,
    severities: lowered,
    generator: 'Briefwright test',
    onStep: () => {},
    ...wishes,
  })
}

function claimsOf(editions: Editions): Claims {
  const [pdf, html] = [textOf(editions, 'pdf'), textOf(editions, 'html')]
  const opf = textsIn(bytesOf(editions, 'epub'), /\.opf$/)
  // Behind the words of the body: lines in the masthead are decorative pictures, too.
  const word = textsIn(bytesOf(editions, 'docx'), /^word\/document\.xml$/).replace(/^[\s\S]*Cities/, '')
  const stated: {
    accessibilityFeature: readonly string[]
    accessModeSufficient: readonly { itemListElement: readonly string[] }[]
  } = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '')
  return {
    pdf: {
      accessible: pdf.includes('<pdfuaid:part>1</pdfuaid:part>'),
      level: /<pdfaid:conformance>(.)</.exec(pdf)?.[1],
      figures: inflated(bytesOf(editions, 'pdf')).split('/S/Figure').length - 1,
    },
    epub: {
      conforms: /conformsTo|certifiedBy/.test(opf),
      describesPictures: opf.includes('>alternativeText<'),
      sufficient: (/accessModeSufficient">([^<]*)</.exec(opf)?.[1] ?? '').split(','),
    },
    html: {
      describesPictures: stated.accessibilityFeature.includes('alternativeText'),
      sufficient: stated.accessModeSufficient.flatMap(({ itemListElement }) => itemListElement),
    },
    alts: {
      html: altsIn(html.slice(html.indexOf('<body'))),
      epub: altsIn(textsIn(bytesOf(editions, 'epub'), /\/text\.xhtml$/)),
    },
    docx: {
      drawings: word.split('<wp:docPr ').length - 1,
      described: [...word.matchAll(/<wp:docPr [^>]*descr="[^"]/g)].length,
      decorative: word.split(':decorative ').length - 1,
    },
  }
}

function altsIn(markup: string): readonly (string | undefined)[] {
  return [...markup.matchAll(/<img\b[^>]*>/g)].map(
    ([tag]) => /\balt(?:="([^"]*)")?/.exec(tag)?.[1] ?? (/\balt\b/.test(tag) ? '' : undefined),
  )
}

function textOf(editions: Editions, format: 'pdf' | 'html'): string {
  return Buffer.from(bytesOf(editions, format)).toString('utf8')
}

function bytesOf(editions: Editions, format: string): Uint8Array {
  const edition = editions.find((made) => made.format === format)
  if (edition === undefined) throw new Error(`there is no ${format}`)
  return edition.bytes
}
