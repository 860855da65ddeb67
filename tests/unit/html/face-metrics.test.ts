import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import type { FontFace } from '../../../src/brand/index.ts'
import { metricsOf } from '../../../src/html/face-metrics.ts'

const { resolve } = createRequire(import.meta.url)

test.each([
  ['@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf', 'format 12 or 4'],
  ['@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf', 'one width'],
])('%s has the characters and widths that fontkit finds (%s)', (file) => {
  const bytes = readFileSync(resolve(file))
  const font = fontkit.create(bytes)
  if (!('characterSet' in font)) throw new Error('a collection is no font')
  const face: FontFace = { id: file, family: 'Test', weight: 400, italic: false, read: () => bytes }
  const { has, advanceOf } = metricsOf(face)
  const known = new Set(font.characterSet)
  const wrong = Array.from({ length: 0x3000 }, (_, codePoint) => codePoint).filter((codePoint) => {
    const glyph = font.glyphForCodePoint(codePoint)
    const sameWidth = Math.abs(advanceOf(codePoint) - glyph.advanceWidth / font.unitsPerEm) < 1e-9
    return !sameWidth || has(codePoint) !== (known.has(codePoint) && glyph.id !== 0)
  })
  expect(wrong).toEqual([])
})
