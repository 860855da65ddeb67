import { asName, dictionaryAt, nameAt } from './access.ts'
import { type CharacterMap, type CodeSpace, codeOf, parseCharacterMap } from './cmap.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary } from './objects.ts'

/** The characters that each code of a shown string stands for. */
export type Decoder = (bytes: string) => readonly string[]

/** Reads fonts, each once. */
export function fontReader(file: PdfFile): (font: Dictionary | undefined) => Decoder {
  const known = new Map<Dictionary, Decoder>()
  return (font) => {
    if (font === undefined) return () => []
    const decoder = known.get(font) ?? decoderOf(font, file)
    known.set(font, decoder)
    return decoder
  }
}

/** What stands for a code that no one knows the character of. */
const unknown = '\ufffd'

function decoderOf(font: Dictionary, file: PdfFile): Decoder {
  const map = mapAt(file, font, 'ToUnicode')
  if (nameAt(file, font, 'Subtype') !== 'Type0') {
    const encoding = encodingOf(font, file) === 'MacRomanEncoding' ? 'macintosh' : 'windows-1252'
    const otherwise = new TextDecoder(encoding)
    return (bytes) =>
      eachOf(bytes, (byte) => map?.characters.get(byte) ?? otherwise.decode(Uint8Array.of(byte)))
  }
  const spaces = mapAt(file, font, 'Encoding')?.spaces ?? twoBytes
  return (bytes) => decodeBySpaces(bytes, spaces, (code) => map?.characters.get(code) ?? unknown)
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

function eachOf(bytes: string, charactersOf: (code: number) => string): readonly string[] {
  return Array.from({ length: bytes.length }, (_, index) => charactersOf(bytes.charCodeAt(index)))
}

/** `Identity-H`, the encoding of embedded fonts. */
const twoBytes: readonly CodeSpace[] = [{ low: '\0\0', high: '\xff\xff' }]

/** Codes are as long as the first space says that they lie in; what lies in none is as long as the shortest. */
export function decodeBySpaces(
  bytes: string,
  spaces: readonly CodeSpace[],
  charactersOf: (code: number) => string,
): readonly string[] {
  const shortest = Math.max(1, Math.min(...spaces.map(({ low }) => low.length)))
  const shown: string[] = []
  let at = 0
  while (at < bytes.length) {
    const length = spaces.find((space) => liesIn(space, bytes, at))?.low.length ?? shortest
    shown.push(charactersOf(codeOf(bytes.slice(at, at + length))))
    at += length
  }
  return shown
}

function liesIn({ low, high }: CodeSpace, bytes: string, at: number): boolean {
  if (at + low.length > bytes.length) return false
  for (let index = 0; index < low.length; index++) {
    const byte = bytes.charCodeAt(at + index)
    if (byte < low.charCodeAt(index) || byte > high.charCodeAt(index)) return false
  }
  return true
}
