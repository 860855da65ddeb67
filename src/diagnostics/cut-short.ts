/**
 * Words for people, at most so long: what is cut off is replaced by an ellipsis. A character beyond U+FFFF is two units of a
 * string, and is never cut in two.
 */
export function cutShort(words: string, most: number): string {
  return words.length > most ? `${startOf(words, most - 1)}…` : words
}

/** The first units of a string, without half of a character at the end. */
export function startOf(words: string, units: number): string {
  const isHalf = /[\uD800-\uDBFF]/.test(words.charAt(units - 1)) && units < words.length
  return words.slice(0, isHalf ? units - 1 : units)
}
