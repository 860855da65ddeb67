import { lettersOf, wordSet } from './letters.ts'
import { type Passage, positionOfPassage } from './passages.ts'

/** Finds the passage that a paragraph of a returned file was made from. */
export interface Search {
  /** The one of these very letters: the nearest to the line, or as many of them on as the paragraph is in the file. */
  readonly same: (text: string, near: Near) => Passage | undefined
  /** The one on this line that has most of the words. */
  readonly onLine: (text: string, line: number) => Passage | undefined
  /** The one that has most of the words, wherever it is. */
  readonly alike: (text: string) => Passage | undefined
}

export interface Near {
  readonly line: number | undefined
  /** How many paragraphs of the file before this one have the same letters. */
  readonly before: number
}

/** Of the words of both, how many are the same in passages that are taken for one. */
const enough = 0.6
/** How many of a paragraph's rarest words are looked up, and in how many passages a word may stand. */
const mostWords = 8
const mostPassages = 200
/** Fewer words may stand anywhere. */
const fewestWords = 4

export function searchIn(passages: readonly Passage[]): Search {
  const byLetters = listed(passages, ({ text }) => [lettersOf(text).letters])
  const byLine = listed(passages, linesOf)
  let byWord: ReadonlyMap<string, readonly Passage[]> | undefined
  return {
    same: (text, { line, before }) => {
      const { letters } = lettersOf(text)
      const found = letters === '' ? [] : (byLetters.get(letters) ?? [])
      if (line !== undefined) return least(found, (passage) => Math.abs(startOf(passage) - line))
      return found[before] ?? found.at(-1)
    },
    onLine: (text, line) => best(byLine.get(line) ?? [], wordSet(text)),
    alike: (text) => {
      byWord ??= listed(passages, (passage) => wordSet(passage.text))
      const words = wordSet(text)
      const candidates = new Set<Passage>()
      const lists = [...words].map((word) => byWord?.get(word) ?? []).filter(isTelling)
      for (const list of lists.sort((one, other) => one.length - other.length).slice(0, mostWords))
        if (candidates.size < mostPassages) for (const passage of list) candidates.add(passage)
      return best([...candidates], words)
    },
  }
}

function isTelling({ length }: readonly Passage[]): boolean {
  return length > 0 && length <= mostPassages
}

function listed<Key>(
  passages: readonly Passage[],
  keysOf: (passage: Passage) => Iterable<Key>,
): ReadonlyMap<Key, readonly Passage[]> {
  const lists = new Map<Key, Passage[]>()
  for (const passage of passages)
    for (const key of keysOf(passage)) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [passage])
      else list.push(passage)
    }
  return lists
}

function linesOf({ stretches }: Passage): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { position } of stretches)
    for (let line = position.start.line; line <= position.end.line; line += 1) lines.add(line)
  return lines
}

function startOf(passage: Passage): number {
  return positionOfPassage(passage)?.start.line ?? 0
}

/** Worked out once a passage: a file may hold any number of paragraphs that are like it. */
const wordSets = new WeakMap<Passage, ReadonlySet<string>>()

function wordsOf(passage: Passage): ReadonlySet<string> {
  const words = wordSets.get(passage) ?? wordSet(passage.text)
  wordSets.set(passage, words)
  return words
}

function best(passages: readonly Passage[], words: ReadonlySet<string>): Passage | undefined {
  const likeness = (passage: Passage): number => likenessOf(words, wordsOf(passage))
  const found = least(passages, (passage) => -likeness(passage))
  return found !== undefined && likeness(found) >= enough ? found : undefined
}

/** Dice's coefficient; the half of a paragraph that a reader has divided is as like as the whole. */
function likenessOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0 || others.size === 0) return 0
  const shared = [...words].filter((word) => others.has(word)).length
  return Math.max(
    (2 * shared) / (words.size + others.size),
    words.size < fewestWords ? 0 : shared / words.size,
  )
}

function least<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  let found: Item | undefined
  let smallest = Number.POSITIVE_INFINITY
  for (const item of items) {
    const size = measure(item)
    if (size < smallest) [found, smallest] = [item, size]
  }
  return found
}
