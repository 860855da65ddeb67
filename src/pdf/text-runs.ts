import type { PlacedWord } from '../layout/index.ts'
import { hasRightToLeftLetter } from '../locale/index.ts'

/**
 * Words of a line that one text object shows: `forward` from left to right; `turned` from right to left, letters among
 * them; `signs` from right to left, without a letter that does so by itself.
 */
export interface TextRun {
  readonly type: 'forward' | 'turned' | 'signs'
  readonly words: readonly PlacedWord[]
}

/**
 * The words of a line, in the order of reading, divided where their direction changes. What runs from right to left is
 * divided further, because readers turn what has letters and nothing else: a turned run begins and ends with a word;
 * spaces around it are runs of their own, and so is each word without a letter.
 */
export function textRuns(words: readonly PlacedWord[]): readonly TextRun[] {
  const groups: PlacedWord[][] = []
  for (const word of words) {
    const last = groups.at(-1)
    if (last?.[0]?.shaped.direction === word.shaped.direction) last.push(word)
    else groups.push([word])
  }
  return groups.flatMap((group) =>
    group[0]?.shaped.direction === 'ltr' ? [{ type: 'forward', words: group }] : turnedRuns(group),
  )
}

function turnedRuns(words: readonly PlacedWord[]): readonly TextRun[] {
  if (!words.some(({ shaped }) => hasRightToLeftLetter(shaped.text))) return words.map(signs)
  const [first, end] = [words.findIndex(isNoSpace), words.findLastIndex(isNoSpace) + 1]
  const run: TextRun = { type: 'turned', words: words.slice(first, end) }
  return [...words.slice(0, first).map(signs), run, ...words.slice(end).map(signs)]
}

function signs(word: PlacedWord): TextRun {
  return { type: 'signs', words: [word] }
}

function isNoSpace({ shaped }: PlacedWord): boolean {
  return /\S/.test(shaped.text)
}
