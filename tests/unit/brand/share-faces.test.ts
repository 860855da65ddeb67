import { describe, expect, it } from 'vitest'
import { emptyFont as font, loadMine } from './templates.ts'

const family = (name: string, file: string) =>
  `{ name: ${name}, generic: serif, faces: [{ file: ${file}, weight: 400 }, { file: ${file}, weight: 600 }, { file: ${file}, weight: 700 }] }`

describe('fonts of a brand: families of one name', () => {
  it('are one font with the weights of all roles that use it', () => {
    const { brand, found } = loadMine(
      'extends: base\nname: Mine\nfonts: { text: source-sans-3, display: source-sans-3 }\n',
    )
    expect(found).toEqual([])
    const { text, display } = brand?.fonts ?? {}
    const fallback = brand?.fallbackFonts.find(({ name }) => name === 'Source Sans 3')
    expect(text?.faces).toEqual(display?.faces)
    expect(fallback?.faces).toEqual(display?.faces)
    expect(text?.faces.every((face, index) => face === display?.faces[index])).toBe(true)
  })

  it('share each face with the same family among the fallbacks', () => {
    const { brand } = loadMine('extends: base\nname: Mine\n')
    const all = [...Object.values(brand?.fonts ?? {}), ...(brand?.fallbackFonts ?? [])]
    const faces = new Set(all.flatMap((each) => each.faces))
    expect(new Set([...faces].map(({ id }) => id)).size).toBe(faces.size)
  })

  it('are reported where they come from different files', () => {
    const { found } = loadMine(
      `extends: base\nname: Mine\nfonts:\n  text: ${family('Own', 'a.ttf')}\n  display: ${family('own', 'b.ttf')}\n`,
      { 'mine/a.ttf': font, 'mine/b.ttf': font },
    )
    expect(found).toContain(
      'mine/brand.yaml:5:12 brand/font-name: the names Own and own cannot be told apart, and both have a face of weight 400, upright',
    )
  })

  it('are reported where one family has two files for one weight', () => {
    const twice =
      '{ name: Own, generic: serif, faces: [{ file: a.ttf, weight: 400 }, { file: b.ttf, weight: 400 }, { file: a.ttf, weight: 600 }, { file: a.ttf, weight: 700 }] }'
    const { found } = loadMine(`extends: base\nname: Mine\nfonts:\n  text: ${twice}\n`, {
      'mine/a.ttf': font,
      'mine/b.ttf': font,
    })
    expect(found).toEqual(['mine/brand.yaml:4:9 brand/font-name: two files are Own, weight 400, upright'])
  })

  it('are told apart in any script', () => {
    const { brand, found } = loadMine(
      `extends: base\nname: Mine\nfonts:\n  text: ${family('Один', 'a.ttf')}\n  display: ${family('Другой', 'b.ttf')}\n`,
      { 'mine/a.ttf': font, 'mine/b.ttf': font },
    )
    expect(found).toEqual([])
    expect(brand?.fonts.text.faces[0]?.id).not.toBe(brand?.fonts.display.faces[0]?.id)
  })
})
