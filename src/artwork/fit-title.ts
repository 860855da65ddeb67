import { breakWords, keepsWords, type Setting } from './break-lines.ts'
import { type MeasuredWord, measureWords } from './measured-words.ts'

/** A title that has found its size. */
export interface FittedTitle {
  readonly size: number
  readonly lines: readonly string[]
}

/** Which sizes may be tried, largest first, and how many lines there is room for in each. */
export interface TitleSpace {
  readonly sizes: readonly [number, ...number[]]
  readonly linesAt: (size: number) => number
}

/** How much smaller a title may be for the sake of a line that ends where its sense does. */
const leastForSense = 0.84

/**
 * As large as the room allows, with all words whole, and broken where its sense breaks, after a colon, if that costs little;
 * in the smallest size whatever becomes of it.
 */
export function fitTitle(title: string, setting: Omit<Setting, 'size'>, space: TitleSpace): FittedTitle {
  const [first = '', ...rest] = title.split(/(?<=[:：])\s+/u)
  const plain = fitParts([title], setting, space)
  if (rest.length === 0) return plain
  const bySense = fitParts([first, rest.join(' ')], setting, space)
  return bySense.size < plain.size * leastForSense ? plain : bySense
}

/** Each part on lines of its own. */
function fitParts(
  parts: readonly string[],
  { brand, role, measure }: Omit<Setting, 'size'>,
  { sizes, linesAt }: TitleSpace,
): FittedTitle {
  const measured = parts.map((part) => measureWords(part, role, brand))
  const fits = (size: number): boolean =>
    measured.every((words) => keepsWords(words, measure / size)) &&
    measured.flatMap((words) => breakWords(words, measure / size)).length <= linesAt(size)
  const size = sizes.find(fits) ?? sizes.at(-1) ?? sizes[0]
  return { size, lines: measured.flatMap((words) => breakEvenly(words, measure / size)) }
}

/** As many lines as are needed, and these as even as they can be. */
function breakEvenly(words: readonly MeasuredWord[], measure: number): readonly string[] {
  let even = breakWords(words, measure)
  for (let share = 0.98; share >= 0.5; share -= 0.02) {
    const narrower = breakWords(words, measure * share)
    if (!keepsWords(words, measure * share) || narrower.length > even.length) break
    even = narrower
  }
  return even
}
