/** How a link within the document says where it leads: the first words there, for ids are no two editions' own. */
export function targetWords(text: string): string {
  // A text may have millions of words, of which only the first are asked for.
  return text
    .trimStart()
    .slice(0, 100 * longestTarget)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestTarget)
}

const longestTarget = 40
