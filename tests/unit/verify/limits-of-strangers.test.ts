import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { allow, strangersLimits } from '../../../src/verify/allowance.ts'
import { gridOf } from '../../../src/verify/grid.ts'
import { refuseLongTags } from '../../../src/verify/html/bounds.ts'
import { readHtml } from '../../../src/verify/html/read-html.ts'
import { normal, skeleton } from '../../../src/verify/normal.ts'
import { openFile } from '../../../src/verify/pdf/file.ts'
import { element } from '../../../src/verify/reading.ts'
import { UnreadableEdition } from '../../../src/verify/unreadable.ts'
import { parseXml } from '../../../src/verify/xml.ts'
import { readZip } from '../../../src/verify/zip.ts'
import { property, assert as propertyHolds, string } from '../../support/property.ts'
import { reviewBytes } from '../review/returned.ts'

/** Little is allowed, so that little is needed to have too much. */
const few = allow({ ...strangersLimits, nodes: 10, attributes: 10, ancestors: 30 })

describe('an XML text from elsewhere is too large', () => {
  it.each([
    ['with many elements', `<a>${'<b/>'.repeat(11)}</a>`],
    ['with many stretches of text', `<a>${'x<!---->'.repeat(11)}</a>`],
    ['with many attributes', `<a ${Array.from({ length: 11 }, (_, index) => `b${index}="1"`).join(' ')}/>`],
    ['with elements deep in one another', `${'<a>'.repeat(9)}${'</a>'.repeat(9)}`],
  ])('%s', (_, text) => {
    expect(() =>
      parseXml(text, allow({ ...strangersLimits, nodes: 10, attributes: 10, ancestors: 30 })),
    ).toThrow(/too large/)
  })

  it('in all of its parts together', () => {
    expect(() => {
      for (let part = 0; part < 11; part += 1) parseXml('<a/>', few)
    }).toThrow(/too large/)
  })

  it('and names that are long are not repeated to people whole', () => {
    const name = 'a'.repeat(100_000)
    try {
      parseXml(`<${name}></b>`)
      expect.unreachable()
    } catch (error) {
      expect(String(error).length).toBeLessThan(400)
    }
  })
})

/** An archive whose list says what one likes. */
function archive(entries: readonly { data: Uint8Array; size?: number; at?: number }[]): Uint8Array {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { data, size = data.length, at } of entries) {
    const file = Buffer.alloc(31 + data.length)
    file.writeUInt32LE(0x04034b50, 0)
    file.writeUInt16LE(1, 26)
    file.write('a', 30)
    file.set(data, 31)
    const entry = Buffer.alloc(47)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(size, 20)
    entry.writeUInt32LE(1, 24)
    entry.writeUInt16LE(1, 28)
    entry.writeUInt32LE(at ?? offset, 42)
    entry.write('a', 46)
    list.push(entry)
    files.push(file)
    offset += file.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...list, end])
}

describe('an archive', () => {
  const data = deflateRawSync(Buffer.alloc(1_000_000))

  it('is unpacked as far as is allowed, whatever size it states', () => {
    const [entry] = readZip(archive([{ data }]))
    expect(entry?.unpack(1_000_000)).toHaveLength(1_000_000)
    expect(() => entry?.unpack(999_999)).toThrow(/too large/)
  })

  it('whose files share bytes is refused, and so is one of very many files', () => {
    expect(() =>
      readZip(archive([{ data }, { data, at: 0, size: data.length }, { data, at: 0, size: 5000 }])),
    ).toThrow(/overlap/)
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [String(index), new Uint8Array()]),
    )
    expect(() => readZip(zipSync(many, { level: 0 }))).toThrow(/10000 files/)
  })

  it('with places that are none is refused', () => {
    for (const broken of [archive([{ data, at: 7 }]), archive([{ data, size: 100_000 }]), new Uint8Array(30)])
      expect(() => readZip(broken).map(({ unpack }) => unpack(10))).toThrow(UnreadableEdition)
  })
})

describe('a web page from elsewhere', () => {
  const page = (body: string): Uint8Array =>
    strToU8(`<html lang=en><head><title>a</title></head><body>${body}</body></html>`)

  it.each([
    [
      'opens elements again and again',
      `${Array.from({ length: 950 }, (_, index) => `<p><b a${index}>x`).join('')}`,
    ],
    ['nests elements', '<div>'.repeat(1001)],
    ['has many words', 'ab '.repeat(800_000)],
    [
      'spans millions of places',
      `<table>${'<tr><td rowspan=1000 colspan=1000>x<td colspan=1000>x'.repeat(400)}</table>`,
    ],
  ])('is refused where it %s', async (_, body) => {
    expect(() => {
      const { children } = readHtml(page(body), strangersLimits)
      for (const child of children)
        if (child.type === 'element' && child.is.kind === 'table') gridOf(child.children)
    }).toThrow(UnreadableEdition)
  })

  it('is refused for a tag of very many attributes, and not for long values', () => {
    expect(() => refuseLongTags(`<p ${'a '.repeat(300)}>`)).toThrow(/too many attributes/)
    refuseLongTags(`<img src="data:image/png;base64,${'A'.repeat(100_000)}" alt='${'b '.repeat(9000)}'>`)
  })
})

it('a grid of honest spans is no matter', () => {
  const cell = element({ kind: 'cell', columnSpan: 1000, rowSpan: 1 }, [])
  expect(gridOf([element({ kind: 'row' }, [cell])])).toHaveLength(1)
})

it('a PDF may hold so many things in its objects and no more', () => {
  const body = `%PDF-1.7\n1 0 obj\n[${'0 '.repeat(20)}]\nendobj\n`
  const table = 'xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer<</Size 2>>\n'
  const bytes = strToU8(`${body}${table}startxref\n${body.length}\n%%EOF`)
  const read = (items: number) =>
    openFile(bytes, { ...strangersLimits, items }).resolve({ type: 'reference', number: 1 })
  expect(read(100)).toMatchObject({ type: 'array' })
  expect(() => read(10)).toThrow(/too large/)
})

it('review refuses a Word file with a paragraph that no post has', () => {
  const document = (text: string): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    })
  expect(() => reviewBytes(document('x'.repeat(1_000_001)), 'Text.')).toThrow(/too large: a paragraph/)
})

it('spaces of long texts are replaced as those of short ones', () => {
  propertyHolds(
    property(string({ unit: 'binary', maxLength: 200 }), (words) => {
      const long = `${'x'.repeat(70_000)}${words}`
      expect(skeleton(long)).toBe(long.replace(/\s+/g, ''))
      expect(normal(`${long}  a`)).toBe('x'.repeat(69_999) + normal(`x${words}  a`))
    }),
  )
})
