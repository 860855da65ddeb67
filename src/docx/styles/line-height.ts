import type { Brand, FontFace, TextStyle } from '../../brand/index.ts'
import type { LineHeight } from './look.ts'

/**
 * A role's leading as Word can say it. "At least" gives the leading to the point and lets pictures grow the line, but
 * cannot go below what the font itself asks for; there a multiple of that is said.
 */
export function lineHeightOf({ font, size, leading }: TextStyle, brand: Brand): LineHeight {
  const face = brand.fonts[font].faces[0]
  const natural = size * (face === undefined ? assumedRatio : naturalRatio(face))
  return leading >= natural
    ? { rule: 'atLeast', points: leading }
    : { rule: 'times', times: Math.round((leading / natural) * 100) / 100 }
}

/** For lines that hold a picture: anything less than the whole would cut its top off. */
export const wholeLine: LineHeight = { rule: 'times', times: 1 }

const assumedRatio = 1.25

/** Line height that Word gives a font, as a multiple of its size: OS/2 Windows metrics, or typographic ones where the font says so. */
function naturalRatio(face: FontFace): number {
  const bytes = face.read()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = tableOffset(view, 'head')
  const metrics = tableOffset(view, 'OS/2')
  if (head === undefined || metrics === undefined) return assumedRatio
  const unitsPerEm = view.getUint16(head + 18)
  const usesTypographic = (view.getUint16(metrics + 62) & 0x80) !== 0
  const height = usesTypographic
    ? view.getInt16(metrics + 68) - view.getInt16(metrics + 70) + view.getInt16(metrics + 72)
    : view.getUint16(metrics + 74) + view.getUint16(metrics + 76)
  return height / unitsPerEm
}

/** Offset of a table in an OpenType file (OpenType 1.9, "Table directory"). */
function tableOffset(view: DataView, name: string): number | undefined {
  if (view.byteLength < 12) return undefined
  for (let entry = 12, left = view.getUint16(4); left > 0; left -= 1, entry += 16) {
    const letters = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(entry + index)))
    if (letters.join('') === name) return view.getUint32(entry + 8)
  }
  return undefined
}
