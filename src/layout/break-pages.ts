import { type Atom, type Container, forced } from './atoms.ts'
import {
  addFrame,
  addNote,
  type Candidate,
  divideNotes,
  fits,
  heightOf,
  openCandidate,
  type Start,
} from './candidate.ts'
import { cutContainers, depthOf, heightBeforeCut, type PagePlan, type PageSpec } from './page-plan.ts'

/**
 * Breaks a column into pages at the least total cost: the method of Knuth and Plass (Breaking Paragraphs into Lines,
 * 1981) over heights, with what TeX calls inserts charged to the page of their line (Plass, Optimal Pagination
 * Techniques, 1981). Pages do not stretch, so a page's badness is what it leaves empty.
 *
 * Where a page has several columns, each of these is what is said of a page here.
 *
 * The cost is linear in the number of atoms: starts from which a page can no longer reach the atom in hand are dropped.
 */
export function breakPages(atoms: readonly Atom[], spec: PageSpec): readonly PagePlan[] {
  return plansTo(breakFrom(beginning, atoms, spec))
}

/** Where everything begins. */
export const beginning: Start = { at: 0, cost: 0, carriedNotes: [], carriedFloats: [], column: 0 }

/** The cheapest end of atoms of which the first page begins at `start`, which is the start of a page. */
export function breakFrom(start: Start, atoms: readonly Atom[], spec: PageSpec): Start {
  let active: readonly Candidate[] = openings(start, atoms, spec)
  for (let index = start.at; index < atoms.length; index += 1) {
    const atom = atoms[index]
    if (atom === undefined) break
    if (atom.type === 'space') for (const page of active) page.gap = Math.max(page.gap, atom.height)
    else if (atom.type === 'frame') {
      if (index >= spec.endMatter) active = enterEndMatter(active)
      active = grow(active, index, atoms, spec)
    } else active = breakHere(active, index, atom.cost, atoms, spec)
  }
  return finish(active, atoms.length, spec)
}

/** The text begins under the masthead, or on a page of its own where that leaves no room. */
function openings(start: Start, atoms: readonly Atom[], spec: PageSpec): readonly Candidate[] {
  const first = open(start, start.at === 0 ? [] : cutContainers(atoms, start.at), spec)
  if (start.column > 0) return [first]
  for (const note of spec.openingNotes) addNote(first, note, spec)
  if (depthOf(0, spec) === spec.depth) return [first]
  const [notes, carriedNotes] = divideNotes(first, 0, spec)
  const height = notes.length === 0 ? 0 : spec.noteRule + heightOf(notes)
  const page: PagePlan = { ...emptyPlan(0), notes, height }
  const second: Start = { ...start, cost: emptinessCost(1), previous: start, page, carriedNotes, column: 1 }
  return [first, open(toNextPage(second, spec), [], spec)]
}

function open(start: Start, cut: readonly Container[], spec: PageSpec): Candidate {
  const { columns } = spec
  let from = start
  // What stands above may leave no room at all.
  while (from.column >= columns && depthOf(from.column, spec) === 0) from = withEmptyColumn(from)
  return openCandidate(from, cut, depthOf(from.column, spec), spec)
}

/** Leaves the columns that are left of a page empty. */
function toNextPage(start: Start, { columns }: PageSpec): Start {
  let next = start
  while (next.column % columns > 0) next = withEmptyColumn(next)
  return next
}

function withEmptyColumn(start: Start): Start {
  return { ...start, previous: start, page: emptyPlan(start.at), column: start.column + 1 }
}

function emptyPlan(at: number): PagePlan {
  return { from: at, to: at, floated: [], deferred: [], notes: [], overfull: false, height: 0 }
}

function enterEndMatter(active: readonly Candidate[]): readonly Candidate[] {
  for (const page of active) if (page.bodyHeight < 0) page.bodyHeight = page.isEmpty ? 0 : page.y
  // What floats belongs to the body and must not end up behind the imprint.
  const settled = active.filter((page) => page.deferred.length === 0)
  return settled.length === 0 ? active : settled
}

function grow(
  active: readonly Candidate[],
  index: number,
  atoms: readonly Atom[],
  spec: PageSpec,
): readonly Candidate[] {
  const frame = atoms[index]
  if (frame?.type !== 'frame') return active
  const alive = active.filter((page) => addFrame(page, frame, spec) || page.isOverfull)
  const last = active.at(-1)
  if (alive.length > 0 || last === undefined) return alive
  // No page can hold what stands since the last place to break: the shortest goes on regardless.
  last.isOverfull = true
  return [last]
}

function breakHere(
  active: readonly Candidate[],
  index: number,
  cost: number,
  atoms: readonly Atom[],
  spec: PageSpec,
): readonly Candidate[] {
  const isForced = cost === forced
  const cut = cutContainers(atoms, index)
  const end: End = { at: index, penalty: isForced ? 0 : cost, isForced, cut }
  const ends = cheapestEnds(active, end, spec).map((start) =>
    open(isForced ? toNextPage(start, spec) : start, cut, spec),
  )
  if (ends.length === 0) return active
  if (isForced) return [ends.reduce((best, page) => (page.start.cost < best.start.cost ? page : best))]
  const going = active.filter((page) => !page.isOverfull)
  return [...going, ...ends]
}

/** The cheapest end before each place at which the next column may stand: what follows is not the same from another. */
function cheapestEnds(active: readonly Candidate[], end: End, spec: PageSpec): readonly Start[] {
  const best: { readonly place: number; candidate: Candidate; cost: number }[] = []
  for (const candidate of active) {
    const isOpening = candidate.start.page === undefined && depthOf(0, spec) < spec.depth
    if (candidate.isEmpty && !(end.isForced && isOpening)) continue
    const cost = costOfEnding(candidate, end, spec)
    if (cost === Number.POSITIVE_INFINITY) continue
    const place = placeOf(candidate.start.column + 1, spec)
    const known = best.find((other) => other.place === place)
    if (known === undefined) best.push({ place, candidate, cost })
    else if (cost < known.cost) Object.assign(known, { candidate, cost })
  }
  return best.map(({ candidate, cost }) => endPage(candidate, end, cost, spec))
}

/** Columns of pages that have something above them are places of their own; those of all others are alike. */
function placeOf(column: number, { columns, depths }: PageSpec): number {
  const own = columns * depths.length
  return column < own ? column : own + (column % columns)
}

/** A place where a page ends. */
interface End {
  readonly at: number
  readonly penalty: number
  /** By the author's wish or with the text: then the page need not be full. */
  readonly isForced: boolean
  readonly cut: readonly Container[]
}

/** What everything up to the end of this page costs; infinite when the page cannot end there. */
function costOfEnding(candidate: Candidate, { at, penalty, isForced, cut }: End, spec: PageSpec): number {
  const below = heightBeforeCut(cut)
  // The author's own break comes where it stands, whatever it cuts.
  if (!candidate.isOverfull && !isForced && !fits(candidate, below, spec)) return Number.POSITIVE_INFINITY
  const used = candidate.y + below
  const [notes, carried] = divideNotes(candidate, used, spec)
  const filled = used + (notes.length === 0 ? 0 : spec.noteRule + heightOf(notes))
  const emptiness = isForced ? 0 : emptinessCost(Math.max(0, 1 - filled / candidate.depth))
  return (
    candidate.start.cost +
    penalty +
    // Where the body ends and its end matter has a page of its own, the text need not be thinned out to fill its page.
    (at === spec.endMatter - 1 ? Math.min(emptiness, ownPage) : emptiness) +
    (carried.length > 0 ? splitNote : 0) +
    (candidate.isOverfull ? overfull : 0) +
    (isForced ? stubCost(candidate, spec) : 0)
  )
}

function endPage(candidate: Candidate, { at, cut }: End, cost: number, spec: PageSpec): Start {
  const used = candidate.y + heightBeforeCut(cut)
  const [notes, carriedNotes] = divideNotes(candidate, used, spec)
  const { start, floated, deferred, isOverfull } = candidate
  const own = deferred.filter((frame) => !start.carriedFloats.includes(frame))
  const height = used + (notes.length === 0 ? 0 : spec.noteRule + heightOf(notes))
  const page: PagePlan = {
    from: start.at,
    to: at,
    floated,
    deferred: own,
    notes,
    overfull: isOverfull,
    height,
  }
  return { at, cost, previous: start, page, carriedNotes, carriedFloats: deferred, column: start.column + 1 }
}

/** The cheapest end; figures and notes that are left over get pages of their own. */
function finish(active: readonly Candidate[], at: number, spec: PageSpec): Start {
  const end: End = { at, penalty: 0, isForced: true, cut: [] }
  const ending = (page: Candidate): Start => endPage(page, end, costOfEnding(page, end, spec), spec)
  const ends = active.map((page) =>
    // After a forced break nothing may follow: then the document has ended already.
    page.isEmpty && page.start.page !== undefined && page.start.at > 0 ? page.start : ending(page),
  )
  let last = ends.reduce((best, other) => (totalCost(other) < totalCost(best) ? other : best))
  while (last.carriedFloats.length + last.carriedNotes.length > 0) {
    const extra = open({ ...last, at }, [], spec)
    // A line of a note that is taller than a page would be carried for ever.
    if (extra.floated.length === 0 && divideNotes(extra, 0, spec)[0].length === 0) return withAllNotes(last)
    last = ending(extra)
  }
  return last
}

function withAllNotes(end: Start): Start {
  if (end.page === undefined) return end
  const notes = [...end.page.notes, ...end.carriedNotes]
  return { ...end, carriedNotes: [], page: { ...end.page, notes, overfull: true } }
}

/** An end that leaves figures behind costs a page more. */
function totalCost({ cost, carriedFloats }: Start): number {
  return cost + (carriedFloats.length > 0 ? emptinessCost(1) : 0)
}

export function plansTo(end: Start): readonly PagePlan[] {
  const pages: PagePlan[] = []
  for (let start: Start | undefined = end; start?.page !== undefined; start = start.previous)
    pages.push(start.page)
  return pages.reverse()
}

/** 1 for a line or two of a page, 100 for a tenth, 100,000 for all of it. */
export function emptinessCost(share: number): number {
  // A product, for this is asked a few thousand times a page.
  return 100_000 * share * share * share
}

/** A few lines alone on the last page look like an oversight. */
function stubCost({ y, bodyHeight, start }: Candidate, { grid, columns }: PageSpec): number {
  const height = bodyHeight < 0 ? y : bodyHeight
  const isLater = start.column >= columns && start.column % columns === 0
  return isLater && height > 0 && height < stubUnits * grid ? stub : 0
}

const stubUnits = 8
const stub = 1500
const splitNote = 1000
/** End matter on a page without text. */
const ownPage = 4000
/** Dearer than any chain of penalties. */
const overfull = 1e9
