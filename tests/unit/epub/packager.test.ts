import { describe, expect, it } from 'vitest'
import { packBook } from '../../../src/epub/packager.ts'
import fc from '../../support/property.ts'

/** As many units of a string as some zip libraries encode at a time. */
const piece = 16_384

async function entriesWith(text: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return packBook({
    title: 'Title',
    css: text,
    documents: [{ href: 'text.xhtml', xhtml: text }],
    opf: text,
    nav: text,
    ncx: text,
    resources: [{ id: 'a', href: 'images/a.png', mediaType: 'image/png', bytes: Uint8Array.of(0, 255, 128) }],
  })
}

describe('packaging of a book', () => {
  it('keeps characters beyond U+FFFF wherever they stand in a document', async () => {
    const near = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -3, max: 3 }))
    await fc.assert(
      fc.asyncProperty(near, async ([pieces, offset]) => {
        const text = `${'a'.repeat(pieces * piece + offset)}😀𝑥b`
        const entries = await entriesWith(text)
        for (const name of ['text.xhtml', 'style.css', 'content.opf', 'toc.xhtml', 'toc.ncx'])
          expect(Buffer.from(entries.get(`OEBPS/${name}`) ?? []).toString() === text, name).toBe(true)
      }),
      { numRuns: 21 },
    )
  })

  it('keeps the bytes of pictures, and lists files by name', async () => {
    const entries = await entriesWith('a')
    expect(entries.get('OEBPS/images/a.png')).toEqual(Uint8Array.of(0, 255, 128))
    expect([...entries.keys()]).toEqual([...entries.keys()].sort())
    expect(entries.has('mimetype')).toBe(true)
  })
})
