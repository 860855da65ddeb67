import type { Anchor, Item } from './page.ts'
import type { Column } from './sheet.ts'

/** What a column is made of, from top to bottom. Pages are broken over the numbers in here and nothing else. */
export type Atom = Frame | Space | Penalty

/** Ink that is never divided: a line, a picture, a row. Items and anchors stand across the page at their place, down from the frame's top. */
export interface Frame {
  readonly type: 'frame'
  readonly height: number
  readonly items: readonly Item[]
  readonly anchors: readonly Anchor[]
  /** Of its first line of text, from its top. */
  readonly baseline?: number
  /** Notes first referred to in here, to be set at the foot of the page. */
  readonly notes: readonly number[]
  /** Outermost first; frames of one container share one object. */
  readonly containers: readonly Container[]
  /** Whether it stands on the grid. */
  readonly onGrid: boolean
  /** May move to the top of the next page when it does not fit. */
  readonly floats: boolean
}

/** Vanishes at the top and the foot of a page; of two that meet the larger one counts. */
export interface Space {
  readonly type: 'space'
  readonly height: number
}

/** A place where a page may end, and what that costs. */
export interface Penalty {
  readonly type: 'penalty'
  readonly cost: number
}

/** What surrounds a run of frames: drawn once a page, whole at its true ends. */
export interface Container {
  readonly column: Column
  /** Between its edge and its content where it goes on from or to another page. */
  readonly cut: number
  readonly background?: string
  /** A top rule stands at the true beginning only; a side rule goes all the way down. */
  readonly rule?: { readonly side: 'left' | 'right' | 'top'; readonly width: number; readonly colour: string }
  /** Set again on each page the container goes on to, such as the head of a table. */
  readonly repeat?: Frame
}

/** Ends the page here. */
export const forced = Number.NEGATIVE_INFINITY

/** What a break costs. An underfull page costs at most 100,000: so much and more is paid only when nothing else is possible. */
export const costs = {
  none: 0,
  /** Between an item and the next, a row and the next: rather here than inside one. */
  betweenLines: 5,
  /** Between two lines of a tall row. */
  withinRow: 400,
  /** After a line that ends in a hyphen: programs that copy the page do not join the word. As bad as a quarter of it left empty. */
  hyphen: 1500,
  /** Between rows of a small table in one of several columns. */
  row: 3000,
  widow: 200_000,
  /** A heading from its text, a lead-in from its list. */
  stranded: 400_000,
  /** Parts of one thing: rows under one cell, a caption and its table. */
  torn: 1_000_000,
} as const

export function frame(parts: Partial<Omit<Frame, 'type'>> & { readonly height: number }): Frame {
  return {
    type: 'frame',
    items: [],
    anchors: [],
    notes: [],
    containers: [],
    onGrid: false,
    floats: false,
    ...parts,
  }
}

/** Whether its words end in a hyphen that the typesetter has added. */
export function endsInHyphen({ items }: Frame): boolean {
  return items.some(
    (item) => item.type === 'text' && item.words.at(-1)?.shaped.glyphs.at(-1)?.text === softHyphen,
  )
}

const softHyphen = '\u00ad'

export function space(height: number): Space {
  return { type: 'space', height }
}

export function penalty(cost: number): Penalty {
  return { type: 'penalty', cost }
}

/** Changes the first frame, where there is one. */
export function withFirstFrame(atoms: readonly Atom[], change: (first: Frame) => Frame): readonly Atom[] {
  const index = atoms.findIndex((atom) => atom.type === 'frame')
  return atoms.map((atom, at) => (at === index && atom.type === 'frame' ? change(atom) : atom))
}
