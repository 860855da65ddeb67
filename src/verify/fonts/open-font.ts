import { brotliDecompressSync } from 'node:zlib'

/** The `cmap` table of a font file: TrueType, OpenType, or WOFF 2.0. Throws when the bytes are none of these. */
export function characterTableOf(font: Uint8Array): DataView {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  return view.getUint32(0) === woff2 ? tableInWoff2(font, view) : tableInTrueType(view)
}

const woff2 = 0x774f4632

function tableInTrueType(view: DataView): DataView {
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16)
    if (view.getUint32(entry) === cmapTag)
      return part(view, view.getUint32(entry + 8), view.getUint32(entry + 12))
  throw new RangeError('the font has no table cmap')
}

/** `cmap` spelled as a number. */
const cmapTag = 0x636d6170

function part(view: DataView, offset: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + offset, length)
}

/** A font unpacked holds no more than this; those of an edition are cut down to some hundred kilobytes. */
const mostBytes = 32 * 1024 * 1024

/** WOFF File Format 2.0, 4: a directory of tables, whose data follow one another in one Brotli stream. */
function tableInWoff2(font: Uint8Array, view: DataView): DataView {
  let at = 48
  const number = (): number => {
    let value = 0
    for (let count = 0; count < 5; count += 1) {
      const byte = view.getUint8(at++)
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
    throw new RangeError('a length of more than five bytes')
  }
  let [offset, found] = [0, -1]
  let length = 0
  for (let index = 0; index < view.getUint16(12); index += 1) {
    const flags = view.getUint8(at++)
    const known = flags & 0x3f
    const isCmap = known === 0 || (known === 0x3f && view.getUint32(at) === cmapTag)
    if (known === 0x3f) at += 4
    const original = number()
    // For glyf and loca, version 3 means that they are stored as they are; for all others 0 does.
    const isOutline = known === 10 || known === 11
    const stored = flags >> 6 === (isOutline ? 3 : 0) ? original : number()
    if (isCmap) [found, length] = [offset, stored]
    offset += stored
  }
  if (found < 0) throw new RangeError('the font has no table cmap')
  const packed = font.subarray(at, at + view.getUint32(20))
  const data = brotliDecompressSync(packed, { maxOutputLength: mostBytes })
  return new DataView(data.buffer, data.byteOffset + found, length)
}
