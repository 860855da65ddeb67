import { describe, expect, it } from 'vitest'
import { emptyFont, loadMine } from './templates.ts'

describe('each mistake in a brand file is found at its place', () => {
  it.each([
    ['colour: x', '2:1 brand/unknown-key: unknown key "colour"', 'did you mean "colours"?'],
    ['page: { margins: {} }', '2:9 brand/unknown-key: unknown key "page.margins"', 'did you mean "margin"?'],
    ['roles: { h7: {} }', '2:10 brand/unknown-key: unknown key "roles.h7"', 'did you mean "h1"?'],
    [
      'roles:\n  h1:\n    colour: acent',
      '4:13 brand/wrong-value: "roles.h1.colour" must be',
      'did you mean "accent"?',
    ],
    ['colours: { ink: #000 }', '3:1 brand/syntax: this is not YAML', undefined],
    [
      "colours: { ink: '#00' }",
      `2:17 brand/wrong-value: "colours.ink" must be a colour such as '#003399'`,
      undefined,
    ],
    ['colours: { ink: 3399 }', '2:17 brand/wrong-value: "colours.ink" must be a colour', undefined],
    ['page: { rail: 44 }', '2:15 brand/wrong-value: "page.rail" must be a length such as 25mm', undefined],
    ['page: { rail: 44em }', '2:15 brand/wrong-value: "page.rail" must be a length such as 25mm', undefined],
    ['page: { rail: -4mm }', '2:15 brand/wrong-value: "page.rail" must be a length such as 25mm', undefined],
    ['type: { justify: maybe }', '2:18 brand/wrong-value: "type.justify" must be true or false', undefined],
    ['roles: { h1: { size: hge } }', '2:22 brand/wrong-value: "roles.h1.size" must be a size', undefined],
    ['roles: { h1: { size: 900 } }', '2:22 brand/wrong-value: "roles.h1.size" must be a size', undefined],
    [
      'endMatter: [funding, fundin]',
      '2:22 brand/wrong-value: "endMatter.1" must be',
      'did you mean "funding"?',
    ],
    [
      'fonts: { text: source-serif-5 }',
      '2:16 brand/font-package: there is no font package',
      expect.stringContaining('npm install'),
    ],
    [
      'fonts: { text: ../../x }',
      '2:16 brand/wrong-value: "fonts.text" must be the name of a font package',
      undefined,
    ],
    [
      'roles: { h1: { weight: 450 } }',
      '2:24 brand/font-weight: Source Sans 3 has no face of weight 450',
      'its weights are 200, 300, 400, 500, 600, 700, 800, 900',
    ],
    [
      'publisher: { url: www.x.org }',
      '2:12 brand/missing-key: "publisher.name" is missing',
      expect.any(String),
    ],
    [
      'labels: { report: { english: Report } }',
      '2:21 brand/wrong-value: "labels.report.english" must be a language tag such as en or de-AT, not "english"',
      undefined,
    ],
    ['- a\n- b', '', undefined],
    ['name: a\nname: b', '3:1 brand/syntax: this is not YAML: map keys must be unique', undefined],
    ['name: *x', '2:7 brand/syntax: this is not YAML: unresolved alias "*x"', undefined],
    [
      'labels: &x { report: *x }',
      '2:22 brand/syntax: this is not YAML: the alias "*x" would hold itself',
      undefined,
    ],
  ])('%s', (line, found, help) => {
    const result = loadMine(`extends: base\n${line}\n`)
    expect(result.brand).toBeUndefined()
    expect(result.found[0]).toContain(found)
    expect(result.help[0]).toEqual(help)
  })

  it('a font that lacks a weight or a file, where the font is chosen', () => {
    const face = 'faces: [{ file: fonts/own.ttf, weight: 400 }]'
    const text = `extends: base\nfonts: { display: { name: Own, generic: serif, ${face} } }\n`
    expect(loadMine(text).found).toEqual([
      'mine/brand.yaml:2:64 brand/font-file: there is no font file fonts/own.ttf',
      'mine/brand.yaml:2:19 brand/font-weight: Own has no face of weight 600',
      'mine/brand.yaml:2:19 brand/font-weight: Own has no face of weight 700',
    ])
    expect(loadMine(text, { 'mine/fonts/own.ttf': emptyFont }).found).toHaveLength(2)
    expect(loadMine(text.replace('fonts/own', '../own')).found[0]).toContain(
      '"fonts.display.faces.0.file" must be',
    )
  })

  it('all of them, in the order of the file', () => {
    const { found } = loadMine('extends: base\nnme: x\npage: { siz: A4, rail: x }\nlsts: {}\n')
    expect(found.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      'mine/brand.yaml:2:1 brand/unknown-key',
      'mine/brand.yaml:3:9 brand/unknown-key',
      'mine/brand.yaml:3:24 brand/wrong-value',
      'mine/brand.yaml:4:1 brand/unknown-key',
    ])
  })

  it('a brand that extends nothing has to be complete', () => {
    const { found } = loadMine('name: Mine\n')
    expect(found).toContain('mine/brand.yaml:1:1 brand/missing-key: "colours" is missing')
    expect(found).toContain('mine/brand.yaml:1:1 brand/missing-key: "roles" is missing')
  })

  it('a text that unfolds without bound is refused', () => {
    const level = (name: string, below: string) =>
      `${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]`
    const bomb = `a: &a [x]\n${level('b', 'a')}\n${level('c', 'b')}\n${level('d', 'c')}\n`
    expect(loadMine(bomb).found[0]).toMatch(/brand\/syntax: .*excessive alias count/)
  })
})
