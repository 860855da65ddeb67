import { parseColour } from '../colour.ts'
import type { PdfDictionary, PdfValue } from '../syntax.ts'
import type { Gradient, GradientStop } from './scene.ts'

/** A gradient's colours as an axial or radial shading (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4). */
export function colourShading(gradient: Gradient): PdfDictionary {
  return shading(gradient, 'DeviceRGB', ({ colour }) => parseColour(colour).map((part) => part / 255))
}

/** Its opacities, as the brightness of a mask. */
export function opacityShading(gradient: Gradient): PdfDictionary {
  return shading(gradient, 'DeviceGray', ({ opacity }) => [opacity])
}

/** The opacity of all stops; `undefined` where they differ. */
export function evenOpacity({ stops }: Gradient): number | undefined {
  const [first] = stops
  return first !== undefined && stops.every(({ opacity }) => opacity === first.opacity)
    ? first.opacity
    : undefined
}

type ValuesOf = (stop: GradientStop) => readonly number[]

function shading({ type, coordinates, stops }: Gradient, space: string, valuesOf: ValuesOf): PdfDictionary {
  return {
    ShadingType: type === 'linear' ? 2 : 3,
    ColorSpace: space,
    Coords: coordinates,
    Extend: [true, true],
    Function: stitched(stops, valuesOf),
  }
}

/** One straight function for each stretch between two stops; where two stand at one place, the values jump. */
function stitched(stops: readonly GradientStop[], valuesOf: ValuesOf): PdfValue {
  const stretches = stops.slice(1).flatMap((end, index) => {
    const start = stops[index]
    return start !== undefined && start.offset < end.offset ? [{ start, end }] : []
  })
  const functions = stretches.map(({ start, end }) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: valuesOf(start),
    C1: valuesOf(end),
    N: 1,
  }))
  const [only] = functions
  if (only !== undefined && functions.length === 1) return only
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: stretches.slice(1).map(({ start }) => start.offset),
    Encode: stretches.flatMap(() => [0, 1]),
  }
}
