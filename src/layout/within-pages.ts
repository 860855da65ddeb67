import { type Atom, costs, penalty } from './atoms.ts'
import { divideFrame } from './divide-frame.ts'
import { heightAfterCut, heightBeforeCut } from './page-plan.ts'
import type { Flow } from './setting.ts'

/** Divides what is taller than a page, with the containers around it: ink outside the page would be lost. */
export function withinPages(atoms: readonly Atom[], { setting }: Flow): readonly Atom[] {
  const { depth } = setting.sheet
  return atoms.flatMap((atom): readonly Atom[] => {
    if (atom.type !== 'frame' || atom.height <= depth / 2) return [atom]
    const room = depth - heightAfterCut(atom.containers) - heightBeforeCut(atom.containers)
    if (atom.height <= room) return [atom]
    const calls = [{ y: 0, notes: atom.notes }]
    return divideFrame(atom, { edges: [], calls, most: room / 2 }).flatMap(({ frame }, index) =>
      index === 0 ? [frame] : [penalty(costs.torn), frame],
    )
  })
}
