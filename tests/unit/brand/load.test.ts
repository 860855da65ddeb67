import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadBrand, roles } from '../../../src/brand/index.ts'
import { disk } from '../../../src/files.ts'
import { emptyFont, loadMine, templatesWith } from './templates.ts'

const shipped = path.resolve(import.meta.dirname, '../../../templates')

describe.each(['base', 'seneca'])('the shipped brand %s', (name) => {
  const { brand, findings } = loadBrand(name, disk, shipped)

  it('loads without a finding', () => {
    expect(findings).toEqual([])
  })

  it('has a whole style for every role', () => {
    for (const role of roles) {
      const style = brand?.roles[role]
      expect(style?.size, role).toBeGreaterThanOrEqual(7)
      expect(style?.leading, role).toBeGreaterThan(style?.size ?? 0)
    }
  })

  it('has a face for each weight that its roles ask for', () => {
    for (const role of roles) {
      const style = brand?.roles[role]
      const faces = style === undefined ? [] : (brand?.fonts[style.font].faces ?? [])
      expect(
        faces.map(({ weight }) => weight),
        role,
      ).toContain(style?.weight)
    }
  })

  it('has faces of TrueType, read when first asked for', () => {
    const bytes = brand?.fonts.text.faces[0]?.read()
    expect([...(bytes?.subarray(0, 4) ?? [])]).toEqual([0, 1, 0, 0])
    expect(brand?.fonts.text.faces[0]?.read()).toBe(bytes)
  })
})

describe('a brand that extends another', () => {
  it('states only what differs', () => {
    const { brand, found } = loadMine("extends: base\nname: Mine\ncolours: { accent: '#036' }\n")
    expect(found).toEqual([])
    expect(brand).toMatchObject({ id: 'mine', name: 'Mine', colours: { accent: '#003366', ink: '#1d2126' } })
  })

  it('joins maps and replaces lists', () => {
    const { brand } = loadMine('extends: base\nlists: { bullets: ["*"] }\nendMatter: [funding]\n')
    expect(brand?.lists).toEqual({ ordered: ['1.', 'a.', 'i.'], bullets: ['*'], hang: true })
    expect(brand?.endMatter).toEqual(['funding'])
  })

  it('may extend one that extends one', () => {
    const others = { 'parent/brand.yaml': 'extends: base\nname: Parent\npublisher: { name: House }\n' }
    const { brand } = loadMine('extends: parent\nname: Child\n', others)
    expect(brand).toMatchObject({ name: 'Child', publisher: { name: 'House' } })
  })

  it('must not extend itself', () => {
    const others = { 'parent/brand.yaml': 'name: P\nextends: mine\n' }
    expect(loadMine('extends: parent\n', others)).toMatchObject({
      found: ['parent/brand.yaml:2:10 brand/cycle: this brand extends itself: mine → parent → mine'],
    })
  })

  it('names one that exists', () => {
    const { found, help } = loadMine('extends: bse\n')
    expect(found).toEqual(['mine/brand.yaml:1:10 brand/not-found: there is no brand "bse"'])
    expect(help).toEqual(['did you mean "base"?'])
  })

  it('never names a way out of the templates', () => {
    expect(loadMine('extends: ../../etc\n').found[0]).toContain('brand/not-found')
  })

  it('has its mistakes found in the file that made them', () => {
    const others = { 'parent/brand.yaml': 'extends: base\npage: { size: A5 }\n' }
    expect(loadMine('extends: parent\ntype: { leading: 9 }\n', others).found).toEqual([
      'mine/brand.yaml:2:18 brand/wrong-value: "type.leading" must be a multiple of the size between 1 and 2.5, such as 1.4, not 9',
      'parent/brand.yaml:2:15 brand/wrong-value: "page.size" must be A4 or Letter, not "A5"',
    ])
  })
})

describe('a brand that is missing', () => {
  it('is reported where it was asked for', () => {
    const point = { line: 4, column: 8, offset: 40 }
    const reference = { file: 'post.md', position: { start: point, end: point } }
    const { brand, findings } = loadBrand('senecca', disk, shipped, reference)
    expect(brand).toBeUndefined()
    expect(findings).toMatchObject([
      {
        code: 'brand/not-found',
        file: 'post.md',
        position: reference.position,
        help: 'did you mean "seneca"?',
      },
    ])
  })

  it('is an error without a place too', () => {
    expect(loadBrand('x', templatesWith({}), 'templates').findings).toMatchObject([
      { code: 'brand/not-found', help: 'the brands here are base' },
    ])
  })
})

describe('lengths and sizes', () => {
  it.each([
    ['25.4mm', 72],
    ['2.54 cm', 72],
    ['1in', 72],
    ['72pt', 72],
    ['0', 0],
  ])('a margin of %s is %d points', (written, points) => {
    expect(loadMine(`extends: base\npage: { margin: { top: ${written} } }`).brand?.page.margin.top).toBe(
      points,
    )
  })

  it('sizes of the scale are to the half point, and follow the base size', () => {
    const { brand } = loadMine(
      'extends: base\ntype: { base: 10, ratio: 1.25 }\nroles: { h1: { size: larger } }',
    )
    expect(brand?.roles.h1.size).toBe(15.5) // 10 × 1.25² = 15.625
    expect(brand?.roles.body.size).toBe(10)
  })

  it.each([
    ['{ size: 9.25 }', 9.25],
    ['{ size: 9pt }', 9],
    ['{ size: 5mm }', 14.173],
  ])('a role of %s has %d points', (style, size) => {
    expect(loadMine(`extends: base\nroles: { note: ${style} }`).brand?.roles.note.size).toBe(size)
  })

  it('a leading is a multiple of the size or a length', () => {
    const { brand } = loadMine(
      'extends: base\nroles: { h1: { size: 20, leading: 1.1 }, h2: { size: 14, leading: 17pt } }',
    )
    expect([brand?.roles.h1.leading, brand?.roles.h2.leading]).toEqual([22, 17])
  })
})

describe('roles', () => {
  it('take from the body what they do not state, but no space and no justification', () => {
    const { brand } = loadMine(
      'extends: base\nroles: { body: { font: display, weight: 300, space: { before: 3pt } }, term: {}, h6: { italic: true } }',
    )
    expect(brand?.roles.h6).toMatchObject({ font: 'display', weight: 300, italic: true, align: 'start' })
    expect(brand?.roles.h6.hyphenate).toBe(false)
  })

  it('of running text are set as the type says', () => {
    const { brand } = loadMine('extends: base\ntype: { justify: false, figures: lining, hyphenate: false }')
    expect(brand?.roles.note).toMatchObject({ align: 'start', figures: 'lining', hyphenate: false })
    expect(brand?.roles.body).toMatchObject({ align: 'start', figures: 'lining', hyphenate: false })
  })
})

describe('paper', () => {
  it('is A4 or Letter', () => {
    expect(loadMine('extends: base').brand?.page).toMatchObject({ width: 595.276, height: 841.89 })
    expect(loadMine('extends: base\npage: { size: Letter }').brand?.page).toMatchObject({
      width: 612,
      height: 792,
    })
  })
})

describe('letters with accents', () => {
  it('are composed in what a brand says', () => {
    const { brand } = loadMine('extends: base\npublisher: { name: Universite\u0301 }\n')
    expect(brand?.publisher?.name).toBe('Universit\u00E9')
  })

  it('are the same in the name of a font file, however the system writes them', () => {
    const text =
      'extends: base\nfonts: { display: { name: Own, generic: serif, faces: [{ file: e\u0301/o\u0308.ttf, weight: 400 }] } }\n'
    const { found } = loadMine(text, { 'mine/e\u0301/o\u0308.ttf': emptyFont })
    expect(found.filter((finding) => finding.includes('brand/font-file'))).toEqual([])
    expect(loadMine(text).found.join()).toContain('there is no font file')
  })
})
