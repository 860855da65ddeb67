/** What a file is by its first bytes; formats by their names are real ones that the editions cannot all show. */
export type Recognised =
  | 'png'
  | 'jpeg'
  | 'svg'
  | 'GIF'
  | 'WebP'
  | 'AVIF'
  | 'HEIC'
  | 'JPEG XL'
  | 'JPEG 2000'
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
  ['JPEG XL', 0, '\xff\x0a'],
  ['JPEG XL', 4, 'JXL \r\n\x87\n'],
  ['JPEG 2000', 4, 'jP  \r\n\x87\n'],
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
  if (startsWith(bytes, 4, 'ftyp')) return kindOfMedia(bytes)
  return isSvg(bytes) ? 'svg' : 'unknown'
}

function startsWith(bytes: Uint8Array, offset: number, signature: string): boolean {
  if (bytes.length < offset + signature.length) return false
  return [...signature].every((character, index) => bytes[offset + index] === character.charCodeAt(0))
}

/** What a file of boxes is by the kinds it names first (ISO/IEC 14496-12, 4.3): they are four letters each. */
function kindOfMedia(bytes: Uint8Array): Recognised {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const named = String.fromCharCode(...bytes.subarray(8, Math.min(length, 256)))
  if (/avi[fs]/.test(named)) return 'AVIF'
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(named) ? 'HEIC' : 'unknown'
}

/** The root element, after what XML allows before it. A picture's comment is rarely longer than some kilobytes. */
function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 16_384))
  const prolog =
    /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*/i.exec(head)?.[0] ?? ''
  return /^<(?:[\w-]+:)?svg[\s/>]/.test(head.slice(prolog.length))
}
