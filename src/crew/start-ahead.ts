/**
 * Starts a work on each item, and gives them in the order of the items. So many are under way at most, so that what is done
 * early does not pile up; with one, nothing is started before it is wanted.
 */
export function* startAhead<Item, Value>(
  items: readonly Item[],
  start: (item: Item) => Promise<Value>,
  most: number,
): Generator<readonly [item: Item, work: Promise<Value>]> {
  const started: Promise<Value>[] = []
  let next = 0
  for (const item of items) {
    for (const wanted of items.slice(next, next + most - started.length)) {
      const work = start(wanted)
      // Whoever waits for it hears of its failure; until somebody does, nobody has to.
      work.catch(() => {})
      started.push(work)
      next += 1
    }
    const work = started.shift()
    if (work !== undefined) yield [item, work]
  }
}
