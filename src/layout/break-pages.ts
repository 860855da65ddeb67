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
  let best: Start | undefined
  for (const page of active) {
    const isOpening = page.start.page === undefined && spec.firstDepth < spec.depth
    if (page.isEmpty && !(isForced && isOpening)) continue
    const start = endPage(page, index, isForced ? 0 : cost, isForced, cut, spec)
    if (start !== undefined && (best === undefined || start.cost < best.cost)) best = start
  }
  if (best === undefined) return active
  const opened = openCandidate(best, cut, spec.depth, spec)
  if (isForced) return [opened]
  const going = active.filter((page) => !page.isOverfull)
  return [...going, opened]
}

function endPage(
  candidate: Candidate,
  at: number,
  penalty: number,
  isLast: boolean,
  cut: readonly Container[],
  spec: PageSpec,
): Start | undefined {
  const below = heightBeforeCut(cut)
  // The author's own break comes where it stands, whatever it cuts.
  if (!candidate.isOverfull && !isLast && !fits(candidate, below, spec)) return undefined
  const used = candidate.y + below
  const [notes, carriedNotes] = divideNotes(candidate, used, spec)
  const filled = used + (notes.length === 0 ? 0 : spec.noteRule + heightOf(notes))
  const emptiness = isLast ? 0 : Math.max(0, 1 - filled / candidate.depth)
  // Where the body ends and its end matter has a page of its own, the text before it need not be thinned out to fill.
  const endsBody = atEndOfBody(at, spec)
  const { start, floated, deferred, isOverfull } = candidate
  const cost =
    start.cost +
    penalty +
    (endsBody ? Math.min(emptinessCost(emptiness), ownPage) : emptinessCost(emptiness)) +
    (carriedNotes.length > 0 ? splitNote : 0) +
    (isOverfull ? overfull : 0) +
    (isLast ? stubCost(candidate, spec) : 0)
  const own = deferred.filter((frame) => !start.carriedFloats.includes(frame))
  const page: PagePlan = { from: start.at, to: at, floated, deferred: own, notes, overfull: isOverfull }
  return { at, cost, previous: start, page, carriedNotes, carriedFloats: deferred }
}

/** The cheapest end; figures and notes that are left over get pages of their own. */
function finish(active: readonly Candidate[], at: number, spec: PageSpec): Start {
  const ends = active.flatMap((page) => {
    // After a forced break nothing may follow: then the document has ended already.
    if (page.isEmpty && page.start.page !== undefined && page.start.at > 0) return [page.start]
    return endPage(page, at, 0, true, [], spec) ?? []
  })
  const [first, ...others] = ends
  if (first === undefined) throw new Error('a page that holds its frames can end after them')
  let end = others.reduce((best, other) => (totalCost(other) < totalCost(best) ? other : best), first)
  while (end.carriedFloats.length + end.carriedNotes.length > 0) {
    const extra = openCandidate({ ...end, at }, [], spec.depth, spec)
    // A line of a note that is taller than a page would be carried for ever.
    extra.isOverfull = extra.floated.length === 0 && divideNotes(extra, 0, spec)[0].length === 0
    const next = endPage(extra, at, 0, true, [], spec)
    if (next === undefined || extra.isOverfull) return withAllNotes(end)
    end = next
  }
  return end
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

function atEndOfBody(at: number, { endMatter }: PageSpec): boolean {
  return at === endMatter - 1
}

/** 1 for a line or two of a page, 100 for a tenth, 100,000 for all of it. */
function emptinessCost(share: number): number {
  return 100 * (10 * share) ** 3
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
