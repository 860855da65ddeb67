import { type Atom, type Frame, frame } from './atoms.ts'
import { pour } from './pour.ts'
import type { Flow } from './setting.ts'

/** Makes one frame of many atoms: for cells, figures, and whatever else is never divided. */
export function stack(atoms: readonly Atom[], flow: Flow): Frame {
  const frames = atoms.filter((atom) => atom.type === 'frame')
  const free = atoms.map(
    (atom): Atom =>
      atom.type === 'frame'
        ? { ...atom, onGrid: false, containers: atom.containers.slice(flow.containers.length) }
        : atom,
  )
  const poured = pour({
    atoms: free,
    from: 0,
    to: free.length,
    origin: 0,
    start: 0,
    gap: 0,
    isEmpty: true,
    grid: 1,
    skipped: new Set(),
  })
  const baseline = frames[0]?.baseline
  return frame({
    height: poured.bottom,
    items: [...poured.background, ...poured.items],
    anchors: poured.anchors,
    notes: frames.flatMap(({ notes }) => notes),
    containers: flow.containers,
    ...(baseline === undefined ? {} : { baseline }),
  })
}
