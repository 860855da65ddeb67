/** A place in bytes that moves on as they are read. */
export interface Scanner {
  readonly bytes: Uint8Array
  at: number
  /** Things in arrays and dictionaries that may still be read, of the file as a whole. */
  readonly left?: { items: number }
}

/** Tables by byte (ISO 32000-2, 7.2.3): white space, and what ends a name, a number or a keyword. */
const isSpace = tableOf('\0\t\n\f\r ')
const isDelimiter = tableOf('()<>[]{}/%')

function tableOf(characters: string): readonly boolean[] {
  return Array.from({ length: 256 }, (_, byte) => characters.includes(String.fromCharCode(byte)))
}

/** Over white space and comments. */
export function skipSpace(scanner: Scanner): void {
  const { bytes } = scanner
  for (;;) {
    const byte = bytes[scanner.at]
    if (byte === undefined) return
    if (byte === percent) {
      while (scanner.at < bytes.length && !isEndOfLine(bytes[scanner.at])) scanner.at += 1
    } else if (isSpace[byte]) scanner.at += 1
    else return
  }
}

const percent = 0x25

function isEndOfLine(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}

/** The bytes up to the next white space or delimiter, each as a character. */
export function takeRegular(scanner: Scanner): string {
  const { bytes, at: start } = scanner
  let { at } = scanner
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (isSpace[byte] || isDelimiter[byte]) break
  }
  scanner.at = at
  return latin1(bytes, start, at)
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortText)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

/** Up to this length putting letters together is quicker than a call out of JavaScript. */
const shortText = 32

/** Whether these bytes stand at a place. */
export function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++)
    if (bytes[at + index] !== word.charCodeAt(index)) return false
  return true
}

/** Behind a picture that stands in the content itself, from its `ID` to its `EI` (ISO 32000-2, 8.9.7). */
export function skipInlineImage(scanner: Scanner): void {
  const { bytes } = scanner
  for (let at = scanner.at; at < bytes.length; at++) {
    const [before, after] = [bytes[at - 1] ?? 0, bytes[at + 2] ?? 0]
    if (standsAt(bytes, at, 'EI') && isSpace[before] && (at + 2 >= bytes.length || isSpace[after])) {
      scanner.at = at + 2
      return
    }
  }
  scanner.at = bytes.length
}
