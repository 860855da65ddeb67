import type { Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import type { FontFace, FontFamily } from './brand.ts'

/** A family of the brand, and where the brand names it. */
export interface NamedFamily {
  readonly family: FontFamily
  readonly position: Position | undefined
}

/**
 * Families of one name with the faces of all of them: editions name a font by its family, its weight and its posture, so
 * there is one face object for each of these, wherever in the brand it is used. Two files that claim the same name, weight
 * and posture are reported at the second.
 */
export function shareFaces(named: readonly NamedFamily[], report: Report): readonly FontFamily[] {
  const shared = new Map<string, FontFace>()
  for (const { family, position } of named)
    for (const face of family.faces) {
      const known = shared.get(face.id)
      if (known === undefined) shared.set(face.id, face)
      else if (known.file !== face.file || known.family !== face.family)
        report('brand/font-name', position, {
          family: face.family,
          weight: face.weight,
          posture: face.italic ? 'italic' : 'upright',
          other: known.family,
        })
    }
  const all = [...shared.values()].sort((a, b) => a.weight - b.weight)
  return named.map(({ family }) => ({ ...family, faces: all.filter((face) => face.family === family.name) }))
}
