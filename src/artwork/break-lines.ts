import type { Brand, Role } from '../brand/index.ts'
import { type MeasuredWord, measureWords } from './measured-words.ts'

/** What lines are set in, and how wide they may be. */
export interface Setting {
  readonly brand: Brand
  readonly role: Role
  readonly size: number
  readonly measure: number
}

export function breakLines(text: string, { brand, role, size, measure }: Setting): readonly string[] {
  return breakWords(measureWords(text, role, brand), measure / size)
}

/** As many words a line as fit. Words keep their hyphens; only one that is wider than the line is divided, wherever it ends. */
export function breakWords(words: readonly MeasuredWord[], measure: number): readonly string[] {
  const lines: string[] = []
  let filled = 0
  for (const { characters, advances, width, gap } of words) {
    const fits = lines.length > 0 && filled + gap.width + width <= measure
    if (fits) lines[lines.length - 1] += gap.text
    else lines.push('')
    filled = fits ? filled + gap.width : 0
    for (const [index, character] of characters.entries()) {
      const advance = advances[index] ?? 0
      if (width > measure && filled > 0 && filled + advance > measure) {
        lines.push('')
        filled = 0
      }
      lines[lines.length - 1] += character
      filled += advance
    }
  }
  return lines
}

/** Whether no word has to be divided. */
export function keepsWords(words: readonly MeasuredWord[], measure: number): boolean {
  return words.every(({ width }) => width <= measure)
}

/** The first lines; the last of them says so where there are more. */
export function atMost(count: number, lines: readonly string[]): readonly string[] {
  return lines.length <= count ? lines : [...lines.slice(0, count - 1), `${lines[count - 1]} …`]
}
