import { beforeAll, describe, expect, it } from 'vitest'
import { type FullShaper, loadFullShaper } from '../../../src/type/face/full-shaper.ts'
import { openFace } from '../../../src/type/face/open-face.ts'
import { createShaper, type ShapeRequest } from '../../../src/type/face/shape.ts'
import type { Features, Glyph } from '../../../src/type/index.ts'
import { mono, sans, serif } from './fonts.ts'
import { wordsOf } from './texts.ts'

const languages = ['en-GB', 'de', 'fr', 'pl', 'lv', 'ru', 'kk', 'el'] as const

/** Pairs that are kerned far, and letters of languages that have no text here. */
const pairs = [...'VAWTYPL'].flatMap((letter) => ['o', 'a', '.', ','].map((next) => letter + next))
const words = [
  ...languages.flatMap(wordsOf),
  ...pairs,
  'ʻoʻzbek',
  'İstanbul',
  'fi',
  'ffl',
  'fb',
  '1234567890',
]

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

const request: ShapeRequest = { features: [], ligatures: true, language: undefined }

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
            printed(full(open, word, { ...request, features: wanted, direction: 'ltr' })),
          )
      }
      expect(asked).toBe(0)
    })

  it('joins f and i to one glyph that extracts as both', () => {
    const shape = createShaper(openFace(serif.faces[0] ?? missing()), request, full)
    expect(shape('fi').glyphs.map((glyph) => glyph.text)).toEqual(['fi'])
  })

  for (const wanted of [['smcp'], ['c2sc', 'smcp'], ['onum'], []] as const)
    it(`copies out as it was written, with ${wanted.join(' and ') || 'no features'}`, () => {
      const shape = createShaper(
        openFace(serif.faces[0] ?? missing()),
        { ...request, features: wanted },
        full,
      )
      for (const word of words)
        expect(
          shape(word)
            .glyphs.map((glyph) => glyph.text)
            .join(''),
        ).toBe(word)
    })

  it('tells small capitals from capitals by what they stand for, though some share a glyph', () => {
    const shape = createShaper(
      openFace(serif.faces[0] ?? missing()),
      { ...request, features: ['c2sc', 'smcp'] },
      full,
    )
    const [small, capital] = ['a', 'A'].map((letter) => shape(letter).glyphs[0])
    expect(small?.id).toBe(capital?.id)
    expect([small?.text, capital?.text]).toEqual(['a', 'A'])
  })

  it('joins nothing where ligatures are off', () => {
    const shape = createShaper(openFace(serif.faces[0] ?? missing()), { ...request, ligatures: false }, full)
    expect(shape('fi').glyphs.map((glyph) => glyph.text)).toEqual(['f', 'i'])
  })

  it('makes no space of a joiner between letters', () => {
    const shape = createShaper(openFace(serif.faces[0] ?? missing()), request, full)
    const { glyphs, text } = shape('f\u200ci')
    expect(text).toBe('f\u200ci')
    expect(glyphs.map((glyph) => glyph.text)).not.toContain(' ')
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
