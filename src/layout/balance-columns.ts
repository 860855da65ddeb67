import { sum } from '../brief/index.ts'
import { type Atom, costs } from './atoms.ts'
import { breakFrom, emptinessCost } from './break-pages.ts'
import type { Start } from './candidate.ts'
import { depthOf, type PageSpec } from './page-plan.ts'

/**
 * Divides the last page anew, so that its columns are about equally long: in the least height, by whole grid units, in which
 * they hold what they held, without a line alone or a heading without its text, or in a little more where that divides it
 * better. Where there is none, it stays as it was.
 */
export function balanceEnd(end: Start, atoms: readonly Atom[], spec: PageSpec): Start {
  const { columns, grid } = spec
  if (columns === 1) return end
  const head = lastPageStart(end, columns)
  if (head === undefined) return end
  const most = depthOf(head.column, spec)
  const least = Math.max(1, Math.floor(sum(heightsSince(head, end)) / columns / grid) - slackUnits)
  let best = end
  let lowest = Number.POSITIVE_INFINITY
  let tries = 0
  for (let depth = least * grid; depth < most && tries < mostUnits; depth += grid) {
    const tried = breakFrom(head, atoms, { ...spec, depth, depths: [] })
    if (tried.column - head.column > columns || tried.cost - head.cost >= costs.widow) continue
    tries += 1
    const cost = costOf(tried, head, depth, spec)
    if (cost < lowest) [best, lowest] = [tried, cost]
  }
  return best
}

/** How much higher than need be columns may be, and what each unit costs by which the shortest ends above the longest. */
const mostUnits = 8
const unitCost = 300

/** What columns cost by what they divide, and by their differing lengths rather than by what they leave empty. */
function costOf(end: Start, head: Start, depth: number, { columns, grid }: PageSpec): number {
  const heights = heightsSince(head, end)
  const emptiness = sum(heights.slice(1).map((height) => emptinessCost(Math.max(0, 1 - height / depth))))
  const shortest = heights.length < columns ? 0 : Math.min(...heights)
  const difference = (Math.max(...heights) - shortest) / grid
  return end.cost - head.cost - emptiness + difference * unitCost
}

/** Space that vanishes where a column ends makes the whole a little shorter. */
const slackUnits = 4

/** Where the last page begins that holds some of what ends here. */
export function lastPageStart(end: Start, columns: number): Start | undefined {
  let start: Start | undefined = end.previous
  while (start !== undefined && start.column % columns > 0) start = start.previous
  return start
}

/** Of the columns behind a start, the last one first. */
function heightsSince(head: Start, end: Start): readonly number[] {
  const heights: number[] = []
  for (let start: Start | undefined = end; start !== undefined && start !== head; start = start.previous)
    heights.push(start.page?.height ?? 0)
  return heights
}
