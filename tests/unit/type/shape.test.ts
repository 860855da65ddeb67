import { beforeAll, describe, expect, it } from 'vitest'
import { type FullShaper, loadFullShaper } from '../../../src/type/face/full-shaper.ts'
import { openFace } from '../../../src/type/face/open-face.ts'
import { createShaper, type ShapeRequest } from '../../../src/type/face/shape.ts'
import type { Features, Glyph } from '../../../src/type/index.ts'
import { mono, sans, serif } from './fonts.ts'

const words = `
  The European Union is one of the main economic and foreign policy partners of Kazakhstan’s “success” (2018) office
  efficient affluent fjord AVATAR To Ty. Überfluß naïve Łódź Żółć Straße 50% €100 1/2 a–b §12 №5 ʻoʻzbek İstanbul
  Қазақстан Республикасының экономикасы «Ёлка» өңір Ұлы һәм Ελλάδα άνθρωπος ΑΘΗΝΑ people-to-people fi ffl fb 1234567890
  ${'VAWTYPL'.replace(/./g, (letter) => ` ${letter}o ${letter}a ${letter}. ${letter},`)}`
  .trim()
  .split(/\s+/)

const features: readonly Features[] = [
  [],
  ['smcp'],
  ['c2sc', 'smcp'],
  ['onum'],
  ['lnum', 'tnum'],
  ['sups'],
  ['subs'],
]

let full: FullShaper

beforeAll(async () => {
  full = await loadFullShaper()
})

const request: ShapeRequest = { features: [], ligatures: true, language: undefined, direction: 'ltr' }

describe('a word shaped the short way', () => {
  for (const face of [...serif.faces, ...sans.faces, ...mono.faces])
    it(`is what fontkit makes of it, in ${face.id}`, () => {
      const open = openFace(face)
      let asked = 0
      for (const wanted of features) {
        const shape = createShaper(open, { ...request, features: wanted }, (...question) => {
          asked++
          return full(...question)
        })
        for (const word of words)
          expect(printed(shape(word).glyphs), `${word} ${wanted}`).toEqual(
            printed(full(open, word, { ...request, features: wanted })),
          )
      }
      expect(asked).toBe(0)
    })

  it('joins f and i to one glyph that extracts as both', () => {
    const shape = createShaper(openFace(serif.faces[0] ?? missing()), request, full)
    expect(shape('fi').glyphs.map((glyph) => glyph.text)).toEqual(['fi'])
  })

  it('joins nothing where ligatures are off', () => {
    const shape = createShaper(openFace(serif.faces[0] ?? missing()), { ...request, ligatures: false }, full)
    expect(shape('fi').glyphs.map((glyph) => glyph.text)).toEqual(['f', 'i'])
  })

  it('leaves marks to fontkit, which puts them over their letters', () => {
    const shape = createShaper(openFace(serif.faces[0] ?? missing()), request, full)
    const { glyphs, text } = shape('q\u0301')
    expect(text).toBe('q\u0301')
    expect(glyphs.map((glyph) => glyph.text).join('')).toBe('q\u0301')
    expect(glyphs.at(-1)?.advance).toBe(0)
    expect(glyphs.at(-1)?.x).toBeLessThan(0)
  })
})

function printed(glyphs: readonly Glyph[]) {
  return glyphs.map(({ id, advance, x, y, text }) => [id, Math.round(advance * 100) / 100, x, y, text])
}

function missing(): never {
  throw new Error('the family has no face')
}
