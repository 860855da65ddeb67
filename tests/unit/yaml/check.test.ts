import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkYaml, parseYaml } from '../../../src/yaml/index.ts'

const shape = v.pipe(
  v.strictObject({ kind: v.literal('round'), radius: v.number() }),
  v.description('A shape.'),
)
const schema = v.strictObject({
  name: v.string('a name'),
  size: v.optional(v.picklist(['small', 'large']), 'small'),
  names: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'a language')), v.string())),
  roles: v.exactOptional(v.record(v.picklist(['body', 'title']), v.strictObject({ bold: v.boolean() }))),
  shape: v.exactOptional(
    v.variant('kind', [shape, v.strictObject({ kind: v.literal('square'), side: v.number() })]),
  ),
  list: v.exactOptional(v.array(v.strictObject({ a: v.number() }))),
})

function check(text: string): readonly string[] {
  return checkYaml(parseYaml({ text }), schema).issues.map((issue) => {
    const { line, column } = issue.position.start
    const key = issue.type === 'syntax' ? issue.reason : issue.key
    const rest =
      issue.type === 'wrong-value'
        ? ` must be ${issue.expected}, not ${issue.received}`
        : issue.type === 'unknown-key'
          ? ` of ${issue.known.join(' ')}`
          : issue.type === 'missing-key'
            ? ` of ${issue.possible.join(' ')}`
            : ''
    const near = 'nearest' in issue ? ` (${issue.nearest})` : ''
    return `${line}:${column} ${issue.type} ${key}${rest}${near}`
  })
}

describe('a text is held against a schema', () => {
  it('and comes out as a value, with what it left out', () => {
    const { value, issues } = checkYaml(parseYaml({ text: 'name: x' }), schema)
    expect(issues).toEqual([])
    expect(value).toEqual({ name: 'x', size: 'small' })
  })

  it.each([
    ['', '1:1 missing-key name'],
    ['name:', '1:6 wrong-value name must be a name, not nothing'],
    ['name: x\nsize: smal', '2:7 wrong-value size must be small or large, not "smal" (small)'],
    ['name: x\nnames: { english: y }', '2:10 wrong-value names.english must be a language, not "english"'],
    ['name: x\nroles: { tilte: {} }', '2:10 unknown-key roles.tilte of body title (title)'],
    [
      'name: x\nroles: { title: { bold: 1 } }',
      '2:25 wrong-value roles.title.bold must be true or false, not 1',
    ],
    ['name: x\nlist: [{ a: 1 }, { b: 2 }]', '2:18 missing-key list.1.a'],
    ['name: x\nshape: { side: 1 }', '2:8 missing-key shape.kind of round square'],
    ['name: x\nshape: { kind: square, sied: 1 }', '2:8 missing-key shape.side'],
    ['name: x\nshape: { kind: oval }', '2:16 wrong-value shape.kind must be round or square, not "oval"'],
    ['- a', '1:1 wrong-value  must be a map of keys and values, not a list'],
    ['name: x\nroles: [1]', '2:8 wrong-value roles must be a map of keys and values, not a list'],
    ['name: x\nnames: [y]', '2:8 wrong-value names must be a map of keys and values, not a list'],
    ['name: x\nlist: [[]]', '2:8 wrong-value list.0 must be a map of keys and values, not a list'],
    ['name: x\nshape: { kind: square, sied: 1, side: 2 }', '2:24 unknown-key shape.sied of kind side (side)'],
    ['x', '1:1 wrong-value  must be a map of keys and values, not "x"'],
    [': [', '1:4 syntax'],
  ])('%j', (text, found) => expect(check(text)[0]).toContain(found))

  it('and all that is wrong is found, in the order of the text', () => {
    expect(
      check('nmae: x\nsize: huge\nother: 1\nlist: [{ b: 1, c: 2 }]').map((line) =>
        line.split(' ', 3).join(' '),
      ),
    ).toEqual([
      '1:1 unknown-key nmae',
      '1:1 missing-key name',
      '2:7 wrong-value size',
      '3:1 unknown-key other',
      '4:8 missing-key list.0.a',
      '4:10 unknown-key list.0.b',
      '4:16 unknown-key list.0.c',
    ])
  })
})
