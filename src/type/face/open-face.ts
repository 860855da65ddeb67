import type { FontFace } from '../../brand/index.ts'
import { type CharacterMap, readCharacterMap } from './character-map.ts'
import { classOf } from './coverage.ts'
import { findEmptyGlyph } from './empty-glyph.ts'
import { findTables } from './tables.ts'

/** A font file made ready for questions; nothing is read before it is asked for. Lengths in thousandths of an em. */
export interface OpenFace {
  readonly face: FontFace
  readonly view: DataView
  /** Thousandths of an em in one unit of the face. */
  readonly scale: number
  readonly glyphOf: CharacterMap
  readonly advanceOf: (glyph: number) => number
  readonly isMark: (glyph: number) => boolean
  /** A glyph without ink, and without width where the face has such a one; 0 where it has none. */
  readonly emptyGlyph: () => number
  readonly gsub: number | undefined
  readonly gpos: number | undefined
}

/** Throws when the file is no static TrueType or OpenType font with a Unicode character map. */
export function openFace(face: FontFace): OpenFace {
  const bytes = face.read()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = findTables(view, face.id)
  const tableOf = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`the font ${face.id} has no table "${tag}"`)
    return offset
  }
  const scale = 1000 / view.getUint16(tableOf('head') + 18)
  const glyphOf = readCharacterMap(view, tableOf('cmap'), face.id)
  const advanceOf = readAdvances(view, tableOf('hhea'), tableOf('hmtx'), scale)
  let empty: number | undefined
  return {
    face,
    view,
    scale,
    glyphOf,
    advanceOf,
    emptyGlyph: () => {
      empty ??= findEmptyGlyph(view, tables, advanceOf, glyphOf)
      return empty
    },
    isMark: readMarks(view, tables.get('GDEF')),
    gsub: tables.get('GSUB'),
    gpos: tables.get('GPOS'),
  }
}

function readAdvances(view: DataView, hhea: number, hmtx: number, scale: number): OpenFace['advanceOf'] {
  const last = view.getUint16(hhea + 34) - 1
  return (glyph) => view.getUint16(hmtx + Math.min(glyph, last) * 4) * scale
}

function readMarks(view: DataView, gdef: number | undefined): OpenFace['isMark'] {
  const offset = gdef === undefined ? 0 : view.getUint16(gdef + 4)
  const mark = 3
  return (glyph) => gdef !== undefined && offset !== 0 && classOf(view, gdef + offset, glyph) === mark
}
