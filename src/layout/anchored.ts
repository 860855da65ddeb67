import { type Atom, withFirstFrame } from './atoms.ts'
import type { OriginNode } from './page.ts'
import type { Flow } from './setting.ts'

/** Marks where a node begins: at the top of its first frame, before what begins inside it. */
export function anchoredAt(node: OriginNode, atoms: readonly Atom[], { column }: Flow): readonly Atom[] {
  return withFirstFrame(atoms, (first) => ({
    ...first,
    anchors: [{ node, x: column.left, y: 0 }, ...first.anchors],
  }))
}
