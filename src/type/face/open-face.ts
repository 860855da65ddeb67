import type { FontFace } from '../../brand/index.ts'
import { type CharacterMap, readCharacterMap } from './character-map.ts'
import { classOf } from './coverage.ts'
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
  readonly gsub: number | undefined
  readonly gpos: number | undefined
  readonly metrics: FaceMetrics
}

/** Heights above the baseline in thousandths of an em; what lies below it is negative. */
export interface FaceMetrics {
  readonly ascender: number
  readonly descender: number
  readonly capHeight: number
  readonly xHeight: number
  /** Top of the line under underlined words. */
  readonly underlinePosition: number
  readonly underlineThickness: number
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
  return {
    face,
    view,
    scale,
    glyphOf: readCharacterMap(view, tableOf('cmap'), face.id),
    advanceOf: readAdvances(view, tableOf('hhea'), tableOf('hmtx'), scale),
    isMark: readMarks(view, tables.get('GDEF')),
    gsub: tables.get('GSUB'),
    gpos: tables.get('GPOS'),
    metrics: readMetrics(view, tableOf('hhea'), tableOf('OS/2'), tables.get('post'), scale),
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

/** The heights of small and capital letters stand in OS/2 from version 2 on; before, a usual share of the em. */
function readMetrics(
  view: DataView,
  hhea: number,
  os2: number,
  post: number | undefined,
  scale: number,
): FaceMetrics {
  const hasHeights = view.getUint16(os2) >= 2
  return {
    ascender: view.getInt16(hhea + 4) * scale,
    descender: view.getInt16(hhea + 6) * scale,
    xHeight: hasHeights ? view.getInt16(os2 + 86) * scale : 480,
    capHeight: hasHeights ? view.getInt16(os2 + 88) * scale : 670,
    underlinePosition: post === undefined ? -100 : view.getInt16(post + 8) * scale,
    underlineThickness: post === undefined ? 50 : view.getInt16(post + 10) * scale,
  }
}
