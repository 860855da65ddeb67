import type { Atom, Frame } from './atoms.ts'
import type { Anchor, Item } from './page.ts'
import { pour } from './pour.ts'
import type { Flow } from './setting.ts'

/** Part of a cell that is never divided, down from the top of the cell's content. */
export interface Slice {
  readonly top: number
  readonly height: number
  readonly items: readonly Item[]
  readonly anchors: readonly Anchor[]
  readonly notes: readonly number[]
}

/** The content of a cell frame by frame; a cell with boxes in it is one slice, for their grounds span its frames. */
export function sliceCell(atoms: readonly Atom[], flow: Flow): readonly Slice[] {
  const frames = atoms.filter((atom) => atom.type === 'frame')
  if (frames.some((frame) => frame.containers.length > flow.containers.length))
    return [oneSlice(atoms, frames)]
  const slices: Slice[] = []
  let y = 0
  let gap = 0
  for (const atom of atoms) {
    if (atom.type === 'space') gap = Math.max(gap, atom.height)
    if (atom.type !== 'frame') continue
    const top = slices.length === 0 ? 0 : y + gap
    slices.push({ top, height: atom.height, items: atom.items, anchors: atom.anchors, notes: atom.notes })
    y = top + atom.height
    gap = 0
  }
  return slices
}

function oneSlice(atoms: readonly Atom[], frames: readonly Frame[]): Slice {
  const poured = pour({
    atoms,
    from: 0,
    to: atoms.length,
    origin: 0,
    start: 0,
    gap: 0,
    isEmpty: true,
    grid: 1,
    skipped: new Set(),
  })
  return {
    top: 0,
    height: poured.bottom,
    items: [...poured.background, ...poured.items],
    anchors: poured.anchors,
    notes: frames.flatMap(({ notes }) => notes),
  }
}
