import type { FontFace, FontFamily } from '../../brand/index.ts'

/**
 * The face of a family that comes nearest: first the posture, then the weight; of two equally near the heavier for bold
 * text and the lighter for the rest (CSS Fonts 4, 5.2). Throws when the family has no face at all.
 */
export function chooseFace(family: FontFamily, weight: number, italic: boolean): FontFace {
  const inPosture = family.faces.filter((face) => face.italic === italic)
  const faces = inPosture.length > 0 ? inPosture : family.faces
  const distance = (face: FontFace): number => {
    const isAwkward = weight > 500 ? face.weight < weight : face.weight > weight
    return Math.abs(face.weight - weight) + (isAwkward ? 0.5 : 0)
  }
  const [first, ...others] = faces
  if (first === undefined) throw new Error(`the font family ${family.name} has no face`)
  return others.reduce((best, face) => (distance(face) < distance(best) ? face : best), first)
}
