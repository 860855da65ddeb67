import type { Brand, Colour, ColourToken } from './brand.ts'
import { contrastRatio } from './colour.ts'
import { type ColourPair, colourPairs } from './colour-pairs.ts'
import { type Neighbour, nearestPassing } from './passing-colour.ts'

/** Two colours that cannot be told apart well enough. */
export interface ContrastFault extends ColourPair {
  readonly palette: PaletteName
  readonly ratio: number
  /** The nearest value of `colour` that passes beside all it meets; absent when only another ground can help. */
  readonly passing?: Colour
}

type PaletteName = 'colours' | 'dark'

/**
 * Every pair of colours in use that is too close: in the light palette of all editions, and in the dark one of web pages
 * and e-books.
 */
export function checkContrast(brand: Brand): readonly ContrastFault[] {
  const pairs = colourPairs(brand)
  return (['colours', 'dark'] as const).flatMap((name) => {
    const palette = brand[name]
    return pairs.flatMap((pair): readonly ContrastFault[] => {
      const ratio = contrastRatio(palette[pair.colour], palette[pair.ground])
      if (ratio >= pair.least) return []
      const passing = nearestPassing(palette[pair.colour], neighboursOf(pair.colour, pairs, brand, name))
      return [{ ...pair, palette: name, ratio, ...(passing === undefined ? {} : { passing }) }]
    })
  })
}

/** All that a colour meets, as text and as ground: a remedy for one pair must not be the fault of another. */
function neighboursOf(
  token: ColourToken,
  pairs: readonly ColourPair[],
  brand: Brand,
  palette: PaletteName,
): readonly Neighbour[] {
  return pairs.flatMap(({ colour, ground, least }): readonly Neighbour[] => {
    if (colour === token) return [{ colour: brand[palette][ground], least }]
    return ground === token ? [{ colour: brand[palette][colour], least }] : []
  })
}
