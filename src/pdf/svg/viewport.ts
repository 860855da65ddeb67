import type { SvgElement } from './document.ts'
import { identity, type Matrix } from './matrix.ts'
import { parseNumbers } from './numbers.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * How an element's `viewBox` lies in the area it is given, by `preserveAspectRatio` (SVG 2, 8.6 and 8.7), and the size
 * that percentages within are of. `undefined` when nothing is to be drawn.
 */
export function fitViewBox(
  { attributes }: SvgElement,
  area: Size,
): { readonly matrix: Matrix; readonly inner: Size } | undefined {
  const [x, y, width, height] = parseNumbers(attributes.get('viewBox') ?? '')
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return { matrix: identity, inner: area }
  if (width <= 0 || height <= 0) return undefined
  const [across, down] = [area.width / width, area.height / height]
  const { fit, alignX, alignY } = parseAspect(attributes.get('preserveAspectRatio'))
  const inner = { width, height }
  if (fit === 'none') return { matrix: [across, 0, 0, down, -x * across, -y * down], inner }
  const scale = fit === 'slice' ? Math.max(across, down) : Math.min(across, down)
  const left = alignX * (area.width - width * scale) - x * scale
  const top = alignY * (area.height - height * scale) - y * scale
  return { matrix: [scale, 0, 0, scale, left, top], inner }
}

const shares: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 }

function parseAspect(text = ''): {
  readonly fit: 'none' | 'meet' | 'slice'
  readonly alignX: number
  readonly alignY: number
} {
  const [, none, x = 'Mid', y = 'Mid', slice] =
    /^\s*(?:(none)|x(Min|Mid|Max)Y(Min|Mid|Max))(?:\s+(?:meet|(slice)))?\s*$/.exec(text) ?? []
  const fit = none !== undefined ? 'none' : slice !== undefined ? 'slice' : 'meet'
  return { fit, alignX: shares[x] ?? 0.5, alignY: shares[y] ?? 0.5 }
}
