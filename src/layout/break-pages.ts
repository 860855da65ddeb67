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
import { cutContainers, heightBeforeCut, type PagePlan, type PageSpec } from './page-plan.ts'

/**
 * Breaks a column into pages at the least total cost: the method of Knuth and Plass (Breaking Paragraphs into Lines,
 * 1981) over heights, with what TeX calls inserts charged to the page of their line (Plass, Optimal Pagination
 * Techniques, 1981). Pages do not stretch, so a page's badness is what it leaves empty.
 *
 * The cost is linear in the number of atoms: starts from which a page can no longer reach the atom in hand are dropped.
 */
export function breakPages(atoms: readonly Atom[], spec: PageSpec): readonly PagePlan[] {
  const opening: Start = { at: 0, cost: 0, carriedNotes: [], carriedFloats: [] }
  let active: readonly Candidate[] = openings(opening, spec)
  for (const [index, atom] of atoms.entries()) {
    if (atom.type === 'space') for (const page of active) page.gap = Math.max(page.gap, atom.height)
    else if (atom.type === 'frame') {
      if (index >= spec.endMatter) active = enterEndMatter(active)
      active = grow(active, index, atoms, spec)
    } else active = breakHere(active, index, atom.cost, atoms, spec)
  }
  return pagesTo(finish(active, atoms.length, spec))
}

/** The text begins under the masthead, or on a page of its own where that leaves no room. */
function openings(start: Start, spec: PageSpec): readonly Candidate[] {
  const first = openCandidate(start, [], spec.firstDepth, spec)
  for (const note of spec.openingNotes) addNote(first, note, spec)
  if (spec.firstDepth === spec.depth) return [first]
  const [notes, carriedNotes] = divideNotes(first, 0, spec)
  const page: PagePlan = { from: 0, to: 0, floated: [], deferred: [], notes, overfull: false }
  const second: Start = {
    at: 0,
    cost: emptinessCost(1),
    previous: start,
    page,
    carriedNotes,
    carriedFloats: [],
  }
  return [first, openCandidate(second, [], spec.depth, spec)]
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
  let best: Candidate | undefined
  let least = Number.POSITIVE_INFINITY
  for (const page of active) {
    const isOpening = page.start.page === undefined && spec.firstDepth < spec.depth
    if (page.isEmpty && !(isForced && isOpening)) continue
    const total = costOfEnding(page, end, spec)
    if (total < least) [best, least] = [page, total]
  }
  if (best === undefined) return active
  const opened = openCandidate(endPage(best, end, least, spec), cut, spec.depth, spec)
  if (isForced) return [opened]
  const going = active.filter((page) => !page.isOverfull)
  return [...going, opened]
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
  const [notes, carriedNotes] = divideNotes(candidate, candidate.y + heightBeforeCut(cut), spec)
  const { start, floated, deferred, isOverfull } = candidate
  const own = deferred.filter((frame) => !start.carriedFloats.includes(frame))
  const page: PagePlan = { from: start.at, to: at, floated, deferred: own, notes, overfull: isOverfull }
  return { at, cost, previous: start, page, carriedNotes, carriedFloats: deferred }
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
    const extra = openCandidate({ ...last, at }, [], spec.depth, spec)
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

function pagesTo(end: Start): readonly PagePlan[] {
  const pages: PagePlan[] = []
  for (let start: Start | undefined = end; start?.page !== undefined; start = start.previous)
    pages.push(start.page)
  return pages.reverse()
}

/** 1 for a line or two of a page, 100 for a tenth, 100,000 for all of it. */
function emptinessCost(share: number): number {
  // A product, for this is asked a few thousand times a page.
  return 100_000 * share * share * share
}

/** A few lines alone on the last page look like an oversight. */
function stubCost({ y, bodyHeight, start }: Candidate, { grid }: PageSpec): number {
  const height = bodyHeight < 0 ? y : bodyHeight
  return start.page !== undefined && height > 0 && height < stubUnits * grid ? stub : 0
}

const stubUnits = 8
const stub = 1500
const splitNote = 1000
/** End matter on a page without text. */
const ownPage = 4000
/** Dearer than any chain of penalties. */
const overfull = 1e9
