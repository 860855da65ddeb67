import { describe, expect, it } from 'vitest'
import { disk } from '../../../src/files.ts'
import {
  composeManifest,
  composeOrigin,
  type Making,
  type Manifest,
  parseManifest,
  printManifest,
  sha256,
  withVerdicts,
  witness,
} from '../../../src/manifest/index.ts'
import fc from '../../support/property.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const readings = {
  title: 'Heat',
  lang: 'en-GB',
  post: { file: '/home/somebody/source/heat.md', sha256: ofNothing },
  pictures: [{ file: '/home/somebody/source/img/a.png', sha256: ofNothing }],
  brand: {
    name: 'mine',
    files: [
      { file: '/home/somebody/templates/mine/brand.yaml', sha256: ofNothing },
      { file: '/usr/lib/node_modules/font/metadata.json', sha256: ofNothing },
    ],
  },
  templates: ['/home/somebody/templates'],
  severities: new Map([['markdown/missing-alt', 'off'] as const]),
  findings: [],
}

const making: Making = {
  program: { name: 'Briefwright', version: '1.2.3' },
  slug: 'heat',
  origin: composeOrigin(readings),
  editions: [
    { format: 'pdf', bytes: bytesOf('pdf'), pages: 2, findings: [] },
    { format: 'html', bytes: bytesOf('html'), findings: [] },
  ],
}

const whole = composeManifest(making)

describe('a manifest', () => {
  it('tells who wrote the post and when, as far as it says so', () => {
    const origin = composeOrigin({ ...readings, authors: ['Ana Ó', 'B'], date: '2024-05' })
    expect(origin).toMatchObject({ authors: ['Ana Ó', 'B'], date: '2024-05' })
    expect(composeOrigin({ ...readings, authors: [] })).not.toHaveProperty('authors')
  })

  it('tells what editions are and what they were made of, keys in order, without a path of this machine', () => {
    expect(printManifest(whole)).toBe(`{
  "brand": {
    "name": "mine",
    "sha256": "${sha256(bytesOf(`${ofNothing}  mine/brand.yaml\n`))}"
  },
  "editions": {
    "html": {
      "bytes": 4,
      "file": "heat.html",
      "findings": {
        "error": 0,
        "note": 0,
        "warning": 0
      },
      "sha256": "${sha256(bytesOf('html'))}"
    },
    "pdf": {
      "bytes": 3,
      "file": "heat.pdf",
      "findings": {
        "error": 0,
        "note": 0,
        "warning": 0
      },
      "pages": 2,
      "sha256": "${sha256(bytesOf('pdf'))}"
    }
  },
  "findings": {
    "error": 0,
    "note": 0,
    "warning": 0
  },
  "format": "briefwright-manifest",
  "lang": "en-GB",
  "pictures": [
    {
      "file": "img/a.png",
      "sha256": "${ofNothing}"
    }
  ],
  "program": {
    "name": "Briefwright",
    "version": "1.2.3"
  },
  "schema": 1,
  "severities": {
    "markdown/missing-alt": "off"
  },
  "slug": "heat",
  "source": {
    "file": "heat.md",
    "sha256": "${ofNothing}"
  },
  "title": "Heat"
}
`)
  })

  it('is read back from its text', () => {
    const title = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(title, fc.nat(), (title, pages) => {
        const manifest = composeManifest({
          ...making,
          origin: { ...making.origin, title, epoch: pages },
          editions: making.editions.map((edition) => ({ ...edition, parity: { facts: pages, missed: 0 } })),
        })
        expect(parseManifest(printManifest(manifest))).toEqual(manifest)
      }),
    )
  })

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"format":"briefwright-manifest","schema":2}',
    '{"__proto__":{"schema":1}}',
  ])('is not every text: %j', (text) => {
    expect(parseManifest(text)).toBeUndefined()
  })

  it('knows a brand by all of its files, and by no others', () => {
    const brandOf = (files: typeof readings.brand.files) =>
      composeOrigin({ ...readings, brand: { name: 'mine', files } }).brand.sha256
    const [yaml, metadata] = readings.brand.files
    const logo = { file: '/home/somebody/templates/mine/logo.svg', sha256: ofNothing }
    if (yaml === undefined || metadata === undefined) throw new Error('the brand has two files')
    expect(brandOf([yaml])).toBe(brandOf([metadata, yaml]))
    expect(brandOf([yaml, logo])).toBe(brandOf([logo, yaml]))
    expect(brandOf([yaml, logo])).not.toBe(brandOf([yaml]))
    expect(brandOf([{ ...yaml, sha256: sha256(bytesOf('a')) }])).not.toBe(brandOf([yaml]))
  })
})

describe('of an edition of last time', () => {
  /** Only a web page is made anew. */
  const again: Making = { ...making, editions: making.editions.filter(({ format }) => format === 'html') }
  const kept = (before: Manifest, read: (file: string) => Uint8Array | undefined, now = again) =>
    Object.keys(composeManifest({ ...now, before: { manifest: before, read } }).editions).sort()
  const asItWas = (file: string) => (file === 'heat.pdf' ? bytesOf('pdf') : undefined)

  it('it tells while the file is what it was, and says the same as if all had been made at once', () => {
    const told = composeManifest({ ...again, before: { manifest: whole, read: asItWas } })
    expect(printManifest(told)).toBe(printManifest(whole))
  })

  it('it says nothing when the file is gone, or another', () => {
    expect(kept(whole, () => undefined)).toEqual(['html'])
    expect(kept(whole, () => bytesOf('other'))).toEqual(['html'])
  })

  it('it says nothing when the card beside a web page is gone, or another, or elsewhere', () => {
    const [html] = again.editions
    if (html === undefined) throw new Error('a web page is made')
    const card = { file: 'heat.card.png', bytes: bytesOf('card') }
    const before = composeManifest({ ...again, editions: [{ ...html, card }] })
    expect(before.editions.html?.card).toEqual({ file: card.file, bytes: 4, sha256: sha256(card.bytes) })
    const none = { ...again, editions: [] }
    const beside = (bytes: Uint8Array | undefined) => (file: string) =>
      file === 'heat.html' ? bytesOf('html') : bytes
    expect(kept(before, beside(card.bytes), none)).toEqual(['html'])
    expect(kept(before, beside(undefined), none)).toEqual([])
    expect(kept(before, beside(bytesOf('other')), none)).toEqual([])
    const led = composeManifest({ ...again, editions: [{ ...html, card: { ...card, file: '../x.png' } }] })
    expect(kept(led, beside(card.bytes), none)).toEqual([])
  })

  it('it says nothing when it was made of something else', () => {
    const other = sha256(bytesOf('other'))
    const { origin } = again
    const changes: readonly Partial<Making['origin']>[] = [
      { source: { file: 'heat.md', sha256: other } },
      { pictures: [] },
      { site: 'https://example.org/' },
      { brand: { name: 'mine', sha256: other } },
      { brand: { name: 'yours', sha256: origin.brand.sha256 } },
      { project: { name: 'p', sha256: other } },
      { pdf: { profile: 'ua-1', source: 'attached' } },
      { pdf: { profile: 'ua-2', source: 'apart' } },
      { severities: {} },
      { epoch: 1 },
    ]
    for (const change of changes)
      expect(
        kept(whole, asItWas, { ...again, origin: { ...origin, ...change } }),
        JSON.stringify(change),
      ).toEqual(['html'])
    expect(kept(whole, asItWas, { ...again, program: { name: 'Briefwright', version: '2.0.0' } })).toEqual([
      'html',
    ])
  })

  it('it asks for no file of another name than the edition has', () => {
    const { pdf } = whole.editions
    if (pdf === undefined) throw new Error('there is a PDF')
    const led = { ...whole, editions: { pdf: { ...pdf, file: '../../secret' } } }
    const asked: string[] = []
    kept(led, (file) => {
      asked.push(file)
      return bytesOf('pdf')
    })
    expect(asked).toEqual([])
  })
})

describe('verdicts', () => {
  const verdict = { validator: 'veraPDF', version: '1.28', profile: 'PDF/UA-1', verdict: 'pass' } as const
  const onPdf = { ...verdict, sha256: sha256(bytesOf('pdf')) }

  it('stand at the edition whose very bytes were judged', () => {
    const { pdf, html } = withVerdicts(whole, [onPdf, { ...onPdf, sha256: ofNothing }]).editions
    expect(pdf?.conformance).toEqual([verdict])
    expect(html).toEqual(whole.editions.html)
  })

  it('are replaced by later ones of the same validator and profile, and stand in one order', () => {
    const other = { ...onPdf, profile: 'PDF/A-2a' }
    const failed = { ...onPdf, version: '1.29', verdict: 'fail' } as const
    const one = withVerdicts(withVerdicts(whole, [onPdf, other]), [failed])
    const { sha256: _, ...seen } = failed
    expect(one.editions.pdf?.conformance).toEqual([{ ...verdict, profile: 'PDF/A-2a' }, seen])
    expect(withVerdicts(whole, [other, failed])).toEqual(one)
    expect(parseManifest(printManifest(one))).toEqual(one)
  })

  it('change nothing where there are none', () => {
    expect(withVerdicts(whole, [])).toEqual(whole)
  })
})

it('a witness takes down the sums of the very bytes that were read, until it is asked', () => {
  const { files, seen } = witness({ ...disk, read: (file) => (file === 'none' ? undefined : bytesOf(file)) })
  for (const file of ['b', 'none', 'a', 'b']) files.read(file)
  const told = ['a', 'b'].map((file) => ({ file, sha256: sha256(bytesOf(file)) }))
  expect(seen()).toEqual(told)
  files.read('c')
  expect(seen()).toEqual(told)
})
