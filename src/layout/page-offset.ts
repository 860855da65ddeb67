/** Characters that lines add, drop or stretch: they say nothing about how far a text has come. */
const uncounted = /[\s\p{Cf}]/gu

/** How many characters of a stretch of text are counted on. */
export function letterCount(text: string): number {
  return text.replace(uncounted, '').length
}

/** The place in a text behind so many counted characters and the white space that follows, never within a word. */
export function offsetAfter(letters: number, text: string): number {
  let offset = 0
  let left = letters
  for (const character of text) {
    const counted = letterCount(character)
    if (counted > 0 && left <= 0) break
    left -= counted
    offset += character.length
  }
  return wordStart(text, offset)
}

/** Letters of scripts that put spaces between words; others may be divided anywhere. */
const inWord = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{M}\p{Nd}\u00AD'’]/u

/** Back to where the word begins that the place divides. */
function wordStart(text: string, offset: number): number {
  if (!inWord.test(text.charAt(offset))) return offset
  let start = offset
  while (start > 0 && inWord.test(text.charAt(start - 1))) start -= 1
  return start
}
