import { describe, expect, it } from 'vitest'
import type { PlacedWord } from '../../../src/layout/index.ts'
import type { PaintedFace } from '../../../src/pdf/faces.ts'
import type { OutlineStep } from '../../../src/pdf/glyph-outline.ts'
import { textShower } from '../../../src/pdf/shown-text.ts'
import type { Manner } from '../../../src/pdf/text-line.ts'
import type { Glyph, Shaped } from '../../../src/type/index.ts'
import { serif } from '../type/fonts.ts'

const [fontFace] = serif.faces
if (fontFace === undefined) throw new Error('a family has a face')

const square: readonly OutlineStep[] = [
  { command: 'moveTo', args: [0, 0] },
  { command: 'quadraticCurveTo', args: [30, 60, 60, 0] },
  { command: 'closePath', args: [] },
]

/** The glyph without ink and width. */
const empty = 7

/** A face whose slots are character codes, whose glyphs are half an em wide, and whose units are 2,000 to the em. */
const face: PaintedFace = {
  embedded: {
    name: 'F1',
    reference: { id: 1, data: {} },
    add: (glyph) => glyph,
    widthOf: (slot) => (slot === 1 ? 0 : 500),
    space: 0,
    unitsPerEm: 2000,
    outlineOf: (glyph) => (glyph === 9 ? square : []),
  },
  slotOf: ({ id, text }) => (id === empty ? 1 : (text.codePointAt(0) ?? 0)),
}

function glyph(text: string, stated: Partial<Glyph> = {}): Glyph {
  return { id: 5, text, advance: 500, x: 0, y: 0, ...stated }
}

function word(glyphs: readonly Glyph[], x: number, direction: Shaped['direction'] = 'rtl'): PlacedWord {
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  const text = glyphs.map((one) => one.text).join('')
  return { x, shaped: { text, face: fontFace as never, glyphs, width, direction } }
}

const letters = (text: string, x: number): PlacedWord =>
  word(
    [...text].map((letter) => glyph(letter)),
    x,
  )

const manner: Manner = { size: 10, tracking: 0, scale: 1, y: 50, paint: 'f' }

/** What is shown, with codes of two bytes as the characters that they stand for here. */
function shown(words: readonly PlacedWord[], stated: Partial<Manner> = {}): string {
  const content = textShower()({ words, ...manner, ...stated }, face)
  return content.replace(/\(((?:\\?[^)])*)\)/gs, (_, codes: string) => {
    const bytes = Buffer.from(codes.replace(/\\(.)/gs, '$1'), 'latin1')
    return `(${Array.from({ length: bytes.length / 2 }, (_, at) => String.fromCharCode(bytes.readUInt16BE(at * 2))).join('')})`
  })
}

describe('a run from right to left in a PDF', () => {
  it('is one string with its spaces, in the order in which its letters are seen', () => {
    expect(shown([letters('אב', 20), letters(' ', 15), letters('גד', 5)])).toBe(
      'BT /F1 10 Tf 1 0 0 -1 5 50 Tm [(דג בא)]TJ ET',
    )
  })

  it('has numbers where words stand elsewhere than their glyphs would', () => {
    expect(shown([letters('אב', 30), letters(' ', 17), letters('גד', 5)])).toBe(
      'BT /F1 10 Tf 1 0 0 -1 5 50 Tm [(דג)-200( )-800(בא)]TJ ET',
    )
    expect(shown([letters('אב', 0)], { tracking: 100 })).toBe(
      'BT /F1 10 Tf 1 0 0 -1 0 50 Tm [(ב)-100(א)]TJ ET',
    )
  })

  it('has further characters of a letter before it, without width', () => {
    const marked = word([glyph('א'), glyph('ּ', { id: empty, advance: 0, x: -10 })], 0)
    expect(shown([marked])).toBe('BT /F1 10 Tf 1 0 0 -1 -.1 50 Tm [(\u0001)-10(א)]TJ ET')
  })

  it('has dots and marks as outlines before the text, in units of the face, each moved from the one before', () => {
    const dot = (x: number, y: number): Glyph => glyph('', { id: 9, advance: 0, x, y })
    expect(shown([word([glyph('א'), dot(100, 200), glyph('ב'), dot(0, -50)], 0)])).toBe(
      'q .005 0 0 -.005 0 50 cm 1 0 0 1 1200 400 cm 0 0 m 20 40 40 40 60 0 c h f\n' +
        '1 0 0 1 -1200 -500 cm 0 0 m 20 40 40 40 60 0 c h f Q\n' +
        'BT /F1 10 Tf 1 0 0 -1 0 50 Tm [(בא)]TJ ET',
    )
  })

  it('has stroked marks in points, so that lines are as thick as those of the letters', () => {
    const marked = word([glyph('א'), glyph('', { id: 9, advance: 0 })], 0)
    expect(shown([marked], { paint: 'S' })).toMatch(/^0 50 m \.1 49\.8 \.2 49\.8 \.3 50 c h S\nBT/)
  })

  it('draws letters that the font sets off the baseline, and says them on it', () => {
    const high = word([glyph('א', { id: 9, y: 100 }), glyph('ב')], 0)
    expect(shown([high])).toBe(
      'q .005 0 0 -.005 0 50 cm 1 0 0 1 1000 200 cm 0 0 m 20 40 40 40 60 0 c h f Q\n' +
        'q 3 Tr BT /F1 10 Tf 1 0 0 -1 0 50 Tm [(בא)]TJ ET Q',
    )
  })

  it('is as wide as its line, where letters are set wider', () => {
    expect(shown([letters('אב', 10)], { scale: 1.02 })).toBe(
      'BT /F1 10 Tf 102 Tz 1 0 0 -1 10 50 Tm [(בא)]TJ 100 Tz ET',
    )
  })
})

describe('what stands beside a run from right to left in a PDF', () => {
  it('is shown in the order of reading, each space at its ends by itself', () => {
    const words = [letters(' ', 65), letters('א', 60), letters(' ', 55), word([glyph('1')], 50, 'ltr')]
    expect(shown([...words, letters(' ', 45), letters('ב', 40)])).toBe(
      objects(['65', ' '], ['60', 'א'], ['55', ' '], ['50', '1'], ['45', ' '], ['40', 'ב']),
    )
  })

  it('is shown in the order of reading, each word by itself, where no letter is in it', () => {
    expect(shown([letters('%', 25), letters(' ', 20), letters('(-', 10)])).toBe(
      objects(['25', '%'], ['20', ' '], ['15', '()1000(-']),
    )
  })
})

function objects(...places: readonly (readonly [x: string, text: string])[]): string {
  return places.map(([x, text]) => `BT /F1 10 Tf 1 0 0 -1 ${x} 50 Tm [(${text})]TJ ET`).join('\n')
}
