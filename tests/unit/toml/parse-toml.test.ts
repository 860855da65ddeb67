import { describe, expect, it } from 'vitest'
import { parseToml } from '../../../src/toml/index.ts'
import { parseYaml } from '../../../src/yaml/index.ts'
import fc from '../../support/property.ts'

const read = (text: string) => parseToml({ text })
const at = ({ start }: { readonly start: { readonly line: number; readonly column: number } }) =>
  `${start.line}:${start.column}`

describe('TOML', () => {
  it('becomes the same data as YAML with the same keys', () => {
    const toml = [
      'title = "Heat"',
      'subtitle = \'In "the" city\'',
      'keywords = ["heat", "shade"]',
      'weight = 3',
      'draft = false',
      'cover.image = "a.png"',
      'cover.alt = "A tree"',
      '[params]',
      'x = { y = [1, { z = 2.5 }] }',
      '[[authors]]',
      'name = "Ada"',
      '[[authors]]',
      'name = "Bo"',
      'affiliations = ["x"]',
    ].join('\n')
    const yaml = [
      'title: Heat',
      'subtitle: In "the" city',
      'keywords: [heat, shade]',
      'weight: 3',
      'draft: false',
      'cover: { image: a.png, alt: A tree }',
      'params: { x: { y: [1, { z: 2.5 }] } }',
      'authors: [{ name: Ada }, { name: Bo, affiliations: [x] }]',
    ].join('\n')
    expect(read(toml)).toMatchObject({ issues: [], value: parseYaml({ text: yaml }).value })
  })

  it.each(['2024-05-01', '2024-05-01T10:30:00Z', '2024-05-01 10:30:00', '10:30:00'])(
    'keeps a date as it was written: %s',
    (date) => {
      expect(read(`date = ${date}`).value).toEqual({ date })
    },
  )

  it('places each value and key, and what is absent at the nearest thing around it', () => {
    const { placeOf } = parseToml({
      text: 'title = "A"\n[[authors]]\nname = "B"\n',
      start: { line: 2, column: 1, offset: 4 },
    })
    expect(at(placeOf(['title']))).toBe('2:9')
    expect(at(placeOf(['title'], 'key'))).toBe('2:1')
    expect(at(placeOf(['authors', 0, 'name']))).toBe('4:8')
    expect(at(placeOf(['authors', 0, 'orcid']))).toBe('3:3')
    expect(placeOf(['title']).start.offset).toBe(12)
  })

  it.each([
    ['a value that is missing', 'a =', '1:4'],
    ['a key stated twice', 'a = 1\na = 2', '2:1'],
    ['an unknown escape', 'a = "\\q"', '1:7'],
    ['a character that no edition can hold', 'a = "\\uFFFF"', '1:5'],
    ['lists nested beyond reason', `a = ${'['.repeat(2000)}${']'.repeat(2000)}`, '1:1'],
    ['tables nested beyond reason', `${'a.'.repeat(2000)}b = 1`, '1:1'],
  ])('is refused at its place for %s', (_, text, place) => {
    const { issues, value } = read(text)
    expect(value).toBeUndefined()
    expect(issues.map((issue) => [issue.type, at(issue.position)])).toEqual([['syntax', place]])
  })

  it('is composed, in keys and in strings', () => {
    expect(read('"e\u0301" = "o\u0308"').value).toEqual({ é: 'ö' })
  })

  it('has keys of any name without touching the prototype of anything', () => {
    const { value } = read('"__proto__" = { x = 1 }\nconstructor = 2')
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor'])
    expect(Object.hasOwn({}, 'x')).toBe(false)
  })

  it('is answered with data or issues, whatever the text', () => {
    const line = fc.constantFrom(
      'a = 1',
      '[t]',
      '[[t]]',
      'b = [',
      ']',
      'c = {d = "',
      '"',
      "'''",
      '#',
      '=',
      '.',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 8 }), (lines) => {
        const { value, issues } = read(lines.join('\n'))
        expect(value === undefined).toBe(issues.length > 0)
      }),
      { numRuns: 500 },
    )
  })
})
