import { bareCitation, type Kind, kinds, type Told } from './kinds.ts'

export interface FoundLeftover {
  readonly from: number
  readonly to: number
  readonly tell: Told
}

/** Signs without one of which there is no leftover. */
const signs = /[[\]{}@$\\:*_~=#%+!?<\uE001\uE003]|^\.\. /m

/** Leftovers in a line, masked where it is no typed text, in the order of the line; none overlaps another. */
export function findLeftovers(line: string, cites: boolean): readonly FoundLeftover[] {
  if (!signs.test(line)) return []
  const found: FoundLeftover[] = []
  const taken = new Set<number>()
  for (const { pattern, tell } of cites ? [...kinds, bareCitation] : kinds)
    for (const match of line.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (overlaps(taken, from, to)) continue
      for (let index = from; index < to; index += 1) taken.add(index)
      found.push({ from, to, tell: tell(match) })
    }
  return found.sort((a, b) => a.from - b.from)
}

function overlaps(taken: ReadonlySet<number>, from: number, to: number): boolean {
  if (taken.size === 0) return false
  for (let index = from; index < to; index += 1) if (taken.has(index)) return true
  return false
}

export type { Kind }
