import { holdsRightToLeft } from './levels.ts'
import { embeddingLevels } from './unicode.ts'
import { visualOrder } from './visual-order.ts'

/**
 * The order from left to right of words and spaces that make up a line from left to right, such as one of code: stretches
 * that run from right to left are turned round.
 */
export function orderWords(texts: readonly string[]): readonly number[] {
  const line = texts.join('')
  if (!holdsRightToLeft(line)) return texts.map((_, index) => index)
  const levels = embeddingLevels(line, 'ltr')
  let start = 0
  return visualOrder(
    texts.map((text) => {
      const level = levels[start] ?? 0
      start += text.length
      return level
    }),
  )
}
