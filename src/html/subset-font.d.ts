declare module 'subset-font' {
  /** Cuts a font down to the glyphs that set `text`; all layout features stay. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { readonly targetFormat?: 'sfnt' },
  ): Promise<Buffer>
}
