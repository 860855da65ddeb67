import createBidi from 'bidi-js/dist/bidi.mjs'

/** Unicode's bidirectional algorithm (UAX #9) with its character data; all that is known of bidi-js. */
const bidi = createBidi()

/** An embedding level for each UTF-16 unit of a text; odd ones run from right to left. */
export function embeddingLevels(text: string, direction: 'ltr' | 'rtl'): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels
}

/** A text as it is drawn where it runs from right to left: brackets and the like turned round (rule L4). */
export function mirrored(text: string): string {
  let drawn = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    drawn += bidi.getMirroredCharacter(character) ?? character
  }
  return drawn
}
