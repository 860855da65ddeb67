/** A text as its letters and digits in lower case, which no program sets anew, and where each stood. */
export interface Letters {
  readonly letters: string
  /** Index into the text, for each letter. */
  readonly places: readonly number[]
}

export function lettersOf(text: string): Letters {
  let letters = ''
  const places: number[] = []
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{M}\p{N}]/gu)) {
    const lower = letter.toLowerCase()
    letters += lower
    for (let unit = 0; unit < lower.length; unit += 1) places.push(index)
  }
  return { letters, places }
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
