/** How a link within the document says where it leads: the first words there, for ids are no two editions' own. */
export function targetWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longestTarget)
}

const longestTarget = 40
