/** A text string: UTF-16 or UTF-8 with a mark at its beginning, else PDFDocEncoding (ISO 32000-2, 7.9.2.2). */
export function decodeText(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\xfe\xff')) return withoutLanguages(new TextDecoder('utf-16be').decode(buffer))
  if (bytes.startsWith('\xff\xfe')) return withoutLanguages(new TextDecoder('utf-16le').decode(buffer))
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder('utf-8').decode(buffer)
  return Array.from(bytes, (byte) => documentEncoding.get(byte) ?? byte).join('')
}

/** UTF-16 as it stands in maps of fonts, without a mark. */
export function decodeUtf16(bytes: string): string {
  return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1'))
}

/** Escapes that say which language follows (ISO 32000-2, 7.9.2.2.1). */
function withoutLanguages(text: string): string {
  return text
    .split('\u001b')
    .filter((_, index) => index % 2 === 0)
    .join('')
}

/** Where PDFDocEncoding is not Latin-1 (ISO 32000-2, D.2). */
const documentEncoding: ReadonlyMap<string, string> = new Map([
  ...place(0x18, '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc'),
  ...place(0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'),
  ...place(0xa0, '€'),
])

function place(first: number, characters: string): readonly (readonly [string, string])[] {
  return [...characters].map((character, index) => [String.fromCharCode(first + index), character])
}
