import type { PathCommand } from '../path.ts'
import { type SvgElement, targetOf } from './document.ts'
import { diagonal, parseLength } from './length.ts'
import { movePath, movePoint, multiply, rotation, scaling, translation } from './matrix.ts'
import { readChildren } from './read-element.ts'
import type { Place, Reading } from './reading.ts'
import type { SceneNode } from './scene.ts'
import { box, measuresOf } from './shapes.ts'
import { fontSize, styleInPlace, styleOf } from './style.ts'
import { listVertices, type Vertex } from './vertices.ts'
import { fitViewBox } from './viewport.ts'

/** Arrowheads and the like at the vertices of a path (SVG 2, 11.6). */
export function readMarkers(
  element: SvgElement,
  path: readonly PathCommand[],
  place: Place,
  reading: Reading,
): readonly SceneNode[] {
  if (!['path', 'line', 'polyline', 'polygon'].includes(element.name)) return []
  const [start, middle, end] = ['marker-start', 'marker-mid', 'marker-end'].map((property) =>
    markerOf(place.style.get(property), place, reading),
  )
  if (start === undefined && middle === undefined && end === undefined) return []
  const vertices = listVertices(path)
  const last = vertices.length - 1
  return vertices.flatMap((vertex, index) => [
    ...(index === 0 && start !== undefined ? readMarker(start, vertex, true, place, reading) : []),
    ...(index > 0 && index < last && middle !== undefined
      ? readMarker(middle, vertex, false, place, reading)
      : []),
    ...(index === last && end !== undefined ? readMarker(end, vertex, false, place, reading) : []),
  ])
}

function markerOf(
  stated: string | undefined,
  { trail }: Place,
  { document }: Reading,
): SvgElement | undefined {
  const [, reference] = /^url\(\s*["']?(#[^"')\s]+)["']?\s*\)/.exec(stated ?? '') ?? []
  const marker = targetOf(reference, document)
  return marker?.name === 'marker' && !trail.includes(marker) ? marker : undefined
}

function readMarker(
  marker: SvgElement,
  { at, angle }: Vertex,
  isStart: boolean,
  place: Place,
  reading: Reading,
): readonly SceneNode[] {
  const { attributes } = marker
  const style = styleInPlace(marker, reading.document)
  const measure = measuresOf(marker, { fontSize: fontSize(style), viewport: place.viewport })
  const [width, height] = [measure('markerWidth', 'across') ?? 3, measure('markerHeight', 'down') ?? 3]
  const fit = fitViewBox(marker, { width, height })
  if (fit === undefined || width <= 0 || height <= 0) return []
  const units = attributes.get('markerUnits') === 'userSpaceOnUse' ? 1 : strokeWidth(place)
  const reference = movePoint(fit.matrix, [measure('refX', 'across') ?? 0, measure('refY', 'down') ?? 0])
  const ground = multiply(
    place.matrix,
    translation(...at),
    rotation(turnOf(attributes.get('orient'), angle, isStart)),
    scaling(units),
    translation(-reference[0], -reference[1]),
  )
  const inner: Place = {
    matrix: multiply(ground, fit.matrix),
    style,
    viewport: fit.inner,
    trail: [...place.trail, marker],
  }
  const children = readChildren(marker, inner, reading)
  const isOpen = ['visible', 'auto'].includes(
    styleOf(marker, style, reading.document).get('overflow') ?? 'hidden',
  )
  if (isOpen || children.length === 0) return children
  const path = movePath(ground, box(0, 0, width, height))
  const clip = { type: 'outline', path, rule: 'nonzero' } as const
  return [{ type: 'group', opacity: 1, clips: [clip], children }]
}

function strokeWidth({ style, viewport }: Place): number {
  const extent = { fontSize: fontSize(style), whole: diagonal(viewport) }
  return parseLength(style.get('stroke-width') ?? '1', extent) ?? 1
}

function turnOf(orient: string | undefined, angle: number, isStart: boolean): number {
  if (orient === 'auto') return angle
  if (orient === 'auto-start-reverse') return isStart ? angle + 180 : angle
  return Number.parseFloat(orient ?? '0') || 0
}
