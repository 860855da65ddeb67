/** A text as its letters and digits in lower case, which no program sets anew, and where each stood. */
export interface Letters {
  readonly letters: string
  /** Index into the text, for each letter. */
  readonly places: Uint32Array
}

export function lettersOf(text: string): Letters {
  const parts: string[] = []
  const places: number[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    // A sigma at the end of a word is another letter, and words are cut anywhere.
    const lower = word.toLowerCase().replaceAll('ς', 'σ')
    parts.push(lower)
    if (lower.length === word.length)
      for (let unit = 0; unit < word.length; unit += 1) places.push(index + unit)
    else pushPlaces(word, index, places)
  }
  return { letters: parts.join(''), places: Uint32Array.from(places) }
}

/** Of a word that has more letters in lower case: İ becomes two. */
function pushPlaces(word: string, start: number, places: number[]): void {
  let at = start
  for (const letter of word) {
    for (let unit = 0; unit < letter.toLowerCase().length; unit += 1) places.push(at)
    at += letter.length
  }
}

/** How many letters stand before a place in the text. */
export function lettersBefore({ places }: Letters, offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Words of a text in lower case, each once. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
}
