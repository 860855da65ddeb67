/**
 * What one operator shows, in the order of reading. Letters that run from right to left are shown as they are seen, from
 * left to right, and so are the spaces and signs among them. Numbers of their scripts run from left to right: only letters
 * tell. `characters` are those of each code, which stay in their order.
 */
export function inReadingOrder(characters: readonly string[]): string {
  const text = characters.join('')
  // Nearly no text is of these blocks, and an expression by scripts is slow to be made.
  return turnedBlock.test(text) && turnedLetter.test(text) ? characters.toReversed().join('') : text
}

/** Blocks of scripts that run from right to left. */
const turnedBlock = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/

const turnedLetter =
  /(?=\p{L})[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}\p{Script=Samr}\p{Script=Mand}]/u
