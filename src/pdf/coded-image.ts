import type { PdfDictionary } from './syntax.ts'

/** An image XObject; `mask` is its opacity, an image of its own. */
export interface CodedImage {
  readonly dictionary: PdfDictionary
  readonly bytes: Uint8Array
  readonly mask?: CodedImage
}

/** What every image XObject says of itself (ISO 32000-1, table 89). */
export function imageDictionary(width: number, height: number): PdfDictionary {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
}
