import type { Atom } from './atoms.ts'

/**
 * Atoms divided into rooms of given heights, each filled before the next; no division stands within a frame, and a frame
 * that is higher than its room has one to itself. Spaces at a division vanish with it.
 */
export function fillRooms(
  atoms: readonly Atom[],
  roomOf: (index: number) => number,
): readonly (readonly Atom[])[] {
  const rooms: Atom[][] = [[]]
  let [used, gap] = [0, 0]
  for (const atom of atoms) {
    if (atom.type === 'space') gap = Math.max(gap, atom.height)
    if (atom.type === 'frame') {
      const top = used === 0 ? 0 : used + gap
      const isFull = used > 0 && top + atom.height > roomOf(rooms.length - 1)
      if (isFull) rooms.push([])
      used = (isFull ? 0 : top) + atom.height
      gap = 0
    }
    rooms.at(-1)?.push(atom)
  }
  return rooms
}
