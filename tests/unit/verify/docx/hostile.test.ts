import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../src/verify/docx/index.ts'
import { UnreadableEdition } from '../../../../src/verify/unreadable.ts'
import {
  array,
  constantFrom,
  integer,
  property,
  assert as propertyHolds,
  string,
  uint8Array,
} from '../../../support/property.ts'
import { plain, readSmall, run, smallFile } from './small-file.ts'

/** Reads, or refuses in the one way there is. */
function readOrRefuse(bytes: Uint8Array): void {
  try {
    readDocx(bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableEdition)
  }
}

describe('what is no Word file is refused with a reason', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('words')],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('words') })],
    ['a document of something else', zipSync({ 'word/document.xml': strToU8('<html/>') })],
    ['a document without a body', zipSync({ 'word/document.xml': strToU8('<a xmlns="urn:a"/>') })],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document') })],
  ])('%s', (_, bytes) => {
    expect(() => readDocx(bytes)).toThrow(UnreadableEdition)
  })

  it('more text than any post has', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(129 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(() => readDocx(bomb)).toThrow(/too large/)
  })
})

describe('whatever the bytes are, they are read or refused', () => {
  it('any bytes', () => {
    propertyHolds(property(uint8Array({ maxLength: 200 }), readOrRefuse))
  })

  it('a file with bytes changed', () => {
    const whole = smallFile(plain('words'))
    const change = array(integer({ min: 0, max: whole.length - 1 }), { minLength: 1, maxLength: 4 })
    propertyHolds(
      property(change, integer({ min: 0, max: 255 }), (places, value) => {
        const bytes = whole.slice()
        for (const place of places) bytes[place] = value
        readOrRefuse(bytes)
      }),
    )
  })

  it('elements and attributes in any order', () => {
    const name = constantFrom(
      ...[
        'p',
        'r',
        't',
        'tbl',
        'tr',
        'tc',
        'sdt',
        'sdtContent',
        'hyperlink',
        'fldChar',
        'instrText',
        'pPr',
        'numPr',
      ],
      ...[
        'numId',
        'ilvl',
        'gridSpan',
        'vMerge',
        'tcPr',
        'footnoteReference',
        'drawing',
        'bookmarkStart',
        'rPr',
        'lang',
      ],
    )
    const value = constantFrom('1', '-1', '999999999', 'begin', 'separate', 'end', '', 'TOC', 'x'.repeat(50))
    propertyHolds(
      property(
        array(name, { maxLength: 40 }),
        array(value, { minLength: 40, maxLength: 40 }),
        string(),
        (names, values, words) => {
          const safe = words.replace(/[^\w ]/g, '')
          const open = names.map(
            (each, at) =>
              `<w:${each} w:val="${values[at]}" w:id="${values[at]}" w:fldCharType="${values[at]}">${safe}`,
          )
          const close = names.toReversed().map((each) => `</w:${each}>`)
          const flat = names.map((each, at) => `<w:${each} w:val="${values[at]}">${safe}</w:${each}>`)
          readOrRefuse(smallFile(open.join('') + close.join('') + flat.join('')))
        },
      ),
    )
  })
})

describe('much of everything is read', () => {
  it.each([
    ['paragraphs', plain('a').repeat(150_000)],
    ['runs in one paragraph', plain(run('a').repeat(150_000))],
    ['fields that do not end', plain('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000))],
    ['bookmarks in one place', plain('<w:bookmarkStart w:name="a"/>'.repeat(150_000) + run('a'))],
    [
      'tables in tables',
      '<w:tbl><w:tr><w:tc>'.repeat(300) + plain('a') + '</w:tc></w:tr></w:tbl>'.repeat(300),
    ],
  ])('%s', (_, body) => {
    expect(readSmall(body).notes).toEqual([])
  })
})
