/** A font, and the characters that are to stay in it. */
export interface Cut {
  readonly font: Uint8Array
  readonly text: string
}

/**
 * Spaces stay in every font that has them: WebKit measures a font by its space, and shows nothing of some fonts without
 * one. The subsetter keeps the glyph of missing characters by itself.
 */
const spaces = ' \u00a0'

/** Cuts TrueType fonts down to some characters each, with the glyphs that features make of them; the order stays. */
export async function cutFonts(cuts: readonly Cut[]): Promise<readonly Uint8Array[]> {
  const { default: subset } = await import('subset-font')
  const done: Uint8Array[] = []
  for (const { font, text } of cuts)
    done.push(new Uint8Array(await subset(Buffer.from(font), text + spaces, { targetFormat: 'sfnt' })))
  return done
}
