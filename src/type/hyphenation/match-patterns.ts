import { type FlatPatterns, firstLevel, firstPop } from './flatten-patterns.mjs'

/** Places in a word of small letters where its patterns allow a hyphen, by offset; the ends of the word included. */
export interface PatternMatcher {
  readonly match: (word: string) => readonly number[]
  /** Whether a character stands in any pattern. */
  readonly knows: (character: string) => boolean
}

/** Patterns made ready for matching, after F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983). */
export function createMatcher(flat: FlatPatterns): PatternMatcher {
  const trie = readTrie(flat.trie)
  const levels = flat.levels.split(' ').map((digits) => Uint8Array.from(digits, Number))
  const exceptions = readExceptions(flat.exceptions)
  return {
    match: (word) => exceptions.get(word) ?? matchWord(word, trie, levels),
    knows: (character) => flat.trie.includes(character),
  }
}

/** Nodes by number, from the root, which is 0; each leads to its first child and its next sibling, and 0 is none. */
interface Trie {
  readonly letter: Uint16Array
  readonly child: Uint32Array
  readonly sibling: Uint32Array
  /** Index of its levels and 1, or 0. */
  readonly level: Uint16Array
}

function readTrie(text: string): Trie {
  const letter = new Uint16Array(text.length + 1)
  const child = new Uint32Array(text.length + 1)
  const sibling = new Uint32Array(text.length + 1)
  const level = new Uint16Array(text.length + 1)
  // The path from the root to the current node, and the youngest child of each node on it.
  const path = [0]
  const youngest = [0]
  let depth = 0
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= firstLevel && code < 0xf900) level[path[depth] ?? 0] = code - firstLevel + 1
    else if (code >= firstPop && code < firstLevel) depth -= code - firstPop
    else {
      const node = ++count
      letter[node] = code
      const elder = youngest[depth] ?? 0
      if (elder === 0) child[path[depth] ?? 0] = node
      else sibling[elder] = node
      youngest[depth] = node
      depth++
      path[depth] = node
      youngest[depth] = 0
    }
  }
  return { letter, child, sibling, level }
}

/** Competing patterns at one place: the highest level decides, and odd ones allow a hyphen. */
function matchWord(word: string, trie: Trie, levels: readonly Uint8Array[]): readonly number[] {
  const { letter, child, sibling, level } = trie
  const framed = `.${word}.`
  const best = new Uint8Array(word.length + 2)
  for (let start = 0; start < framed.length; start++) {
    // The levels of a pattern that begins with the edge of the word count from its first letter.
    const base = Math.max(start - 1, 0)
    let node = 0
    for (let index = start; index < framed.length; index++) {
      const code = framed.charCodeAt(index)
      node = child[node] ?? 0
      while (node !== 0 && letter[node] !== code) node = sibling[node] ?? 0
      if (node === 0) break
      const row = levels[(level[node] ?? 0) - 1]
      if (row === undefined) continue
      for (let at = 0; at < row.length; at++)
        if ((row[at] ?? 0) > (best[base + at] ?? 0)) best[base + at] = row[at] ?? 0
    }
  }
  const places: number[] = []
  for (let offset = 1; offset < word.length; offset++)
    if (((best[offset] ?? 0) & 1) === 1) places.push(offset)
  return places
}

function readExceptions(text: string): ReadonlyMap<string, readonly number[]> {
  const exceptions = new Map<string, readonly number[]>()
  for (const word of text.split(' ')) {
    const parts = word.split('-')
    let offset = 0
    exceptions.set(
      parts.join(''),
      parts.slice(0, -1).map((part) => (offset += part.length)),
    )
  }
  return exceptions
}
