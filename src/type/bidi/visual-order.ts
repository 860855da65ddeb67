/**
 * The order from left to right of what follows each other in a line, by levels (UAX #9, rule L2): from the highest level
 * down to the lowest odd one, each stretch of that level or higher is reversed.
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  const highest = levels.reduce((most, level) => Math.max(most, level), 0)
  const lowestOdd = levels.reduce(
    (least, level) => (level % 2 === 1 ? Math.min(least, level) : least),
    highest + 1,
  )
  for (let level = highest; level >= lowestOdd; level--)
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++
      if (end > start) {
        order.splice(start, end - start, ...order.slice(start, end).reverse())
        start = end
      }
    }
  return order
}
