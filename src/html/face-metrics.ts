import type { FontFace } from '../brand/index.ts'

/** What a font says of single characters: which it has, and how wide they are set. */
export interface FaceMetrics {
  readonly has: (codePoint: number) => boolean
  /** In ems; a character that the font lacks is as wide as its empty glyph. */
  readonly advanceOf: (codePoint: number) => number
}

const known = new WeakMap<FontFace, FaceMetrics>()

/** Reads a face once (OpenType 1.9: cmap formats 4 and 12, hhea, hmtx). */
export function metricsOf(face: FontFace): FaceMetrics {
  const before = known.get(face)
  if (before !== undefined) return before
  const bytes = face.read()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = (tag: string) => tableOffset(view, tag)
  const glyphs = readCharacterMap(view, table('cmap'))
  const unitsPerEm = view.getUint16(table('head') + 18)
  const longMetrics = view.getUint16(table('hhea') + 34)
  const horizontal = table('hmtx')
  const metrics: FaceMetrics = {
    has: (codePoint) => glyphs(codePoint) !== 0,
    advanceOf: (codePoint) => {
      const row = Math.min(glyphs(codePoint), longMetrics - 1)
      return view.getUint16(horizontal + row * 4) / unitsPerEm
    },
  }
  known.set(face, metrics)
  return metrics
}

/** White space, and marks of direction, have no glyph to look for. */
export function hasGlyph(face: FontFace, character: string): boolean {
  return /[\s\p{Cf}]/u.test(character) || metricsOf(face).has(character.codePointAt(0) ?? 0)
}

function tableOffset(view: DataView, tag: string): number {
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at))).join('')
    if (name === tag) return view.getUint32(entry + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}

type CharacterMap = (codePoint: number) => number

/** The widest Unicode map of the font. */
function readCharacterMap(view: DataView, cmap: number): CharacterMap {
  const formats = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)]
    const offset = cmap + view.getUint32(record + 4)
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    if (isUnicode) formats.set(view.getUint16(offset), offset)
  }
  const [full, basic] = [formats.get(12), formats.get(4)]
  if (full !== undefined) return (codePoint) => glyphInGroups(view, full, codePoint)
  if (basic !== undefined) return (codePoint) => glyphInSegments(view, basic, codePoint)
  throw new Error('the font has no map of Unicode characters')
}

/** Format 12: sorted groups of characters with consecutive glyphs. */
function glyphInGroups(view: DataView, map: number, codePoint: number): number {
  const group = (index: number) => map + 16 + index * 12
  const found = firstWhere(view.getUint32(map + 12), (index) => view.getUint32(group(index) + 4) >= codePoint)
  if (found === undefined) return 0
  const start = view.getUint32(group(found))
  return codePoint < start ? 0 : view.getUint32(group(found) + 8) + codePoint - start
}

/** Format 4: sorted segments, each with a delta or a row of glyphs. */
function glyphInSegments(view: DataView, map: number, codePoint: number): number {
  const doubled = view.getUint16(map + 6)
  const [ends, starts] = [map + 14, map + 16 + doubled]
  const found = firstWhere(doubled / 2, (index) => view.getUint16(ends + index * 2) >= codePoint)
  if (found === undefined || codePoint > 0xffff) return 0
  const start = view.getUint16(starts + found * 2)
  if (codePoint < start) return 0
  const delta = view.getUint16(starts + doubled + found * 2)
  const place = starts + doubled * 2 + found * 2
  const range = view.getUint16(place)
  if (range === 0) return (codePoint + delta) & 0xffff
  const glyph = view.getUint16(place + range + (codePoint - start) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** The first index for which something holds that, once it holds, goes on holding. */
function firstWhere(count: number, holds: (index: number) => boolean): number | undefined {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low < count ? low : undefined
}
