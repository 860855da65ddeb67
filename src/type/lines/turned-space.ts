import type { Shaped } from '../shaped.ts'
import type { Shaper } from '../shaper.ts'
import type { Cell, SpaceToken } from './cells.ts'

/**
 * A space of a line between two cells. Between letters of one face that run from right to left it is the space of that
 * face, as wide as it was measured: so the words of a run and the spaces between them can be one string of a PDF.
 */
export function shapeSpace(
  { piece, ink, level }: SpaceToken,
  before: Cell | undefined,
  after: Cell | undefined,
  shape: Shaper,
): readonly Shaped[] {
  if (level % 2 === 0 || ink.parts.length !== 1) return ink.parts
  const [last, first] = [turnedPart(before, 'last', piece), turnedPart(after, 'first', piece)]
  const letter = /\p{L}/u.exec(`${last?.text}${first?.text}`)?.[0]
  if (last === undefined || last.face !== first?.face || letter === undefined) return ink.parts
  return shape(piece, ink.parts[0]?.text ?? '', { direction: 'rtl', before: letter, after: '' }).parts
}

/** The part of a cell that touches a space, where it has the same look and runs from right to left. */
function turnedPart(
  cell: Cell | undefined,
  end: 'first' | 'last',
  piece: SpaceToken['piece'],
): Shaped | undefined {
  if (cell?.type !== 'slice' || cell.slice.type !== 'text') return undefined
  const { slice } = cell
  if (slice.piece !== piece || slice.level % 2 === 0) return undefined
  return slice.parts.at(end === 'first' ? 0 : -1)
}
