import { asName, dictionaryAt, nameAt } from './access.ts'
import { type CharacterMap, type CodeSpace, codeOf, parseCharacterMap } from './cmap.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary } from './objects.ts'
import { widthsOf } from './widths.ts'

/** One shown code. */
export interface ShownGlyph {
  /** The characters that it stands for. */
  readonly text: string
  /** In thousandths of the size; nothing where the font does not say it. */
  readonly width: number | undefined
  /** Whether the space between words is added to it (ISO 32000-2, 9.3.3). */
  readonly isWordSpace: boolean
}

/** The glyphs that the bytes of a shown string stand for. */
export type Font = (bytes: string) => readonly ShownGlyph[]

/** Of text that is shown before a font is chosen. */
export const noFont: Font = () => []

/** Reads fonts, each once. */
export function fontReader(file: PdfFile): (font: Dictionary | undefined) => Font {
  const known = new Map<Dictionary, Font>()
  return (font) => {
    if (font === undefined) return noFont
    const read = known.get(font) ?? readFont(font, file)
    known.set(font, read)
    return read
  }
}

/** What stands for a code that no one knows the character of. */
const unknown = '\ufffd'

function readFont(font: Dictionary, file: PdfFile): Font {
  const map = mapAt(file, font, 'ToUnicode')
  const widthOf = widthsOf(font, file)
  if (nameAt(file, font, 'Subtype') !== 'Type0') {
    const encoding = encodingOf(font, file) === 'MacRomanEncoding' ? 'macintosh' : 'windows-1252'
    const otherwise = new TextDecoder(encoding)
    const glyphOf = glyphsOnce((code) => ({
      text: map?.characters.get(code) ?? otherwise.decode(Uint8Array.of(code)),
      width: widthOf(code),
      isWordSpace: code === space,
    }))
    return (bytes) => Array.from(bytes, (byte) => glyphOf(byte.charCodeAt(0)))
  }
  const spaces = mapAt(file, font, 'Encoding')?.spaces ?? twoBytes
  const glyphOf = glyphsOnce((code) => ({
    text: map?.characters.get(code) ?? unknown,
    width: widthOf(code),
    isWordSpace: false,
  }))
  return (bytes) => codesIn(bytes, spaces).map(glyphOf)
}

const space = 0x20

function glyphsOnce(make: (code: number) => ShownGlyph): (code: number) => ShownGlyph {
  const known = new Map<number, ShownGlyph>()
  return (code) => {
    const glyph = known.get(code) ?? make(code)
    known.set(code, glyph)
    return glyph
  }
}

function encodingOf(font: Dictionary, file: PdfFile): string | undefined {
  return (
    asName(file.resolve(font.entries.get('Encoding'))) ??
    nameAt(file, dictionaryAt(file, font, 'Encoding'), 'BaseEncoding')
  )
}

function mapAt(file: PdfFile, font: Dictionary, key: string): CharacterMap | undefined {
  const stream = file.resolve(font.entries.get(key))
  return typeof stream === 'object' && stream?.type === 'stream'
    ? parseCharacterMap(file.decode(stream))
    : undefined
}

/** `Identity-H`, the encoding of embedded fonts. */
const twoBytes: readonly CodeSpace[] = [{ low: '\0\0', high: '\xff\xff' }]

/** Codes are as long as the first space says that they lie in; what lies in none is as long as the shortest. */
export function codesIn(bytes: string, spaces: readonly CodeSpace[]): readonly number[] {
  const shortest = Math.max(1, Math.min(...spaces.map(({ low }) => low.length)))
  const codes: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = spaces.find((space) => liesIn(space, bytes, at))?.low.length ?? shortest
    codes.push(codeOf(bytes.slice(at, at + length)))
    at += length
  }
  return codes
}

function liesIn({ low, high }: CodeSpace, bytes: string, at: number): boolean {
  if (at + low.length > bytes.length) return false
  for (let index = 0; index < low.length; index++) {
    const byte = bytes.charCodeAt(at + index)
    if (byte < low.charCodeAt(index) || byte > high.charCodeAt(index)) return false
  }
  return true
}
