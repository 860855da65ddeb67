import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf } from './support/editions.ts'
import { publicationOf } from './support/publication.ts'

const brand = `extends: base
name: Mine
publisher: { name: House, url: www.house.example }
partners: [{ name: Partner, url: partner.example/about }]
`
const project = `name: Mine
programme: horizon-europe
grant: '101000000'
authority: Commission
url: www.project.example
`

function post(number: string): string {
  return `---
title: Title
lang: en
date: 2026-03
series: Papers
number: ${number}
brand: mine
project: mine
url: www.first.example/post
license: { name: Own terms, url: www.terms.example }
authors: [{ name: Ann Lee, affiliation: { name: Institute, url: institute.example } }]
---

Words.
`
}

function made(number: string) {
  return publicationOf(post(number), {
    files: { 'templates/mine/brand.yaml': brand, 'templates/projects/mine.yaml': project },
  })
}

/** Values of a tree of data under keys that hold addresses. */
function addressesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string'
      ? ['url', '@id', 'sameAs', 'license', 'isBasedOn'].includes(key)
        ? [value]
        : []
      : addressesIn(value),
  )
}

describe('addresses in metadata', () => {
  it('say how they are reached in all editions, also where people leave that out', async () => {
    const { bytes } = await bytesOf(await made('7'))
    const page = new TextDecoder().decode(bytes.html)
    const [, data = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? []
    const files = (archive: Uint8Array, name: RegExp) =>
      Object.entries(unzipSync(archive))
        .filter(([path]) => name.test(path))
        .map(([, part]) => new TextDecoder().decode(part))
        .join('\n')
    const opf = files(bytes.epub, /\.opf$/)
    const word = files(bytes.docx, /docProps|_rels\/document/)
    const pdf = new TextDecoder('latin1').decode(bytes.pdf)
    const found = [
      ...addressesIn(JSON.parse(data)),
      ...[...page.matchAll(/ (?:href|content)="([^"#]*\.example[^"]*)"/g)].map(([, address = '']) => address),
      ...[...opf.matchAll(/(?:href="|>)([^"<>]*\.example[^"<]*)/g)].map(([, address = '']) => address),
      ...[...word.matchAll(/(?:Target="|>)([^"<>]*\.example[^"<]*)/g)].map(([, address = '']) => address),
      ...[...pdf.matchAll(/>([^<>]*\.example[^<]*)</g)].map(([, address = '']) => address),
    ]
    expect(found.length).toBeGreaterThan(10)
    const beside = /^post\.[\w.]+$/
    expect(found.filter((address) => !beside.test(address) && !/^https:\/\/\S+$/.test(address))).toEqual([])
  })

  it('are printed without what goes without saying', async () => {
    const { endMatter, furniture } = await made('7')
    expect(JSON.stringify([endMatter, furniture])).not.toMatch(/"text":"[^"]*https?:/)
  })
})

describe('numbers in metadata', () => {
  it.each([
    ['7', '7'],
    ['7.2', '7.2'],
    ['No. 7', undefined],
    ['2022/A 12', undefined],
  ])('stand for a position in the series where they are one (%s)', async (number, position) => {
    const { bytes } = await bytesOf(await made(number))
    const opf = new TextDecoder().decode(unzipSync(bytes.epub)['OEBPS/content.opf'])
    expect(/group-position"[^>]*>([^<]*)</.exec(opf)?.[1]).toBe(position)
    expect(opf).toContain('>Papers<')
  })
})

describe('tags that Google Scholar reads', () => {
  const institutionOf = async (text: string, options = {}) => {
    const { bytes } = await bytesOf(await publicationOf(text, options))
    const page = new TextDecoder().decode(bytes.html)
    return /name="citation_technical_report_institution" content="([^"]*)"/.exec(page)?.[1]
  }

  it('name the publisher, else what all authors belong to', async () => {
    const authors = (...affiliations: readonly string[]) =>
      `---\ntitle: Title\nlang: en\nauthors: [${affiliations.map((name, index) => `{ name: Ann Lee${index}, affiliation: ${name} }`).join(', ')}]\n---\n\nWords.\n`
    expect(await institutionOf(authors('Institute', 'Institute'))).toBe('Institute')
    expect(await institutionOf(authors('Institute', 'Other'))).toBeUndefined()
    expect(
      await institutionOf(post('7'), {
        files: { 'templates/mine/brand.yaml': brand, 'templates/projects/mine.yaml': project },
      }),
    ).toBe('House')
  })
})
