/** Bytes of a picture that were read, recognised and found harmless. */
export interface Image {
  readonly format: 'png' | 'jpeg' | 'svg'
  /** SVG: UTF-8 text, sanitised. */
  readonly bytes: Uint8Array
  /** Natural size in CSS pixels (1/96 inch). */
  readonly width: number
  readonly height: number
  /** The file that the bytes were made from, for readers that show it as it is: browsers. */
  readonly original?: { readonly mediaType: 'image/webp' | 'image/avif'; readonly bytes: Uint8Array }
}
