import type { Atom } from './atoms.ts'

/** Lines of text: less is left empty at the foot of a page. */
export const leastLines = 4

/** The next place on the grid. */
export function onGrid(y: number, grid: number): number {
  return Math.ceil(y / grid - 0.01) * grid
}

/** Space before the first frame, which vanishes at the head of a page. */
export function spaceAhead(atoms: readonly Atom[]): number {
  return widest(atoms.slice(0, Math.max(0, atoms.findIndex(isFrame))))
}

/** Space behind the last frame. */
export function spaceBehind(atoms: readonly Atom[]): number {
  return widest(atoms.slice(atoms.findLastIndex(isFrame) + 1))
}

function isFrame({ type }: Atom): boolean {
  return type === 'frame'
}

function widest(atoms: readonly Atom[]): number {
  return Math.max(0, ...atoms.map((atom) => (atom.type === 'space' ? atom.height : 0)))
}
