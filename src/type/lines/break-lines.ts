/**
 * Breaking a paragraph into lines so that all of them together are set as well as possible, after D. E. Knuth and
 * M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981), pp. 1119–1184.
 *
 * This file knows numbers only. Boxes and glue have been added up beforehand: a line is what lies between two legal
 * breakpoints, and of each the sums of width, stretch and shrink so far are all that matters (p. 1159).
 */

/** Legal breakpoints in the order of the text, as parallel arrays; the last one has to be forced. */
export interface Breakpoints {
  /** The arrays may be longer. */
  readonly count: number
  /** Sums up to the end of a line that breaks here, its hyphen included and what hangs out of the measure left out. */
  readonly end: Float64Array
  readonly endStretch: Float64Array
  readonly endShrink: Float64Array
  /** Sums up to the beginning of a line after a break here: glue that vanishes at the break has been passed. */
  readonly start: Float64Array
  readonly startStretch: Float64Array
  readonly startShrink: Float64Array
  /** What a break here costs; `-Infinity` forces it. */
  readonly penalty: Float64Array
  /** 1 where the break adds a hyphen or comes after one. */
  readonly flagged: Uint8Array
  /** Sum at which the first line begins: negative by its indent, positive by what hangs out. */
  readonly origin: number
}

export interface BreakOptions {
  /** Measure of each line; the last one holds for all further lines. */
  readonly widths: readonly number[]
  /** Adjustment ratio beyond which a line is too loose. `Infinity` accepts any line and always finds a way. */
  readonly tolerance: number
  /** Added to the badness of each line: more of it, fewer lines. */
  readonly linePenalty: number
  /** Demerits for two hyphenated lines in a row, the paper's α. */
  readonly consecutiveHyphens: number
  /** Demerits for a tight line next to a loose one, the paper's γ. */
  readonly fitnessChange: number
  /** Demerits for a hyphen at the end of the last line but one. */
  readonly finalHyphen: number
  /** A last line shorter than this costs `shortLastLine`. */
  readonly lastLineMinimum: number
  readonly shortLastLine: number
  /** The same for one that begins with the end of a word; `Infinity` forbids it. */
  readonly stub: number
}

/**
 * Lines of a badness beyond this are equally bad, and sums of demerits stay exact. TeX stops at 10,000 and so needs its
 * `\emergencystretch` to tell loose lines from looser ones.
 */
const worstBadness = 1e6
/** A line may be too wide by this much: sums of many widths are not exact. */
const tolerated = 1e-6
/** Keeps a line without glue from being divided by nothing. */
const leastGlue = 1e-9

/** Indices of the chosen breakpoints, or nothing when no way keeps within the tolerance. */
export type BreakLines = (points: Breakpoints, options: BreakOptions) => readonly number[] | undefined

/** A breaker of lines. It keeps its arrays, for making them anew for each paragraph takes as long as filling them. */
export function createLineBreaker(): BreakLines {
  let room = createRoom(0, 0)
  return (points, options) => {
    const ways = waysAtPoint * options.widths.length + 1
    if (room.points < points.count || room.nodes < ways * points.count + 1)
      room = createRoom(2 * points.count, ways * 2 * points.count + 1)
    const search = startSearch(points, options, room)
    for (let at = 0; at < points.count; at++) {
      visit(search, at)
      if (hasNone(search.activeCount)) return undefined
    }
    return trace(search)
  }
}

/** At each breakpoint one way of each fitness class is kept for each line there may be, and one more when stuck. */
const waysAtPoint = 4

/** Arrays for so many breakpoints and nodes. */
interface Room {
  readonly points: number
  readonly nodes: number
  /** Ways to a breakpoint that may still turn out to be the best (the paper's "active nodes"), as parallel arrays. */
  readonly breakpoint: Int32Array
  readonly fitness: Uint8Array
  readonly demerits: Float64Array
  readonly previous: Int32Array
  /** The least sum that a line can be shrunk to end at, at each breakpoint or any after it. */
  readonly leastEnd: Float64Array
}

function createRoom(points: number, nodes: number): Room {
  return {
    points,
    nodes,
    breakpoint: new Int32Array(nodes),
    fitness: new Uint8Array(nodes),
    demerits: new Float64Array(nodes),
    previous: new Int32Array(nodes),
    leastEnd: new Float64Array(points + 1),
  }
}

interface Search extends Omit<Room, 'points' | 'nodes'> {
  readonly points: Breakpoints
  readonly options: BreakOptions
  nodes: number
  /** Whether lines begin further on with each node, as they do unless something hangs out far. */
  areStartsInOrder: boolean
  /** Active nodes by the line that follows them; lines of the same measure need not be told apart. */
  readonly active: readonly number[][]
  readonly activeCount: number[]
  /** Best way to the breakpoint being visited, by fitness class: node before it and demerits. */
  readonly bestNode: [number, number, number, number]
  readonly bestDemerits: [number, number, number, number]
}

function startSearch(points: Breakpoints, options: BreakOptions, room: Room): Search {
  const [lines, never] = [options.widths.length, Number.POSITIVE_INFINITY]
  const search: Search = {
    breakpoint: room.breakpoint,
    fitness: room.fitness,
    demerits: room.demerits,
    previous: room.previous,
    leastEnd: room.leastEnd,
    points,
    options,
    nodes: 0,
    areStartsInOrder: true,
    active: options.widths.map(() => []),
    activeCount: new Array<number>(lines).fill(0),
    bestNode: [0, 0, 0, 0],
    bestDemerits: [never, never, never, never],
  }
  fillLeastEnds(room.leastEnd, points)
  addNode(search, 0, -1, -1, 1, 0)
  return search
}

/** A line grows with every breakpoint but for one: the hyphen of a break may be wider than the rest of the word. */
function fillLeastEnds(least: Float64Array, { count, end, endShrink }: Breakpoints): void {
  let smallest = Number.POSITIVE_INFINITY
  least[count] = smallest
  for (let at = count - 1; at >= 0; at--) {
    smallest = Math.min((end[at] ?? 0) - (endShrink[at] ?? 0), smallest)
    least[at] = smallest
  }
}

/** Tries a line from every active node to this breakpoint, and makes the best ones active in turn. */
function visit(search: Search, at: number): void {
  const { activeCount, options } = search
  const last = activeCount.length - 1
  let stranded = -1
  let strandedLine = 0
  // From the last line backwards: new nodes belong to the next line, which has been visited by then.
  for (let line = last; line >= 0; line--) {
    if (activeCount[line] === 0) continue
    const removed = tryLines(search, line, at, options.widths[line] ?? 0)
    if (removed >= 0) [stranded, strandedLine] = [removed, line]
    activateBest(search, Math.min(line + 1, last), at)
  }
  // Nothing fits, and nothing will: the line from the nearest breakpoint has to be wider than its measure.
  if (stranded >= 0 && options.tolerance === Number.POSITIVE_INFINITY && hasNone(activeCount))
    addNode(search, Math.min(strandedLine + 1, last), at, stranded, 0, search.demerits[stranded] ?? 0)
}

/** The paper's main loop. Returns the youngest node that is no longer active, or −1. */
function tryLines(search: Search, line: number, at: number, measure: number): number {
  const { points, options, breakpoint, leastEnd } = search
  const { start: starts, startStretch, startShrink, origin } = points
  const nodes = search.active[line] ?? []
  const isForced = points.penalty[at] === Number.NEGATIVE_INFINITY
  const end = points.end[at] ?? 0
  const endStretch = points.endStretch[at] ?? 0
  const endShrink = points.endShrink[at] ?? 0
  const leastAfter = isForced ? Number.POSITIVE_INFINITY : (leastEnd[at + 1] ?? 0)
  const count = search.activeCount[line] ?? 0
  let kept = 0
  let removed = -1
  for (let index = 0; index < count; index++) {
    const node = nodes[index] ?? 0
    const from = breakpoint[node] ?? -1
    const isFirst = from < 0
    const start = isFirst ? origin : (starts[from] ?? 0)
    const shrink = isFirst ? 0 : (startShrink[from] ?? 0)
    const room = measure - (end - start)
    const stretch = endStretch - (isFirst ? 0 : (startStretch[from] ?? 0))
    const ratio = adjustmentRatio(room, stretch, endShrink - shrink)
    // Lines from the nodes that follow are shorter yet.
    if (ratio > options.tolerance && search.areStartsInOrder) {
      while (index < count) nodes[kept++] = nodes[index++] ?? 0
      break
    }
    if (ratio >= -1 && ratio <= options.tolerance) rateLine(search, node, at, ratio, measure - room)
    if (leastAfter - start + shrink <= measure + tolerated) nodes[kept++] = node
    else removed = node
  }
  search.activeCount[line] = kept
  return removed
}

/** How far the glue of a line has to stretch, or, below zero, to shrink; −1 is all it can. */
function adjustmentRatio(room: number, stretch: number, shrink: number): number {
  if (room > -tolerated) return Math.max(room, 0) / Math.max(stretch, leastGlue)
  return room / Math.max(shrink, leastGlue)
}

function rateLine(search: Search, node: number, at: number, ratio: number, width: number): void {
  const { points, options } = search
  const fitness = fitnessOf(ratio)
  let demerits =
    (search.demerits[node] ?? 0) + demeritsOf(ratio, points.penalty[at] ?? 0, options.linePenalty)
  const from = search.breakpoint[node] ?? -1
  const isAfterHyphen = from >= 0 && points.flagged[from] === 1
  if (isAfterHyphen && points.flagged[at] === 1) demerits += options.consecutiveHyphens
  if (Math.abs(fitness - (search.fitness[node] ?? 1)) > 1) demerits += options.fitnessChange
  if (at === points.count - 1) {
    if (isAfterHyphen) demerits += options.finalHyphen
    if (from >= 0 && width < options.lastLineMinimum)
      demerits += isAfterHyphen ? options.stub : options.shortLastLine
  }
  if (demerits < (search.bestDemerits[fitness] ?? 0)) {
    search.bestDemerits[fitness] = demerits
    search.bestNode[fitness] = node
  }
}

/** Tight, normal, loose and very loose lines of the paper. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}

/** Demerits of one line (p. 1128); badness is 100 |r|³. */
function demeritsOf(ratio: number, penalty: number, linePenalty: number): number {
  const badness = Math.min(100 * Math.abs(ratio * ratio * ratio), worstBadness)
  const base = linePenalty + badness + Math.max(penalty, 0)
  // Powers are several times slower than products, and this is the innermost loop.
  return base * base - (penalty < 0 && penalty > Number.NEGATIVE_INFINITY ? penalty * penalty : 0)
}

/** A way that is worse than another by more than a change of fitness costs can never win. */
function activateBest(search: Search, line: number, at: number): void {
  const { bestDemerits, bestNode } = search
  const least = Math.min(bestDemerits[0], bestDemerits[1], bestDemerits[2], bestDemerits[3])
  if (least === Number.POSITIVE_INFINITY) return
  const limit = least + search.options.fitnessChange
  for (let fitness = 0; fitness < 4; fitness++) {
    const demerits = bestDemerits[fitness] ?? Number.POSITIVE_INFINITY
    if (demerits <= limit) addNode(search, line, at, bestNode[fitness] ?? 0, fitness, demerits)
    bestDemerits[fitness] = Number.POSITIVE_INFINITY
  }
}

function addNode(
  search: Search,
  line: number,
  at: number,
  previous: number,
  fitness: number,
  demerits: number,
): void {
  const node = search.nodes++
  search.breakpoint[node] = at
  search.fitness[node] = fitness
  search.demerits[node] = demerits
  search.previous[node] = previous
  const count = search.activeCount[line] ?? 0
  const nodes = search.active[line]
  if (nodes === undefined) return
  const before = count === 0 ? -1 : (search.breakpoint[nodes[count - 1] ?? 0] ?? -1)
  if (before >= 0 && (search.points.start[at] ?? 0) < (search.points.start[before] ?? 0))
    search.areStartsInOrder = false
  nodes[count] = node
  search.activeCount[line] = count + 1
}

function hasNone(counts: readonly number[]): boolean {
  for (const count of counts) if (count > 0) return false
  return true
}

function trace({ active, activeCount, demerits, breakpoint, previous }: Search): readonly number[] {
  const [first, ...others] = active.flatMap((nodes, line) => nodes.slice(0, activeCount[line]))
  if (first === undefined) return []
  let node = others.reduce(
    (best, other) => ((demerits[other] ?? 0) < (demerits[best] ?? 0) ? other : best),
    first,
  )
  const breaks: number[] = []
  while (node > 0) {
    breaks.push(breakpoint[node] ?? 0)
    node = previous[node] ?? 0
  }
  return breaks.reverse()
}
