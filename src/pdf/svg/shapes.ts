import type { PathCommand } from '../path.ts'
import { arcCurves } from './arc.ts'
import type { SvgElement } from './document.ts'
import { diagonal, parseLength } from './length.ts'
import { parseNumbers } from './numbers.ts'
import { parsePathData } from './path-data.ts'

/** What lengths of a shape are measured by. */
export interface Surroundings {
  readonly fontSize: number
  readonly viewport: { readonly width: number; readonly height: number }
}

type Shape = (element: SvgElement, surroundings: Surroundings) => readonly PathCommand[]

/** Outlines of the basic shapes by their equivalent paths (SVG 2, chapter 10); empty when nothing is to be drawn. */
export const shapes: Readonly<Record<string, Shape>> = {
  path: ({ attributes }) => parsePathData(attributes.get('d') ?? ''),
  rect: rectangle,
  circle: (element, surroundings) => {
    const measure = measuresOf(element, surroundings)
    const radius = measure('r', 'both') ?? 0
    return ellipse(measure('cx', 'across') ?? 0, measure('cy', 'down') ?? 0, radius, radius)
  },
  ellipse: (element, surroundings) => {
    const measure = measuresOf(element, surroundings)
    const [rx, ry] = [measure('rx', 'across'), measure('ry', 'down')]
    return ellipse(measure('cx', 'across') ?? 0, measure('cy', 'down') ?? 0, rx ?? ry ?? 0, ry ?? rx ?? 0)
  },
  line: (element, surroundings) => {
    const measure = measuresOf(element, surroundings)
    return [
      { letter: 'M', numbers: [measure('x1', 'across') ?? 0, measure('y1', 'down') ?? 0] },
      { letter: 'L', numbers: [measure('x2', 'across') ?? 0, measure('y2', 'down') ?? 0] },
    ]
  },
  polyline: ({ attributes }) => throughPoints(attributes.get('points')),
  polygon: ({ attributes }) => {
    const path = throughPoints(attributes.get('points'))
    return path.length === 0 ? [] : [...path, { letter: 'Z', numbers: [] }]
  },
}

/** Reads the lengths of an element in user units, percentages by the viewport's side that they run along. */
export function measuresOf(
  { attributes }: SvgElement,
  { fontSize, viewport }: Surroundings,
): (name: string, along: 'across' | 'down' | 'both') => number | undefined {
  const sides = { across: viewport.width, down: viewport.height, both: diagonal(viewport) }
  return (name, along) => parseLength(attributes.get(name), { fontSize, whole: sides[along] })
}

function rectangle(element: SvgElement, surroundings: Surroundings): readonly PathCommand[] {
  const measure = measuresOf(element, surroundings)
  const [x, y] = [measure('x', 'across') ?? 0, measure('y', 'down') ?? 0]
  const [width, height] = [measure('width', 'across') ?? 0, measure('height', 'down') ?? 0]
  if (width <= 0 || height <= 0) return []
  const [statedX, statedY] = [positive(measure('rx', 'across')), positive(measure('ry', 'down'))]
  const rx = Math.min(statedX ?? statedY ?? 0, width / 2)
  const ry = Math.min(statedY ?? statedX ?? 0, height / 2)
  return rx === 0 || ry === 0 ? box(x, y, width, height) : roundedBox({ x, y, width, height }, rx, ry)
}

function positive(length: number | undefined): number | undefined {
  return length === undefined || length < 0 ? undefined : length
}

export function box(x: number, y: number, width: number, height: number): readonly PathCommand[] {
  return [
    { letter: 'M', numbers: [x, y] },
    { letter: 'L', numbers: [x + width, y] },
    { letter: 'L', numbers: [x + width, y + height] },
    { letter: 'L', numbers: [x, y + height] },
    { letter: 'Z', numbers: [] },
  ]
}

function roundedBox(
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  rx: number,
  ry: number,
): readonly PathCommand[] {
  const [right, bottom] = [x + width, y + height]
  const corner = (from: readonly [number, number], to: readonly [number, number]): readonly PathCommand[] => [
    { letter: 'L', numbers: from },
    ...quarter(from, to, rx, ry),
  ]
  return [
    { letter: 'M', numbers: [x + rx, y] },
    ...corner([right - rx, y], [right, y + ry]),
    ...corner([right, bottom - ry], [right - rx, bottom]),
    ...corner([x + rx, bottom], [x, bottom - ry]),
    ...corner([x, y + ry], [x + rx, y]),
    { letter: 'Z', numbers: [] },
  ]
}

function quarter(
  from: readonly [number, number],
  to: readonly [number, number],
  rx: number,
  ry: number,
): readonly PathCommand[] {
  return arcCurves({ from, to, radii: [rx, ry], tilt: 0, isLarge: false, isClockwise: true }).map(
    (numbers) => ({
      letter: 'C',
      numbers,
    }),
  )
}

function ellipse(x: number, y: number, rx: number, ry: number): readonly PathCommand[] {
  if (rx <= 0 || ry <= 0) return []
  const points = [
    [x + rx, y],
    [x, y + ry],
    [x - rx, y],
    [x, y - ry],
    [x + rx, y],
  ] as const
  const quarters = points.slice(1).flatMap((to, index) => quarter(points[index] ?? to, to, rx, ry))
  return [{ letter: 'M', numbers: [x + rx, y] }, ...quarters, { letter: 'Z', numbers: [] }]
}

function throughPoints(text: string | undefined): readonly PathCommand[] {
  const numbers = parseNumbers(text ?? '')
  const path: PathCommand[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2)
    path.push({ letter: at === 0 ? 'M' : 'L', numbers: numbers.slice(at, at + 2) })
  return path
}
