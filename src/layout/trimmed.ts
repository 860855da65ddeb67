import type { Atom } from './atoms.ts'

/** Atoms without the space and the places to break at their two ends, for what has edges of its own. */
export function trimmed(atoms: readonly Atom[]): readonly Atom[] {
  const first = atoms.findIndex((atom) => atom.type === 'frame')
  const last = atoms.findLastIndex((atom) => atom.type === 'frame')
  return first === -1 ? [] : atoms.slice(first, last + 1)
}
