/** A PDF object as pdfkit writes them down: a plain string is a name, a `String` (see `text`) is a string. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | Reference
  | Uint8Array
  | readonly PdfValue[]
  | PdfDictionary

/** A key without a value is left out. */
export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined
}

/** A boxed string: pdfkit tells strings from names by the box. */
export interface PdfText {
  readonly charCodeAt: (index: number) => number
  readonly length: number
}

/** An indirect object, by its number. */
export interface Reference {
  readonly id: number
  readonly data: PdfDictionary | readonly PdfValue[]
}

/** A text string (ISO 32000-1, 7.9.2.2). */
export function text(words: string): PdfText {
  return Object(words)
}

/**
 * One object in PDF syntax (ISO 32000-1, 7.3), each character a byte. Objects whose dictionaries have been filled in
 * by pdfkit may hold dates as well.
 */
export function serialise(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return writeName(value)
    case 'number':
      return writeNumber(value)
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : serialiseObject(value)
    default:
      throw new TypeError(`a ${typeof value} has no form in a PDF file`)
  }
}

function serialiseObject(value: object): string {
  if (value instanceof String) return writeString(value.valueOf())
  if (value instanceof Uint8Array) return writeHexadecimal(value)
  if (Array.isArray(value)) return `[${joinTokens(value.map(serialise))}]`
  if (isReference(value)) return `${value.id} 0 R`
  const entries: string[] = []
  for (const [key, entry] of Object.entries(value))
    if (entry !== undefined) entries.push(joinTokens([writeName(key), serialise(entry)]))
  return `<<${entries.join('')}>>`
}

function isReference(value: object): value is Reference {
  return 'id' in value && 'gen' in value
}

/** White space only where two tokens would run together. */
function joinTokens(tokens: readonly string[]): string {
  let joined = ''
  for (const token of tokens) {
    const separate = joined === '' || /^[[(</]/.test(token) || /[\])>]$/.test(joined)
    joined += separate ? token : ` ${token}`
  }
  return joined
}

/** At most five decimals, no exponent, no leading zero; far finer than any device. */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written in a PDF file`)
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value)
  const digits = value.toFixed(5).replace(/\.?0+$/, '')
  return digits === '-0' ? '0' : digits.replace(/^(-?)0\./, '$1.')
}

function writeName(name: string): string {
  const bytes = Buffer.from(name, 'utf8')
  let written = '/'
  for (const byte of bytes) written += isRegular(byte) ? String.fromCharCode(byte) : `#${hex(byte)}`
  return written
}

function isRegular(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && !'#%()/<>[]{}'.includes(String.fromCharCode(byte))
}

/** Literal in ASCII, else UTF-16BE with its byte order mark. */
function writeString(words: string): string {
  const isAscii = !/[^\x20-\x7e\n\r\t]/.test(words)
  const bytes = isAscii ? Buffer.from(words, 'latin1') : Buffer.from(`\ufeff${words}`, 'utf16le').swap16()
  return writeLiteral(bytes.toString('latin1'))
}

/** A literal string of bytes, each a character of `bytes`. */
export function writeLiteral(bytes: string): string {
  return `(${bytes.replace(/[\\()\r]/g, (byte) => (byte === '\r' ? '\\r' : `\\${byte}`))})`
}

function writeHexadecimal(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString('hex')}>`
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
