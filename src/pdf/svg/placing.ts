import { type SvgElement, targetOf } from './document.ts'
import { parseLengths } from './length.ts'
import { identity, type Matrix, multiply, translation } from './matrix.ts'
import type { Place, Reading } from './reading.ts'
import { measuresOf } from './shapes.ts'
import { fontSize, type Style } from './style.ts'
import { parseTransform } from './transform.ts'
import type { Size } from './viewport.ts'

/** From the coordinates of an element to those around it. */
export function transformOf(style: Style, viewport: Size): Matrix {
  const matrix = parseTransform(style.get('transform') ?? '') ?? identity
  const origin = style.get('transform-origin')
  if (origin === undefined) return matrix
  const extent = { fontSize: fontSize(style), whole: viewport.width }
  const [x = 0] = parseLengths(origin, extent)
  const [, y = 0] = parseLengths(origin, { ...extent, whole: viewport.height })
  return multiply(translation(x, y), matrix, translation(-x, -y))
}

/** What a `use` repeats and where; `undefined` when that is nothing, or the `use` itself. */
export function resolveUse(
  element: SvgElement,
  place: Place,
  { document }: Reading,
): { readonly target: SvgElement; readonly place: Place; readonly size: Partial<Size> } | undefined {
  const target = targetOf(element.attributes.get('href'), document)
  if (target === undefined || place.trail.includes(target)) return undefined
  const measure = measuresOf(element, { fontSize: fontSize(place.style), viewport: place.viewport })
  const [width, height] = [measure('width', 'across'), measure('height', 'down')]
  const shift = translation(measure('x', 'across') ?? 0, measure('y', 'down') ?? 0)
  return {
    target,
    place: { ...place, matrix: multiply(place.matrix, shift), trail: [...place.trail, target] },
    size: { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) },
  }
}
