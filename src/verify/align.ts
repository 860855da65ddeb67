/** What stands in one sequence and not in the other at the same place: indices `from` to before `to` of each. */
export interface Difference {
  readonly first: Range
  readonly second: Range
}

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Where two sequences differ, in order. Equal ends are set aside, what is left is parted at elements that stand once in
 * each and in the same order (patience diff), and short rests are compared as a longest common subsequence. Near
 * linear: long rests that have nothing unique in common differ as a whole.
 */
export function align(first: readonly string[], second: readonly string[]): readonly Difference[] {
  const differences: Difference[] = []
  const todo: Difference[] = [
    { first: { from: 0, to: first.length }, second: { from: 0, to: second.length } },
  ]
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    const rest = withoutEqualEnds(part, first, second)
    if (sizeOf(rest.first) === 0 && sizeOf(rest.second) === 0) continue
    const pairs = anchors(rest, first, second)
    if (pairs.length === 0) differences.push(rest)
    // The last part is taken first from the end, so differences come in order.
    else todo.push(...between(pairs, rest).reverse())
  }
  return differences
}

type Pair = readonly [first: number, second: number]

function sizeOf({ from, to }: Range): number {
  return to - from
}

function withoutEqualEnds(
  { first, second }: Difference,
  a: readonly string[],
  b: readonly string[],
): Difference {
  let [from, since, to, until] = [first.from, second.from, first.to, second.to]
  while (from < to && since < until && a[from] === b[since]) {
    from += 1
    since += 1
  }
  while (from < to && since < until && a[to - 1] === b[until - 1]) {
    to -= 1
    until -= 1
  }
  return { first: { from, to }, second: { from: since, to: until } }
}

/** Pairs of equal elements, ascending in both: none when nothing is to be had. */
function anchors(part: Difference, a: readonly string[], b: readonly string[]): readonly Pair[] {
  const unique = longestAscending(uniquePairs(part, a, b))
  if (unique.length > 0) return unique
  return sizeOf(part.first) * sizeOf(part.second) <= mostCompared ? commonSubsequence(part, a, b) : []
}

const mostCompared = 1_000_000

/** Elements that stand once in each part, in the order of the first. */
function uniquePairs(
  { first, second }: Difference,
  a: readonly string[],
  b: readonly string[],
): readonly Pair[] {
  const inSecond = placesOnce(second, b)
  return [...placesOnce(first, a)].flatMap(([word, at]) => {
    const other = inSecond.get(word)
    return at === undefined || other === undefined ? [] : [[at, other] as const]
  })
}

function placesOnce({ from, to }: Range, words: readonly string[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? ''
    places.set(word, places.has(word) ? undefined : at)
  }
  return places
}

/** The longest choice of pairs whose second members ascend (patience sorting). */
function longestAscending(pairs: readonly Pair[]): readonly Pair[] {
  interface Link {
    readonly pair: Pair
    readonly before: Link | undefined
  }
  const ends: Link[] = []
  for (const pair of pairs) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    ends[low] = { pair, before: ends[low - 1] }
  }
  const chain: Pair[] = []
  for (let link = ends.at(-1); link !== undefined; link = link.before) chain.push(link.pair)
  return chain.reverse()
}

function commonSubsequence(
  { first, second }: Difference,
  a: readonly string[],
  b: readonly string[],
): readonly Pair[] {
  const width = sizeOf(second) + 1
  const lengths = new Uint32Array((sizeOf(first) + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = sizeOf(first) - 1; row >= 0; row -= 1)
    for (let column = sizeOf(second) - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        a[first.from + row] === b[second.from + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < sizeOf(first) && column < sizeOf(second); ) {
    if (a[first.from + row] === b[second.from + column]) {
      pairs.push([first.from + row, second.from + column])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

/** What lies before, between and after pairs of equal elements. */
function between(pairs: readonly Pair[], { first, second }: Difference): Difference[] {
  const starts: readonly Pair[] = [
    [first.from, second.from],
    ...pairs.map(([at, other]) => [at + 1, other + 1] as const),
  ]
  const ends: readonly Pair[] = [...pairs, [first.to, second.to]]
  return starts.map(([from, since], index) => {
    const [to, until] = ends[index] ?? [from, since]
    return { first: { from, to }, second: { from: since, to: until } }
  })
}
