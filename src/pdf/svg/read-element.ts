import { elementsOf, type SvgElement } from './document.ts'
import { movePath, multiply, translation } from './matrix.ts'
import { resolveUse, transformOf } from './placing.ts'
import { readClips } from './read-clip.ts'
import { readShare } from './read-gradient.ts'
import { readInk } from './read-ink.ts'
import { readMarkers } from './read-markers.ts'
import { readText } from './read-text.ts'
import type { Place, Reading } from './reading.ts'
import type { Clip, SceneNode } from './scene.ts'
import { box, measuresOf, shapes } from './shapes.ts'
import { fontSize, styleOf } from './style.ts'
import { fitViewBox, type Size } from './viewport.ts'

/** What an element paints; `around` is where its parent stands. */
export function readElement(element: SvgElement, around: Place, reading: Reading): readonly SceneNode[] {
  const reader = readers[element.name]
  if (reader === undefined) {
    if (!unpainted.has(element.name)) reading.miss(`<${element.name}>`)
    return []
  }
  return readWith(reader, element, around, reading)
}

/** Paints what is in an element, in its order. */
export function readChildren(element: SvgElement, place: Place, reading: Reading): readonly SceneNode[] {
  return elementsOf(element).flatMap((child) => readElement(child, place, reading))
}

type Reader = (element: SvgElement, place: Place, reading: Reading) => readonly SceneNode[]

/** Elements that are painted by reference or never. */
const unpainted = new Set(
  `defs symbol title desc metadata style linearGradient radialGradient clipPath marker mask pattern filter`.split(
    ' ',
  ),
)

function readWith(
  reader: Reader,
  element: SvgElement,
  around: Place,
  reading: Reading,
): readonly SceneNode[] {
  const style = styleOf(element, around.style, reading.document)
  if (style.get('display') === 'none') return []
  const matrix = multiply(around.matrix, transformOf(style, around.viewport))
  const place: Place = { ...around, style, matrix }
  return together(reader(element, place, reading), place, reading)
}

/** Opacity and clip paths hold for all that an element paints. */
function together(nodes: readonly SceneNode[], place: Place, reading: Reading): readonly SceneNode[] {
  const { style } = place
  const opacity = readShare(style.get('opacity')) ?? 1
  if (nodes.length === 0 || opacity === 0) return []
  for (const property of ['filter', 'mask', 'mix-blend-mode'])
    if (!['none', 'normal'].includes(style.get(property) ?? 'none')) reading.miss(property)
  const clips = readClips(style.get('clip-path'), nodes, place, reading)
  if (clips.some(isEmpty)) return []
  return opacity === 1 && clips.length === 0 ? nodes : [{ type: 'group', opacity, clips, children: nodes }]
}

/** A clip path without any area lets nothing through. */
function isEmpty(clip: Clip): boolean {
  return clip.type === 'outline' && clip.path.length === 0
}

const readers: Readonly<Record<string, Reader>> = {
  g: readChildren,
  svg: (element, place, reading) => readViewport(element, place, {}, reading),
  switch: readSwitch,
  use: readUse,
  text: readText,
  ...Object.fromEntries(Object.keys(shapes).map((name): [string, Reader] => [name, readShape])),
}

function readShape(element: SvgElement, place: Place, reading: Reading): readonly SceneNode[] {
  const { matrix, style, viewport } = place
  if ((style.get('visibility') ?? 'visible') !== 'visible') return []
  const path = shapes[element.name]?.(element, { fontSize: fontSize(style), viewport }) ?? []
  if (path.length < 2) return []
  const ink = readInk(place, reading)
  const rule = style.get('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero'
  const isInked = ink.fill !== undefined || ink.stroke !== undefined
  return [
    ...(isInked ? [{ type: 'shape', matrix, path, rule, ink } as const] : []),
    ...readMarkers(element, path, place, reading),
  ]
}

/** An area of its own coordinates: a drawing in the drawing, or a symbol that is used. */
function readViewport(
  element: SvgElement,
  place: Place,
  size: Partial<Size>,
  reading: Reading,
): readonly SceneNode[] {
  const measure = measuresOf(element, { fontSize: fontSize(place.style), viewport: place.viewport })
  const width = size.width ?? measure('width', 'across') ?? place.viewport.width
  const height = size.height ?? measure('height', 'down') ?? place.viewport.height
  const fit = fitViewBox(element, { width, height })
  if (fit === undefined || width <= 0 || height <= 0) return []
  const shift = translation(measure('x', 'across') ?? 0, measure('y', 'down') ?? 0)
  const ground = multiply(place.matrix, shift)
  const inner = { ...place, matrix: multiply(ground, fit.matrix), viewport: fit.inner }
  const children = readChildren(element, inner, reading)
  // The form that holds the whole drawing clips it.
  if (element.parent === undefined || children.length === 0 || !isClipped(place)) return children
  const path = movePath(ground, box(0, 0, width, height))
  const clip = { type: 'outline', path, rule: 'nonzero' } as const
  return [{ type: 'group', opacity: 1, clips: [clip], children }]
}

function isClipped({ style }: Place): boolean {
  const overflow = style.get('overflow') ?? 'hidden'
  return overflow !== 'visible' && overflow !== 'auto'
}

function readUse(element: SvgElement, place: Place, reading: Reading): readonly SceneNode[] {
  const used = resolveUse(element, place, reading)
  if (used === undefined) return []
  const { target, size } = used
  const reader: Reader = (one, inner, now) => readViewport(one, inner, size, now)
  return target.name === 'symbol' || target.name === 'svg'
    ? readWith(reader, target, used.place, reading)
    : readElement(target, used.place, reading)
}

/** The first alternative that asks for nothing: no language, no extension. */
function readSwitch(element: SvgElement, place: Place, reading: Reading): readonly SceneNode[] {
  const alternatives = elementsOf(element).filter(({ name }) => readers[name] !== undefined)
  const chosen =
    alternatives.find(
      ({ attributes }) => !attributes.has('systemLanguage') && !attributes.has('requiredExtensions'),
    ) ?? alternatives[0]
  return chosen === undefined ? [] : readElement(chosen, place, reading)
}
