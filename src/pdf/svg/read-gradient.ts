import { parsePaint, type Shade } from './css-colour.ts'
import { elementsOf, type SvgElement, targetOf } from './document.ts'
import { diagonal, type Extent, parseLength } from './length.ts'
import { identity } from './matrix.ts'
import { numberForm } from './numbers.ts'
import type { Place, Reading } from './reading.ts'
import type { Gradient, GradientStop } from './scene.ts'
import { fontSize, type Style, styleInPlace } from './style.ts'
import { parseTransform } from './transform.ts'

/** A gradient; a shade where it is of one colour only; `undefined` where it has no colour at all (SVG 2, 14.2). */
export function readGradient(
  element: SvgElement,
  place: Place,
  reading: Reading,
): Gradient | Shade | undefined {
  const chain = templatesOf(element, reading)
  const stated = (name: string): string | undefined =>
    chain.find(({ attributes }) => attributes.has(name))?.attributes.get(name)
  const stops = readStops(
    chain.find((one) => elementsOf(one).some(isStop)),
    reading,
  )
  const last = stops.at(-1)
  if (last === undefined) return undefined
  if (stops.every(({ colour, opacity }) => colour === last.colour && opacity === last.opacity)) return last
  const spread = stated('spreadMethod') ?? 'pad'
  if (spread !== 'pad') reading.miss(`spreadMethod="${spread}"`)
  const units = stated('gradientUnits') === 'userSpaceOnUse' ? 'user' : 'box'
  const base = {
    units,
    matrix: parseTransform(stated('gradientTransform') ?? '') ?? identity,
    stops,
  } as const
  const measure = measureIn(units, place)
  if (element.name === 'linearGradient') {
    const length = (name: string, whole: number, initial: string) =>
      measure(stated(name), whole) ?? measure(initial, whole) ?? 0
    const { width, height } = place.viewport
    const [x1, x2] = [length('x1', width, '0%'), length('x2', width, '100%')]
    const [y1, y2] = [length('y1', height, '0%'), length('y2', height, '0%')]
    return x1 === x2 && y1 === y2 ? last : { ...base, type: 'linear', coordinates: [x1, y1, x2, y2] }
  }
  const coordinates = readCircles(stated, measure, place)
  return coordinates[5] <= 0 ? last : { ...base, type: 'radial', coordinates }
}

function measureIn(units: Gradient['units'], { style }: Place) {
  return (text: string | undefined, whole: number): number | undefined => {
    const extent: Extent = { fontSize: fontSize(style), whole: units === 'box' ? 1 : whole }
    return parseLength(text, extent)
  }
}

function readCircles(
  stated: (name: string) => string | undefined,
  measure: ReturnType<typeof measureIn>,
  { viewport }: Place,
): Extract<Gradient, { readonly type: 'radial' }>['coordinates'] {
  const length = (name: string, whole: number): number =>
    measure(stated(name), whole) ?? measure('50%', whole) ?? 0
  const [cx, cy] = [length('cx', viewport.width), length('cy', viewport.height)]
  const r = length('r', diagonal(viewport))
  const fr = Math.min(measure(stated('fr'), diagonal(viewport)) ?? 0, r)
  const [fx, fy] = [measure(stated('fx'), viewport.width) ?? cx, measure(stated('fy'), viewport.height) ?? cy]
  // A focus outside the circle would paint a cone: it is taken to the edge, as SVG 1.1 has it.
  const distance = Math.hypot(fx - cx, fy - cy)
  const most = Math.max(0, (r - fr) * 0.999)
  const pull = distance > most ? most / distance : 1
  return [cx + (fx - cx) * pull, cy + (fy - cy) * pull, fr, cx, cy, r]
}

/** The gradient and those it takes from, by reference, what it does not say itself. */
function templatesOf(element: SvgElement, { document }: Reading): readonly SvgElement[] {
  const chain: SvgElement[] = []
  let next: SvgElement | undefined = element
  while (next !== undefined && /Gradient$/.test(next.name) && !chain.includes(next)) {
    chain.push(next)
    next = targetOf(next.attributes.get('href'), document)
  }
  return chain
}

function isStop({ name }: SvgElement): boolean {
  return name === 'stop'
}

function readStops(element: SvgElement | undefined, { document }: Reading): readonly GradientStop[] {
  if (element === undefined) return []
  let furthest = 0
  const stops = elementsOf(element)
    .filter(isStop)
    .map((stop): GradientStop => {
      const style = styleInPlace(stop, document)
      furthest = Math.max(furthest, readShare(stop.attributes.get('offset')) ?? 0)
      const { colour, opacity } = shadeOf(style)
      return { offset: furthest, colour, opacity: opacity * (readShare(style.get('stop-opacity')) ?? 1) }
    })
  const [first, last] = [stops[0], stops.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 ? [{ ...last, offset: 1 }] : []),
  ]
}

function shadeOf(style: Style): Shade {
  const black: Shade = { colour: '#000000', opacity: 1 }
  const stated = parsePaint(style.get('stop-color') ?? 'black')
  const paint = stated?.type === 'current' ? parsePaint(style.get('color') ?? 'black') : stated
  return paint?.type === 'shade' ? paint.shade : black
}

/** A number or percentage, held between 0 and 1. */
export function readShare(text: string | undefined): number | undefined {
  const [, digits, percent] = new RegExp(`^\\s*(${numberForm})(%?)\\s*$`).exec(text ?? '') ?? []
  if (digits === undefined) return undefined
  return Math.min(1, Math.max(0, Number(digits) / (percent === '%' ? 100 : 1)))
}
