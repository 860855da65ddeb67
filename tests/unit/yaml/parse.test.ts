import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../../src/yaml/index.ts'
import fc from '../../support/property.ts'

const place = (text: string, path: readonly (string | number)[], part?: 'key' | 'value') => {
  const { start, end } = parseYaml({ text }).placeOf(path, part)
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

const complaints = (text: string) =>
  parseYaml({ text }).issues.map((issue) => {
    const { line, column } = issue.position.start
    return `${line}:${column} ${issue.type === 'syntax' ? issue.reason : issue.type}`
  })

describe('letters are composed', () => {
  const text = 'na\u0308me: Universite\u0301\nlist: [\u0130, a\u030A]\n'

  it('in keys and values, with their places as they were', () => {
    const yaml = parseYaml({ text })
    expect(yaml.value).toEqual({ näme: 'Universit\u00E9', list: ['\u0130', '\u00E5'] })
    expect(yaml.has(['n\u00E4me'])).toBe(true)
    expect(place(text, ['n\u00E4me'])).toBe('1:8-1:19')
    expect(place(text, ['list', 1])).toBe('2:11-2:13')
  })
})

describe('everything has its place', () => {
  const text = 'a: 1\nb:\n  - x\n  - { c: "d e", f: }\n'

  it.each([
    [[], '1:1-4:21'],
    [['a'], '1:4-1:5'],
    [['b', 0], '3:5-3:6'],
    [['b', 1, 'c'], '4:10-4:15'],
  ])('%j', (path, found) => expect(place(text, path)).toBe(found))

  it('a key has its own', () => {
    expect(place(text, ['b', 1, 'c'], 'key')).toBe('4:7-4:8')
  })

  it('what is not there has the place of what would hold it', () => {
    expect(place(text, ['a', 'z'])).toBe('1:4-1:5')
    expect(place(text, ['b', 1, 'z'])).toBe(place(text, ['b', 1]))
  })

  it('counted in the file that the text is a part of', () => {
    const start = { line: 2, column: 3, offset: 10 }
    const yaml = parseYaml({ text: 'a: 1\nb: 2', file: 'post.md', start })
    expect(yaml.placeOf(['a'])).toMatchObject({ start: { line: 2, column: 6, offset: 13 }, file: 'post.md' })
    expect(yaml.placeOf(['b'])).toMatchObject({ start: { line: 3, column: 4, offset: 18 } })
  })
})

describe('what is not YAML is said with its place', () => {
  it.each([
    ['a: [1', '1:6 '],
    ['a: 1\na: 2', '2:1 map keys must be unique'],
    ['\ta: 1', '1:1 tabs are not allowed as indentation'],
    ['a: *b', '1:4 unresolved alias "*b": nothing before it is marked "&b"'],
    ['a: *b\nc: &b 1', '1:4 unresolved alias "*b"'],
    ['a: "b\\ud800"', '1:4 the character U+D800 cannot stand in any edition'],
    ['"a\\0": b', '1:1 the character U+0000 cannot stand in any edition'],
    ['a: [b, "\\uffff"]', '1:8 the character U+FFFF cannot stand in any edition'],
    ['a: &b [*b]', '1:8 the alias "*b" would hold itself'],
    ['a: 1\n---\nb: 2', '2:1 a second document begins here; there may be one'],
  ])('%j', (text, found) => expect(complaints(text)[0]).toContain(found))

  it('once, where it is nested too deeply', () => {
    expect(complaints(`a: ${'['.repeat(9000)}`)).toEqual([
      expect.stringMatching(/^1:\d+ it is nested too deeply$/),
    ])
    expect(complaints(`${'- '.repeat(9000)}a`)).toHaveLength(1)
  })
})

describe('whatever is written', () => {
  const tokens = [...'[]{}:,-?!&*#|>\'"%@ \n\tab1~', ': ', '- ', '&a ', '*a', '<<: ', '---\n', '...\n']
  const yamlLike = fc.array(fc.constantFrom(...tokens), { maxLength: 40 }).map((parts) => parts.join(''))

  it('nothing is thrown, and every complaint lies within the text', () => {
    fc.assert(
      fc.property(fc.oneof(yamlLike, fc.string({ unit: 'binary' })), (text) => {
        for (const { position } of parseYaml({ text }).issues) {
          expect(position.start.offset).toBeGreaterThanOrEqual(0)
          expect(position.start.offset).toBeLessThanOrEqual(text.length)
          expect(position.end.offset).toBeGreaterThanOrEqual(position.start.offset)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
