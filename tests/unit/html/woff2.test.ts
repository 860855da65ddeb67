import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import { wrapAsWoff2 } from '../../../src/html/woff2.ts'

const { resolve } = createRequire(import.meta.url)
const file = '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'
const original = readFileSync(resolve(file))
const wrapped = wrapAsWoff2(original)

describe('a font wrapped as WOFF 2.0', () => {
  it('is smaller, and says how long it is', () => {
    expect(new TextDecoder().decode(wrapped.subarray(0, 4))).toBe('wOF2')
    expect(new DataView(wrapped.buffer).getUint32(8)).toBe(wrapped.length)
    expect(wrapped.length % 4).toBe(0)
    expect(wrapped.length).toBeLessThan(original.length * 0.6)
  })

  it('has the same glyphs, advances and outlines', () => {
    const [before, after] = [fontIn(original), fontIn(Buffer.from(wrapped))]
    expect(after.numGlyphs).toBe(before.numGlyphs)
    const shown = (font: fontkit.Font) =>
      font
        .layout('Hamburgefonstiv Қазақстан 2018')
        .glyphs.map(({ advanceWidth, path }) => [advanceWidth, path.toSVG()])
    expect(shown(after)).toEqual(shown(before))
  })

  it('keeps its layout features', () => {
    const ligature = (bytes: Buffer) =>
      fontIn(bytes)
        .layout('fi', ['smcp'])
        .glyphs.map(({ id }) => id)
    expect(ligature(Buffer.from(wrapped))).toEqual(ligature(original))
  })

  it('is refused when it is no font', () => {
    expect(() => wrapAsWoff2(new Uint8Array(100))).toThrow('begins with its version')
  })
})

function fontIn(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes)
  if (!('numGlyphs' in font)) throw new Error('a collection is no font')
  return font
}
