import { beforeAll, describe, expect, it } from 'vitest'
import { createPress } from '../../../../src/editions.ts'
import { readPdf } from '../../../../src/verify/pdf/index.ts'
import { UnreadableEdition } from '../../../../src/verify/unreadable.ts'
import fc from '../../../support/property.ts'
import { publicationOf } from '../../../support/publication.ts'
import { savedAgain } from './saved-again.ts'
import { smallFile, taggedPage } from './small-file.ts'

const post = [
  '---\ntitle: T\nlang: en\n---',
  '# H\n\nText[^1] with [link](#h), `code` and مرحبا.',
  '- item\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  '[^1]: Note.',
].join('\n\n')

/** What comes of a file, if it is nothing that a reader may not do. */
function outcomeOf(bytes: Uint8Array): 'reading' | 'refused' {
  try {
    readPdf(bytes)
    return 'reading'
  } catch (error) {
    if (error instanceof UnreadableEdition) return 'refused'
    throw error
  }
}

describe('a PDF with wrong bytes in it', () => {
  let files: readonly Uint8Array[] = []
  beforeAll(async () => {
    const publication = await publicationOf(post, { brand: 'base' })
    const { bytes } = (await createPress({ file: 'post.md', publication, pictures: [] }).make('pdf')).edition
    files = [bytes, savedAgain(bytes)]
  })

  const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 12,
  })

  it.each([0, 1])('is read or refused (%i)', (which) => {
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = Uint8Array.from(files[which] ?? [])
        for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte
        outcomeOf(bytes)
      }),
      { numRuns: 400 },
    )
  })

  it.each([0, 1])('is read or refused when a piece of it stands elsewhere (%i)', (which) => {
    const cuts = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true })))
    fc.assert(
      fc.property(cuts, (places) => {
        const bytes = files[which] ?? new Uint8Array()
        const [from = 0, to = 0, at = 0] = places.map((place) => Math.floor(place * bytes.length))
        outcomeOf(Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)]))
        outcomeOf(bytes.subarray(0, at))
      }),
      { numRuns: 200 },
    )
  })
})

describe('bytes that are no PDF', () => {
  it('are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(outcomeOf(bytes)).toBe('refused')
        expect(outcomeOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))).toBe('refused')
      }),
    )
  })
})

describe('a PDF that has no end', () => {
  const paragraph = '<</S/P/Pg 3 0 R/K 0>>'

  it('is refused when its pages hold themselves', () => {
    const pages = { 1: '<</Pages 2 0 R/StructTreeRoot<<>>>>', 2: '<</Type/Pages/Kids[2 0 R]>>' }
    expect(() => readPdf(smallFile(pages))).toThrow('its pages hold themselves')
  })

  it('is refused when its structure holds itself', () => {
    const loop = { 10: '<</S/Sect/K[11 0 R]>>', 11: '<</S/Sect/K[10 0 R]>>' }
    expect(() => readPdf(taggedPage('', '10 0 R', loop))).toThrow('its structure holds itself')
  })

  it('is refused when its structure is deeper than any', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [index + 10, `<</S/Sect/K[${index + 11} 0 R]>>`]),
    )
    expect(() => readPdf(taggedPage('', '10 0 R', chain))).toThrow('its structure is nested too deeply')
  })

  it('is read when its names of places hold themselves, and its links lead nowhere', () => {
    const bytes = smallFile({
      1: '<</Pages 2 0 R/StructTreeRoot<</K 5 0 R>>/Names<</Dests 4 0 R>>>>',
      2: '<</Type/Pages/Kids[3 0 R]>>',
      3: '<</Type/Page>>',
      4: '<</Kids[4 0 R]>>',
      5: '<</S/Link/K<</Type/OBJR/Obj 6 0 R>>>>',
      6: '<</Subtype/Link/Dest(a)>>',
    })
    expect(readPdf(bytes).children).toEqual([])
  })

  it('is refused when drawings in drawings draw more than any', () => {
    const draws = '/X1 Do '.repeat(60)
    const forms = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        index + 11,
        {
          dictionary: `/Subtype/Form/Resources<</XObject<</X1 ${index + 12} 0 R>>>>`,
          stream: draws,
        },
      ]),
    )
    expect(() => readPdf(taggedPage(`/P<</MCID 0>>BDC ${draws} EMC`, paragraph, forms))).toThrow(
      UnreadableEdition,
    )
  })

  it('is refused when its content has no operators', () => {
    expect(() => readPdf(taggedPage('( )'.repeat(5000), paragraph))).toThrow('its pages have no operators')
  })
})
