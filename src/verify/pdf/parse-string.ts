import { UnreadableEdition } from '../unreadable.ts'
import { latin1, type Scanner } from './scanner.ts'

const backslash = 0x5c
const [open, close] = [0x28, 0x29]

/** A string in parentheses, from the first one on (ISO 32000-2, 7.3.4.2). */
export function parseLiteral(scanner: Scanner): string {
  const { bytes } = scanner
  scanner.at += 1
  let text = ''
  let nesting = 0
  let start = scanner.at
  const flush = (): void => {
    text += latin1(bytes, start, scanner.at)
  }
  for (;;) {
    const byte = bytes[scanner.at]
    if (byte === undefined) throw new UnreadableEdition('a string has no end')
    if (byte === backslash) {
      flush()
      scanner.at += 1
      text += parseEscape(scanner)
      start = scanner.at
      continue
    }
    if (byte === close && nesting === 0) {
      flush()
      scanner.at += 1
      return text
    }
    if (byte === open) nesting += 1
    if (byte === close) nesting -= 1
    if (byte === 0x0d) {
      // Any end of a line is a line feed.
      flush()
      scanner.at += bytes[scanner.at + 1] === 0x0a ? 2 : 1
      text += '\n'
      start = scanner.at
    } else scanner.at += 1
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function parseEscape(scanner: Scanner): string {
  const { bytes } = scanner
  const byte = bytes[scanner.at]
  if (byte === undefined) return ''
  if (isOctal(byte)) {
    let code = 0
    for (let digits = 0; digits < 3 && isOctal(bytes[scanner.at]); digits++)
      code = code * 8 + (bytes[scanner.at++] ?? 0) - 0x30
    return String.fromCharCode(code & 0xff)
  }
  scanner.at += 1
  if (byte === 0x0a) return ''
  if (byte === 0x0d) {
    if (bytes[scanner.at] === 0x0a) scanner.at += 1
    return ''
  }
  const character = String.fromCharCode(byte)
  return escapes[character] ?? character
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37
}

/** A string in hexadecimal digits, from its `<` on (ISO 32000-2, 7.3.4.3). */
export function parseHexadecimal(scanner: Scanner): string {
  const end = scanner.bytes.indexOf(0x3e, scanner.at)
  if (end < 0) throw new UnreadableEdition('a string has no end')
  const digits = latin1(scanner.bytes, scanner.at + 1, end).replace(/\s/g, '')
  if (/[^\da-fA-F]/.test(digits)) throw new UnreadableEdition('a string has a digit that is none')
  scanner.at = end + 1
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
}
