/** What a file is by its first bytes; formats by their names are real ones that the editions cannot all show. */
export type Recognised =
  | 'png'
  | 'jpeg'
  | 'svg'
  | 'GIF'
  | 'WebP'
  | 'AVIF'
  | 'TIFF'
  | 'BMP'
  | 'PDF'
  | 'EPS'
  | 'empty'
  | 'unknown'

type Signature = readonly [format: Recognised, offset: number, bytes: string]

/** Offsets and bytes from the formats' own specifications, bytes as Latin-1. */
const signatures: readonly Signature[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['GIF', 0, 'GIF8'],
  ['WebP', 8, 'WEBP'],
  ['AVIF', 4, 'ftypavif'],
  ['AVIF', 4, 'ftypavis'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['BMP', 0, 'BM'],
  ['PDF', 0, '%PDF'],
  ['EPS', 0, '%!PS'],
]

export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return 'empty'
  const found = signatures.find(([, offset, signature]) => startsWith(bytes, offset, signature))
  if (found !== undefined) return found[0]
  return isSvg(bytes) ? 'svg' : 'unknown'
}

function startsWith(bytes: Uint8Array, offset: number, signature: string): boolean {
  if (bytes.length < offset + signature.length) return false
  return [...signature].every((character, index) => bytes[offset + index] === character.charCodeAt(0))
}

/** The root element, after what XML allows before it. A picture's comment is rarely longer than some kilobytes. */
function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 16_384))
  const prolog =
    /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*/i.exec(head)?.[0] ?? ''
  return /^<(?:[\w-]+:)?svg[\s/>]/.test(head.slice(prolog.length))
}
