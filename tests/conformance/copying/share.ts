/** The share of the words of a text that are found in another, each as often as it is there: from 0 to 1. */
export function shareFound(words: readonly string[], text: string): number {
  const found = counted(wordsIn(text))
  const wanted = counted(words)
  const hits = [...wanted].reduce((sum, [word, count]) => sum + Math.min(count, found.get(word) ?? 0), 0)
  return words.length === 0 ? 1 : hits / words.length
}

/** The same for scripts without spaces between words: clauses are looked for, wherever lines end. */
export function shareOfClauses(words: readonly string[], text: string): number {
  const whole = normal(text).replace(/\s+/g, '')
  const wanted = counted(words)
  const hits = [...wanted].reduce(
    (sum, [word, count]) => sum + Math.min(count, whole.split(word).length - 1),
    0,
  )
  return words.length === 0 ? 1 : hits / words.length
}

/** Words of letters and their marks, without joiners: who searches writes none. */
export function wordsIn(text: string): readonly string[] {
  return normal(text).match(/[\p{L}\p{M}]+/gu) ?? []
}

/** Hyphens that a line adds are soft in the file; PDFium tells them as U+FFFE. */
function normal(text: string): string {
  return text
    .replace(/[\u00ad\ufffe]\s*/g, '')
    .replace(/\p{DI}/gu, '')
    .normalize('NFC')
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
