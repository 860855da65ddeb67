/** A font, and the characters that are to stay in it. */
export interface Cut {
  readonly font: Uint8Array
  readonly text: string
}

/** Cuts TrueType fonts down to some characters each, with the glyphs that features make of them; the order stays. */
export async function cutFonts(cuts: readonly Cut[]): Promise<readonly Uint8Array[]> {
  const { default: subset } = await import('subset-font')
  const done: Uint8Array[] = []
  for (const { font, text } of cuts)
    done.push(new Uint8Array(await subset(Buffer.from(font), text, { targetFormat: 'sfnt' })))
  return done
}
