import { describe, expect, it } from 'vitest'
import { buildPost, type Workshop } from '../../../src/build.ts'
import { disk } from '../../../src/files.ts'
import { inflated } from '../../hostile/active-content.ts'
import { publicationOf } from '../../support/publication.ts'
import { tagsOf } from './made-tags.ts'
import { openPdf } from './open-pdf.ts'

const front = '---\ntitle: Heat\nlang: en-GB\ndate: 2024-05-03\nbrand: base\ncontents: on\n---\n'
const body = [
  '[Back](#more) to what *cools **well***[^1], and again[^1].',
  '# One {#one}',
  'Words.',
  '# Two {#two}',
  '> A quote.',
  '<p id="more">More.</p>',
  '[^1]: A note.',
].join('\n\n')

const asked: NonNullable<Workshop['pdf']> = { profile: 'ua-2', attachesSource: true }

async function build(text: string, pdf: Workshop['pdf'] = asked, verifies = true) {
  const bytes = new TextEncoder().encode(text)
  const { editions, findings } = await buildPost('post.md', {
    files: { ...disk, read: (name) => (name === 'post.md' ? bytes : disk.read(name)) },
    templates: 'templates',
    formats: ['pdf'],
    strict: false,
    verifies,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
    ...(pdf === undefined ? {} : { pdf }),
  })
  const [edition] = editions
  if (edition === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  return { ...edition, findings }
}

async function claimsOf(text: string, attachesSource = true): Promise<string> {
  const { bytes } = await build(text, { profile: 'ua-2', attachesSource })
  const packet = new TextDecoder().decode(openPdf(bytes).bytesAt('Root', 'Metadata'))
  return [...packet.matchAll(/<(pdf(?:ua|a)id:\w+)>(.*?)</g)]
    .map(([, name, value]) => `${name} ${value}`)
    .join(', ')
}

describe('a PDF by the profile ua-2', () => {
  it('is PDF 2.0, and has nothing that PDF 2.0 or PDF/A-4 has done away with', async () => {
    const { bytes } = await build(front + body)
    expect(Buffer.from(bytes.subarray(0, 9)).toString()).toBe('%PDF-2.0\n')
    expect(openPdf(bytes).at('Info')).toBeNull()
    expect(inflated(bytes)).not.toMatch(/\/(?:ProcSet|CIDSet|CharSet|RoleMap)\b/)
    expect(new TextDecoder().decode(openPdf(bytes).bytesAt('Root', 'Metadata'))).not.toContain(
      'pdfaExtension',
    )
  })

  it('promises PDF/UA-2 and PDF/A-4, with a file in it PDF/A-4f, as far as the text bears that out', async () => {
    const [ua, a] = ['pdfuaid:part 2, pdfuaid:rev 2024', 'pdfaid:part 4, pdfaid:rev 2020']
    expect(await claimsOf(front + body)).toBe(`${ua}, ${a}, pdfaid:conformance F`)
    expect(await claimsOf(front + body, false)).toBe(`${ua}, ${a}`)
    const silent = front.replace('lang: en-GB\n', '')
    expect(await claimsOf(silent + body)).toBe(`${a}, pdfaid:conformance F`)
    expect(await claimsOf(silent + body, false)).toBe(a)
  })

  it('says its types in the namespace of the version that has them', async () => {
    const { at } = openPdf((await build(front + body)).bytes)
    const root = ['Root', 'StructTreeRoot'] as const
    expect(at(...root, 'K', 'S')).toBe('/Document')
    expect(at(...root, 'K', 'NS', 'NS')).toBe('http://iso.org/pdf2/ssn')
    expect([0, 1].map((index) => at(...root, 'Namespaces', index, 'NS')).sort()).toEqual([
      'http://iso.org/pdf/ssn',
      'http://iso.org/pdf2/ssn',
    ])
  })

  it('has stress as elements, the title as a title and headings from the first level', async () => {
    const publication = await publicationOf(front + body)
    const tags = await tagsOf(publication, 'ua-2')
    expect(tags).toMatch(/^ {4}Title$/m)
    expect(tags).toMatch(/^ {4}H1 *\n.*"One"/m)
    expect(tags).toMatch(/ Em\n.*"cools "\n +Strong\n.*"well"/)
    expect(await tagsOf(publication, 'ua-1')).not.toMatch(/ (?:Em|Strong|Title|FENote)\b/)
  })

  it('leads to elements as well as to places: by links, bookmarks and names', async () => {
    const text = inflated((await build(front + body)).bytes)
    const actions = text.match(/<<\/S\/GoTo.*?>>/g) ?? []
    // One link of the text, two calls of a note, its way back, two lines of contents; bookmarks of
    // these headings and that of the citation.
    expect(actions).toHaveLength(9)
    for (const action of actions) expect(action).toMatch(/\/D\[\d+ 0 R\/XYZ [^\]]*\]\/SD\[\d+ 0 R\/XYZ /)
    expect(text).not.toMatch(/\/Dest\[/)
    expect(text).toMatch(/\(more\)<<\/D\[\d+ 0 R\/XYZ [^\]]*\]\/SD\[/)
  })

  it('leads to what is read next from a place where nothing is read, such as words that are repeated', async () => {
    const text = '[Back](#q) to it.\n\n:::pull-quote\n<p id="q">Repeated words.</p>\n:::\n\nRepeated words.\n'
    const { at } = openPdf((await build(front.replace('contents: on\n', '') + text, asked, false)).bytes)
    const named = ['Root', 'Names', 'Dests', 'Names'] as const
    const index = [0, 2, 4].find((place) => at(...named, place) === 'q') ?? 0
    const repeated = at('Root', 'StructTreeRoot', 'K', 'K', 2)
    expect(at('Root', 'StructTreeRoot', 'K', 'K', 2, 'S')).toBe('/P')
    expect(at(...named, index + 1, 'SD', 0)).toBe(repeated)
  })

  it('leads to terms, items and cells by their elements, and verification follows', async () => {
    const text = [
      'A [term](#t), an [item](#i) and a [cell](#c).',
      '<dl><dt id="t">Term</dt><dd>Definition</dd></dl>',
      '<ul><li id="i">Item</li><li>Other</li></ul>',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td id="c">2</td></tr></table>',
    ].join('\n\n')
    const { findings, parity } = await build(front + text)
    expect(findings).toEqual([])
    expect(parity?.missed).toBe(0)
  })

  it('has notes and their calls name each other, and lines of contents their headings', async () => {
    const text = inflated((await build(front + body)).bytes)
    const references = (type: string) =>
      [...text.matchAll(new RegExp(`/S/${type}/.*?/Ref\\[(.*?)\\]`, 'g'))].map(
        ([, found = '']) => found.split(/(?<=R) /).length,
      )
    expect(references('Reference')).toEqual([1, 1])
    expect(references('FENote')).toEqual([2])
    expect(references('TOCI')).toEqual([1, 1])
  })

  it('holds as much as one by ua-1, and nothing is missed in it', async () => {
    const [first, second] = [await build(front + body, undefined), await build(front + body)]
    expect(second.findings).toEqual([])
    expect(second.parity).toEqual(first.parity)
    expect(second.parity?.missed).toBe(0)
  })

  it('is the same every time', async () => {
    expect((await build(front + body)).bytes).toEqual((await build(front + body)).bytes)
  })
})
