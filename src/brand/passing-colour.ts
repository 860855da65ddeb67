import type { Colour } from './brand.ts'
import { contrastRatio, fromOklch, toOklch } from './colour.ts'

/** A colour to be told apart from, and how well. */
export interface Neighbour {
  readonly colour: Colour
  readonly least: number
}

/** Steps of lightness; each changes an 8-bit channel by about one. */
const step = 1 / 512

/**
 * The colour nearest in lightness, of the same hue, that has the contrast asked for with all its neighbours; darker and
 * lighter are tried alike. `undefined` when there is none.
 */
export function nearestPassing(colour: Colour, neighbours: readonly Neighbour[]): Colour | undefined {
  const passes = (tried: Colour) =>
    neighbours.every((neighbour) => contrastRatio(tried, neighbour.colour) >= neighbour.least)
  if (passes(colour)) return colour
  const { lightness, chroma, hue } = toOklch(colour)
  for (let distance = step; distance <= 1; distance += step) {
    for (const tried of [lightness - distance, lightness + distance]) {
      if (tried < 0 || tried > 1) continue
      const candidate = fromOklch({ lightness: tried, chroma, hue })
      if (passes(candidate)) return candidate
    }
  }
  return ['#000000', '#ffffff'].find(passes)
}
