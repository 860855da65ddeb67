import { type Container, endsInHyphen, type Frame } from './atoms.ts'
import { floatGap, heightAfterCut, type NoteLine, type PagePlan, type PageSpec, topOf } from './page-plan.ts'

/** A place where a page may begin, with the cheapest way to get there. */
export interface Start {
  readonly at: number
  readonly cost: number
  readonly previous?: Start
  /** The page that ends here; absent at the start of everything. */
  readonly page?: PagePlan
  readonly carriedNotes: readonly NoteLine[]
  readonly carriedFloats: readonly Frame[]
  /** Columns that have ended before it. */
  readonly column: number
}

/** A column that grows, atom by atom, from one start. */
export interface Candidate {
  readonly start: Start
  readonly depth: number
  /** Height of what has floated here and of heads that are repeated. */
  readonly floated: readonly Frame[]
  y: number
  gap: number
  isEmpty: boolean
  deferred: readonly Frame[]
  notes: readonly NoteLine[]
  /** Height of all its notes, and of as much of them as has to be on this page. */
  notesHeight: number
  notesNeeded: number
  /** Height of the body alone once end matter begins. */
  bodyHeight: number
  isOverfull: boolean
}

/** How many frames of a note stand at least on the page that refers to it. */
const firstLines = 2

export function openCandidate(
  start: Start,
  cut: readonly Container[],
  depth: number,
  { grid }: PageSpec,
): Candidate {
  let y = 0
  const floated: Frame[] = []
  for (const frame of start.carriedFloats) {
    const below = y + frame.height
    if (floated.length > 0 && below > depth) break
    floated.push(frame)
    y = below + floatGap * grid
  }
  const gap = floated.length === 0 ? 0 : floatGap * grid
  const bottom = y - gap
  const isCut = cut.length > 0
  return {
    start,
    depth,
    floated,
    y: bottom + (isCut ? gap + heightAfterCut(cut) : 0),
    gap: isCut ? 0 : gap,
    isEmpty: floated.length === 0,
    deferred: start.carriedFloats.slice(floated.length),
    notes: start.carriedNotes,
    notesHeight: heightOf(start.carriedNotes),
    notesNeeded: heightOf(start.carriedNotes.slice(0, 1)),
    bodyHeight: -1,
    isOverfull: false,
  }
}

/** Adds a frame; says whether the page can still hold what it has to. */
export function addFrame(candidate: Candidate, frame: Frame, spec: PageSpec): boolean {
  const top = topOf(frame, candidate.y + (candidate.isEmpty ? 0 : candidate.gap), spec.grid)
  if (frame.floats && !candidate.isOverfull) {
    const isTooTall = top + frame.height + notesRoom(candidate, spec) > candidate.depth + tolerance
    if (candidate.deferred.length > 0 || (isTooTall && !candidate.isEmpty)) {
      candidate.deferred = [...candidate.deferred, frame]
      return true
    }
  }
  candidate.y = top + frame.height
  candidate.gap = 0
  candidate.isEmpty = false
  for (const note of frame.notes) addNote(candidate, note, spec)
  return fits(candidate, 0, spec)
}

export function addNote(candidate: Candidate, note: number, spec: PageSpec): void {
  const lines = spec.linesOfNote(note)
  const before = candidate.notesHeight
  candidate.notes = [...candidate.notes, ...lines]
  candidate.notesHeight = heightOf(candidate.notes)
  candidate.notesNeeded = before + heightOf(lines.slice(0, firstLines))
}

export function fits(candidate: Candidate, below: number, spec: PageSpec): boolean {
  return candidate.y + below + notesRoom(candidate, spec) <= candidate.depth + tolerance
}

/** Divides the notes into what fits under `used` and what has to go on to the next page. */
export function divideNotes(
  candidate: Candidate,
  used: number,
  spec: PageSpec,
): readonly [readonly NoteLine[], readonly NoteLine[]] {
  const { notes, depth } = candidate
  if (notes.length === 0) return undivided
  const room = depth + tolerance - used - spec.noteRule
  let count = notes.length
  if (candidate.notesHeight > room) {
    count = 0
    for (let height = 0; count < notes.length; count += 1) {
      const line = notes[count]
      if (line === undefined) break
      height += line.frame.height + (count === 0 ? 0 : line.gap)
      if (height > room) break
    }
    count = beforeHyphen(notes, count)
  }
  return [notes.slice(0, count), notes.slice(count)]
}

/** No note goes on behind a hyphen, unless it would have no line on its page: programs that copy the page do not join the word. */
function beforeHyphen(notes: readonly NoteLine[], count: number): number {
  const [before, last, next] = [notes[count - 2], notes[count - 1], notes[count]]
  const isWithin = last !== undefined && before?.note === last.note && next?.note === last.note
  return isWithin && endsInHyphen(last.frame) ? beforeHyphen(notes, count - 1) : count
}

const undivided: readonly [readonly NoteLine[], readonly NoteLine[]] = [[], []]

export function heightOf(lines: readonly NoteLine[]): number {
  return lines.reduce((sum, { frame, gap }, index) => sum + frame.height + (index === 0 ? 0 : gap), 0)
}

/** Rounding of sums must not push a line off its page. */
const tolerance = 0.01

function notesRoom({ notes, notesNeeded }: Candidate, { noteRule }: PageSpec): number {
  return notes.length === 0 ? 0 : noteRule + notesNeeded
}
