import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../src/verify/word-package.ts'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** A file whose document has these relationships. */
function fileWith(...relationships: readonly (readonly [id: string, type: string, target: string])[]) {
  const stated = relationships.map(
    ([id, type, target]) =>
      `<Relationship ${id === '' ? '' : `Id="${id}" `}Type="${relations}/${type}" Target="${target}"/>`,
  )
  return openPackage(
    packed({
      'word/document.xml': '<document/>',
      'word/_rels/document.xml.rels': `<Relationships>${stated.join('')}</Relationships>`,
      'word/one.xml': '<one/>',
      'word/two.xml': '<two/>',
    }),
  )
}

const names = (parts: readonly { readonly root: { readonly name: string } }[]) =>
  parts.map(({ root }) => root.name)

describe('a Word file tells', () => {
  it('every part of a type, also those that have no id', () => {
    const file = fileWith(['', 'header', 'one.xml'], ['', 'header', 'two.xml'], ['', 'footer', 'one.xml'])
    expect(names(file.every('header'))).toEqual(['one', 'two'])
    expect(file.related('header')?.root.name).toBe('one')
  })

  it('each part once, by whatever letters it is named, and none that is not there', () => {
    const file = fileWith(
      ['a', 'header', 'one.xml'],
      ['b', 'Header', '/word/ONE.xml'],
      ['c', 'header', 'three.xml'],
    )
    expect(names(file.every('header'))).toEqual(['one'])
  })

  it('the part that an id stands for', () => {
    const file = fileWith(['a', 'header', 'one.xml'], ['b', 'header', 'two.xml'])
    expect(file.partAt('b')?.root.name).toBe('two')
    expect(file.partAt('c')).toBeUndefined()
  })
})

it('what has no document is no Word file', () => {
  expect(() => openPackage(packed({ 'a.xml': '<a/>' }))).toThrow('has no document')
})
