/**
 * Breaking a paragraph into lines so that all of them together are set as well as possible, after D. E. Knuth and
 * M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981), pp. 1119–1184.
 *
 * This file knows numbers only. Boxes and glue have been added up beforehand: a line is what lies between two legal
 * breakpoints, and of each the sums of width, stretch and shrink so far are all that matters (p. 1159).
 */

/** Legal breakpoints in the order of the text, as parallel arrays; the last one has to be forced. */
export interface Breakpoints {
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
export function breakLines(points: Breakpoints, options: BreakOptions): readonly number[] | undefined {
  const search = startSearch(points, options)
  for (let at = 0; at < points.count; at++) {
    visit(search, at)
    if (hasNone(search.active)) return undefined
  }
  return trace(search)
}

/** A way to a breakpoint that may still turn out to be the best (the paper's "active node"), as parallel arrays. */
interface Search {
  readonly points: Breakpoints
  readonly options: BreakOptions
  readonly breakpoint: number[]
  readonly fitness: number[]
  readonly demerits: number[]
  readonly previous: number[]
  /** Active nodes by the line that follows them; lines of the same measure need not be told apart. */
  readonly active: number[][]
  /** The least sum that a line can be shrunk to end at, at each breakpoint or any after it. */
  readonly leastEnd: Float64Array
  /** Best way to the breakpoint being visited, by fitness class: node before it and demerits. */
  readonly bestNode: Int32Array
  readonly bestDemerits: Float64Array
}

function startSearch(points: Breakpoints, options: BreakOptions): Search {
  const active: number[][] = options.widths.map(() => [])
  active[0]?.push(0)
  return {
    points,
    options,
    breakpoint: [-1],
    fitness: [1],
    demerits: [0],
    previous: [-1],
    active,
    leastEnd: leastEnds(points),
    bestNode: new Int32Array(4),
    bestDemerits: new Float64Array(4),
  }
}

/** A line grows with every breakpoint but for one: the hyphen of a break may be wider than the rest of the word. */
function leastEnds({ count, end, endShrink }: Breakpoints): Float64Array {
  const least = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  for (let at = count - 1; at >= 0; at--)
    least[at] = Math.min((end[at] ?? 0) - (endShrink[at] ?? 0), least[at + 1] ?? 0)
  return least
}

/** Tries a line from every active node to this breakpoint, and makes the best ones active in turn. */
function visit(search: Search, at: number): void {
  const { active, options } = search
  const last = active.length - 1
  let stranded = -1
  let strandedClass = 0
  // From the last line backwards: new nodes belong to the next line, which has been visited by then.
  for (let line = last; line >= 0; line--) {
    const nodes = active[line]
    if (nodes === undefined || nodes.length === 0) continue
    search.bestDemerits.fill(Number.POSITIVE_INFINITY)
    const removed = tryLines(search, nodes, at, options.widths[line] ?? 0)
    if (removed >= 0) [stranded, strandedClass] = [removed, line]
    activateBest(search, active[Math.min(line + 1, last)] ?? nodes, at)
  }
  // Nothing fits, and nothing will: the line from the nearest breakpoint has to be wider than its measure.
  const isStuck = stranded >= 0 && hasNone(active)
  if (isStuck && options.tolerance === Number.POSITIVE_INFINITY)
    addNode(
      search,
      active[Math.min(strandedClass + 1, last)],
      at,
      stranded,
      0,
      search.demerits[stranded] ?? 0,
    )
}

/** The paper's main loop. Returns the youngest node that is no longer active, or −1. */
function tryLines(search: Search, nodes: number[], at: number, measure: number): number {
  const { points, options, breakpoint, leastEnd } = search
  const isForced = points.penalty[at] === Number.NEGATIVE_INFINITY
  const end = points.end[at] ?? 0
  const endStretch = points.endStretch[at] ?? 0
  const endShrink = points.endShrink[at] ?? 0
  const leastAfter = isForced ? Number.POSITIVE_INFINITY : (leastEnd[at + 1] ?? 0)
  let kept = 0
  let removed = -1
  for (const node of nodes) {
    const from = breakpoint[node] ?? -1
    const start = from < 0 ? points.origin : (points.start[from] ?? 0)
    const startShrink = from < 0 ? 0 : (points.startShrink[from] ?? 0)
    const room = measure - (end - start)
    const stretch = endStretch - (from < 0 ? 0 : (points.startStretch[from] ?? 0))
    const ratio = adjustmentRatio(room, stretch, endShrink - startShrink)
    if (ratio >= -1 && ratio <= options.tolerance) rateLine(search, node, at, ratio, measure - room)
    if (leastAfter - start + startShrink <= measure + tolerated) nodes[kept++] = node
    else removed = node
  }
  nodes.length = kept
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
    if (from >= 0 && width < options.lastLineMinimum) demerits += options.shortLastLine
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
function activateBest(search: Search, target: number[], at: number): void {
  let least = Number.POSITIVE_INFINITY
  for (let fitness = 0; fitness < 4; fitness++)
    least = Math.min(least, search.bestDemerits[fitness] ?? Number.POSITIVE_INFINITY)
  if (least === Number.POSITIVE_INFINITY) return
  const limit = least + search.options.fitnessChange
  for (let fitness = 0; fitness < 4; fitness++) {
    const demerits = search.bestDemerits[fitness] ?? Number.POSITIVE_INFINITY
    if (demerits < Number.POSITIVE_INFINITY && demerits <= limit)
      addNode(search, target, at, search.bestNode[fitness] ?? 0, fitness, demerits)
  }
}

function addNode(
  search: Search,
  target: number[] | undefined,
  at: number,
  previous: number,
  fitness: number,
  demerits: number,
): void {
  target?.push(search.breakpoint.length)
  search.breakpoint.push(at)
  search.fitness.push(fitness)
  search.demerits.push(demerits)
  search.previous.push(previous)
}

function hasNone(active: readonly (readonly number[])[]): boolean {
  for (const nodes of active) if (nodes.length > 0) return false
  return true
}

function trace({ active, demerits, breakpoint, previous }: Search): readonly number[] {
  const [first, ...others] = active.flat()
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
