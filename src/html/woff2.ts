import { brotliCompressSync, constants } from 'node:zlib'

/**
 * Wraps a TrueType font as WOFF 2.0 (W3C Recommendation, 2022). Outlines stay as they are (the null transform of 5.1):
 * rearranging them would save a tenth of the size and take a hundred times as long.
 *
 * @throws when the bytes are not a font
 */
export function wrapAsWoff2(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = tablesOf(view)
  const data = compress(
    concatenate(tables.map(({ offset, length }) => font.subarray(offset, offset + length))),
  )
  const directory = concatenate(tables.map(directoryEntry))
  const length = headerLength + directory.length + data.length
  const header = new DataView(new ArrayBuffer(headerLength))
  header.setUint32(0, signature)
  header.setUint32(4, view.getUint32(0))
  header.setUint32(8, padded(length))
  header.setUint16(12, tables.length)
  header.setUint32(16, sfntLength(tables))
  header.setUint32(20, data.length)
  header.setUint16(24, 1)
  return concatenate([
    new Uint8Array(header.buffer),
    directory,
    data,
    new Uint8Array(padded(length) - length),
  ])
}

const signature = 0x774f4632
const headerLength = 48

interface Table {
  readonly tag: string
  readonly offset: number
  readonly length: number
}

/** The tables in the order in which they lie in the file. */
function tablesOf(view: DataView): readonly Table[] {
  const version = view.getUint32(0)
  if (version !== 0x00010000 && version !== 0x4f54544f) throw new Error('a font begins with its version')
  const tables = Array.from({ length: view.getUint16(4) }, (_, index): Table => {
    const entry = 12 + 16 * index
    const tag = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at))).join('')
    return { tag, offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }
  })
  return tables.sort((a, b) => a.offset - b.offset)
}

/** Tags that have a number of their own (table 1 of the specification); others are spelled out. */
const numbered =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
const spelledOut = 63
/** For glyf and loca, version 3 is the null transform; for all others 0 is. */
const untransformed = 3

function directoryEntry({ tag, length }: Table): Uint8Array {
  const position = numbered.indexOf(tag)
  const number = position >= 0 && position % 5 === 0 ? position / 5 : spelledOut
  const version = tag === 'glyf' || tag === 'loca' ? untransformed : 0
  const name = number === spelledOut ? [...tag].map((letter) => letter.charCodeAt(0)) : []
  return Uint8Array.from([(version << 6) | number, ...name, ...base128(length)])
}

/** Seven bits a byte, the highest first, all but the last marked (4.1). */
function base128(value: number): readonly number[] {
  const bytes = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f))
  return bytes
}

/** What the font measures once it is unpacked: a header, a directory, and tables at multiples of four. */
function sfntLength(tables: readonly Table[]): number {
  return tables.reduce((sum, { length }) => sum + padded(length), 12 + 16 * tables.length)
}

function padded(length: number): number {
  return (length + 3) & ~3
}

/** Up to quality 9 a font takes ten times as long and loses a hundredth of its size. */
const quality = 5

function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
