import type { Atom, Container, Frame } from './atoms.ts'

/** What one column holds, which may be all of a page: atoms from `from` up to `to`, after the frames that floated here, and lines of notes at its foot. */
export interface PagePlan {
  readonly from: number
  readonly to: number
  /** Frames of earlier pages that did not fit there. */
  readonly floated: readonly Frame[]
  /** Frames of this range that move on to a later page. */
  readonly deferred: readonly Frame[]
  readonly notes: readonly NoteLine[]
  /** Something on it is taller than a page can be. */
  readonly overfull: boolean
  /** Of all this, the notes with their rule included. */
  readonly height: number
}

/** One line, or another frame, of a note. */
export interface NoteLine {
  readonly note: number
  readonly frame: Frame
  /** Space above it, unless it comes first. */
  readonly gap: number
}

/** What pages are broken to. */
export interface PageSpec {
  /** How many stand side by side on a page: the breaker fills one after the other, each as if it were a page. */
  readonly columns: number
  /** Height of a page, and of those at the beginning that have something above them, such as the masthead. */
  readonly depth: number
  readonly depths: readonly number[]
  readonly grid: number
  /** What the rule above notes takes, with the space around it. */
  readonly noteRule: number
  /** Notes called for above the body. */
  readonly openingNotes: readonly number[]
  readonly linesOfNote: (note: number) => readonly NoteLine[]
  /** First atom of the end matter; the number of atoms where there is none. */
  readonly endMatter: number
}

/** Height of the column in that place among all, a page's columns one after the other. */
export function depthOf(column: number, { columns, depths, depth }: PageSpec): number {
  return depths[Math.floor(column / columns)] ?? depth
}

/** Between a figure at the head of a page and what follows it: so many grid units. */
export const floatGap = 2

/** Where a frame comes to stand under ink that ends at `y`: on the grid if it asks for it. */
export function topOf(frame: Frame, y: number, grid: number): number {
  // Sums of thirds of a point must not cost a whole line.
  return frame.onGrid ? Math.ceil(y / grid - 0.01) * grid : y
}

/** Containers that a break before atom `index` cuts, outermost first. */
export function cutContainers(atoms: readonly Atom[], index: number): readonly Container[] {
  const before = neighbour(atoms, index - 1, -1)?.containers ?? []
  const after = neighbour(atoms, index, 1)?.containers ?? []
  return before.filter((container, depth) => after[depth] === container)
}

/** Height that cut containers take below a break: room inside their edges, and repeated heads. */
export function heightAfterCut(containers: readonly Container[]): number {
  return containers.reduce((sum, { cut, repeat }) => sum + cut + (repeat?.height ?? 0), 0)
}

export function heightBeforeCut(containers: readonly Container[]): number {
  return containers.reduce((sum, { cut }) => sum + cut, 0)
}

function neighbour(atoms: readonly Atom[], start: number, step: 1 | -1): Frame | undefined {
  for (let index = start; index >= 0 && index < atoms.length; index += step) {
    const atom = atoms[index]
    if (atom?.type === 'frame') return atom
  }
  return undefined
}
