import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UnreadableEdition } from '../../../src/verify/index.ts'
import {
  array,
  asyncProperty,
  constantFrom,
  integer,
  assert as propertyHolds,
  uint8Array,
} from '../../support/property.ts'
import { comment, commentOn, deleted, inOrder, inserted, returnedFile, reviewBytes } from './returned.ts'

const post = '---\ntitle: Heat\nlang: en\nbrand: base\n---\n\nCities are warming.\n\nSo people suffer.\n'
const edits = {
  document: inOrder(commentOn('warming', 0), inserted('very ', 'are '), deleted('people')),
  comments: comment(0, 'Anna', 'Source?'),
}

/** Reads a file that may be anything; true when it is refused in the one way there is. */
function isRefused(bytes: Uint8Array): boolean {
  try {
    reviewBytes(bytes, post)
    return false
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error
    return true
  }
}

describe('a file that is none of Word', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('Dear Daria, see below')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['a document that is no XML', zipSync({ 'word/document.xml': strToU8('<w:document') })],
    [
      'a document that declares entities',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    ],
  ])('as %s, is refused with a reason', (_, bytes) => {
    expect(isRefused(bytes)).toBe(true)
  })

  it('as any bytes, is refused', async () => {
    await propertyHolds(
      asyncProperty(uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(isRefused(bytes)).toBe(true)
      }),
    )
  })
})

describe('a Word file that is broken', () => {
  it('in any of its bytes, is read or refused', async () => {
    const bytes = await returnedFile(post, edits)
    await propertyHolds(
      asyncProperty(
        array(integer({ min: 0, max: bytes.length - 1 }), { minLength: 1, maxLength: 8 }),
        async (places) => {
          const broken = bytes.slice()
          for (const place of places) broken[place] = (broken[place] ?? 0) ^ 0x55
          isRefused(broken)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('in the order of its elements, is read all the same', async () => {
    const parts = unzipSync(await returnedFile(post, edits))
    const xml = new TextDecoder().decode(parts['word/document.xml'])
    const stray = constantFrom(
      '<w:commentRangeEnd w:id="0"/>',
      '<w:commentRangeStart w:id="0"/>',
      '<w:commentRangeStart/>',
      '<w:p/>',
      '<w:moveFromRangeStart w:id="3" w:name="m"/>',
      '<w:moveToRangeEnd w:id="3"/>',
      '<w:moveTo><w:p><w:r><w:t>x</w:t></w:r></w:p></w:moveTo>',
      '<w:del><w:ins><w:r><w:t>y</w:t></w:r></w:ins></w:del>',
      '<w:tr><w:trPr><w:del/></w:trPr></w:tr>',
    )
    const starts = [...xml.matchAll(/<w:p[ >]|<w:r>/g)].map(({ index }) => index)
    await propertyHolds(
      asyncProperty(
        array(stray, { minLength: 1, maxLength: 5 }),
        integer({ min: 0, max: starts.length - 1 }),
        async (strays, at) => {
          const start = starts[at] ?? 0
          const document = strToU8(xml.slice(0, start) + strays.join('') + xml.slice(start))
          expect(isRefused(zipSync({ ...parts, 'word/document.xml': document }))).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is refused when more is packed in it than any text needs', () => {
    const zeros = new Uint8Array(140 * 1024 * 1024)
    expect(isRefused(zipSync({ 'word/document.xml': zeros }, { level: 1 }))).toBe(true)
  })
})
