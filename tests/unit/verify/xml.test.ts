import { describe, expect, it } from 'vitest'
import { UnreadableEdition } from '../../../src/verify/unreadable.ts'
import { attributeOf, deepestElement, elementsOf, parseXml, textOf } from '../../../src/verify/xml.ts'
import { property, assert as propertyHolds, string } from '../../support/property.ts'

describe('a text in XML', () => {
  it('becomes elements with the addresses of their namespaces, whatever the prefixes', () => {
    const root = parseXml('<a xmlns="urn:one" xmlns:t="urn:two"><t:b t:c="1" c="2"/></a>')
    expect([root.space, root.name]).toEqual(['urn:one', 'a'])
    const [child] = elementsOf(root)
    expect([child?.space, child?.name]).toEqual(['urn:two', 'b'])
    expect(child && [attributeOf(child, 'c', 'urn:two'), attributeOf(child, 'c')]).toEqual(['1', '2'])
  })

  it('keeps text and elements in their order, sections of character data as text, and no comments', () => {
    const root = parseXml('<a>one<!-- no --> &amp;<![CDATA[<two>]]><b>three</b>four</a>')
    expect(root.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual([
      'one &<two>',
      'b',
      'four',
    ])
    expect(textOf(root)).toBe('one &<two>threefour')
  })

  it('reads character references and the five entities of XML', () => {
    expect(textOf(parseXml('<a>&#1178;&#x1f600;&lt;&gt;&quot;&apos;</a>'))).toBe('Қ😀<>"\'')
  })
})

describe('what is no honest XML is refused with a reason', () => {
  it.each([
    ['nothing', ''],
    ['words', 'words'],
    ['an element that does not end', '<a>'],
    ['elements that cross', '<a><b></a></b>'],
    ['two roots', '<a/><a/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a prefix that nobody declared', '<p:a/>'],
    ['an entity that is none of XML’s', '<a>&nbsp;</a>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "words">]><a>&b;</a>'],
    ['a file from elsewhere', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['a character that XML does not have', '<a>\u0001</a>'],
  ])('%s', (_, text) => {
    expect(() => parseXml(text)).toThrow(UnreadableEdition)
  })

  it('elements in one another without an end', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
    expect(elementsOf(parseXml(nested(deepestElement)))).toHaveLength(1)
    expect(() => parseXml(nested(deepestElement + 1))).toThrow(UnreadableEdition)
  })

  it('any text at all is read, or refused in this way', () => {
    propertyHolds(
      property(string({ unit: 'binary' }), (words) => {
        for (const text of [words, `<a ${words}>${words}</a>`])
          try {
            parseXml(text)
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableEdition)
          }
      }),
    )
  })
})

describe('bytes of XML', () => {
  it('are UTF-8, with or without a mark', () => {
    expect(textOf(parseXml(new TextEncoder().encode('<a>Қ</a>')))).toBe('Қ')
    expect(parseXml(new TextEncoder().encode('\ufeff<a/>')).name).toBe('a')
  })

  it('are UTF-16 where a mark says so', () => {
    const text = '<a>Қ</a>'
    const units = [...text].map((letter) => letter.charCodeAt(0))
    expect(
      textOf(parseXml(Uint8Array.of(0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])))),
    ).toBe('Қ')
    expect(
      textOf(parseXml(Uint8Array.of(0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])))),
    ).toBe('Қ')
  })

  it('are refused when they are neither', () => {
    expect(() => parseXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff))).toThrow(UnreadableEdition)
    expect(() => parseXml(Uint8Array.of(0x3c, 0x61, 0x2f, 0x3e, 0xc3))).toThrow(UnreadableEdition)
  })

  it('are read in pieces, wherever a letter is divided', () => {
    for (const spaces of [65533, 65532, 65531, 65530])
      expect(textOf(parseXml(new TextEncoder().encode(`<a>${' '.repeat(spaces)}😀Қ</a>`))).trim()).toBe('😀Қ')
  })
})
