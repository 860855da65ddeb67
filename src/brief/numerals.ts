import type { List } from './blocks.ts'

/** A pattern of the brand, such as `(1)`, with the numerals that the author of a list wants. */
export function withNumerals(pattern: string, { numerals }: Pick<List, 'numerals'>): string {
  return numerals === undefined ? pattern : pattern.replace(/[1aAiI]/, numerals)
}
