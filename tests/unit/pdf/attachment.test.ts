import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type BuiltEdition, buildPost, type Workshop } from '../../../src/build.ts'
import { disk } from '../../../src/files.ts'
import { decodeText } from '../../../src/verify/pdf/text-string.ts'
import { openPdf } from './open-pdf.ts'

const front = '---\r\ntitle: Heat & light\r\nlang: en-GB\r\ndate: 2024-05-03\r\nbrand: base\r\n---\r\n'
const post = `${front}\r\nCities — are *warming*.\r\n\r\n<!-- To be checked. -->\r\n`
/** With a byte order mark, and with the line ends of Windows. */
const source = new TextEncoder().encode(`\ufeff${post}`)

const attached: Partial<Workshop> = { pdf: { profile: 'ua-1', attachesSource: true } }

async function build(wishes: Partial<Workshop>, bytes = source, file = 'some/where/my heat.md') {
  const { editions, findings, origin } = await buildPost(file, {
    files: { ...disk, read: (name) => (name === file ? bytes : disk.read(name)) },
    templates: 'templates',
    formats: ['pdf'],
    strict: false,
    verifies: true,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
    ...wishes,
  })
  const [edition] = editions
  if (edition === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  return { bytes: edition.bytes, findings, origin, edition }
}

function claimsOf({ bytes }: Pick<BuiltEdition, 'bytes'>): string {
  const packet = new TextDecoder().decode(openPdf(bytes).bytesAt('Root', 'Metadata'))
  const stated = (name: string) => new RegExp(`<${name}>(.*?)</`).exec(packet)?.[1] ?? '-'
  return ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'].map(stated).join(' ')
}

describe('a PDF with its source', () => {
  it('carries the post byte by byte, by the name of its file', async () => {
    const { at, bytesAt } = openPdf((await build(attached)).bytes)
    const files = ['Root', 'Names', 'EmbeddedFiles', 'Names'] as const
    expect(at(...files, 0)).toBe('my heat.md')
    expect([at(...files, 1, 'F'), at(...files, 1, 'UF')]).toEqual(['my heat.md', 'my heat.md'])
    expect(Buffer.from(bytesAt(...files, 1, 'EF', 'F')).equals(source)).toBe(true)
    expect(Buffer.from(bytesAt(...files, 1, 'EF', 'UF')).equals(source)).toBe(true)
  })

  it('says what it is: Markdown, the source of the document as a whole, of so many bytes and such a sum', async () => {
    const { at } = openPdf((await build(attached)).bytes)
    const way = ['Root', 'AF', 0] as const
    expect(at(...way)).toBe(at('Root', 'Names', 'EmbeddedFiles', 'Names', 1))
    expect(at(...way, 'AFRelationship')).toBe('/Source')
    expect(at(...way, 'Desc')).toBe('Heat & light (Markdown)')
    expect(at(...way, 'EF', 'F', 'Subtype')).toBe('/text/markdown')
    expect(at(...way, 'EF', 'F', 'Params', 'Size')).toBe(source.length)
    const sum = decodeText(createHash('md5').update(source).digest().toString('latin1'))
    expect(at(...way, 'EF', 'F', 'Params', 'CheckSum')).toBe(sum)
  })

  it('gives the source the date of the post, or that of SOURCE_DATE_EPOCH, so that its bytes are the same', async () => {
    const time = ['Root', 'AF', 0, 'EF', 'F', 'Params', 'ModDate'] as const
    const { bytes } = await build(attached)
    expect(openPdf(bytes).at(...time)).toBe('D:20240503000000Z')
    expect((await build(attached)).bytes).toEqual(bytes)
    const later = await build({ ...attached, epoch: 86_400 })
    expect(openPdf(later.bytes).at(...time)).toBe('D:19700102000000Z')
  })

  it('says the same as the one without it, and nothing is missed in it', async () => {
    const [plain, carrying] = [await build({}), await build(attached)]
    expect(carrying.findings).toEqual([])
    expect(carrying.edition.parity).toEqual(plain.edition.parity)
    expect(openPdf(plain.bytes).at('Root', 'AF')).toBeNull()
  })

  it('promises PDF/A-3 instead of PDF/A-2, and no more than the text bears out', async () => {
    expect(claimsOf(await build({}))).toBe('1 2 A')
    expect(claimsOf(await build(attached))).toBe('1 3 A')
    const silent = new TextEncoder().encode(post.replace('lang: en-GB\r\n', ''))
    expect(claimsOf(await build(attached, silent))).toBe('- 3 B')
    expect(claimsOf(await build({}, silent))).toBe('- 2 B')
  })

  it('has an origin of its own, for its bytes are others', async () => {
    expect((await build(attached)).origin).toMatchObject({ pdf: { source: 'attached' } })
    expect((await build({})).origin).toMatchObject({ pdf: { source: 'apart' } })
  })

  it('may have any name', async () => {
    const file = 'some/where/Жара (2024) ¶.md'
    const { bytes } = await build(attached, source, file)
    expect(openPdf(bytes).at('Root', 'AF', 0, 'UF')).toBe('Жара (2024) ¶.md')
  })
})
