import type { PathCommand } from '../path.ts'
import { tightBounds } from './bounds.ts'
import { elementsOf, type SvgElement, targetOf } from './document.ts'
import { inverse, type Matrix, movePath, multiply } from './matrix.ts'
import { resolveUse, transformOf } from './placing.ts'
import { readText } from './read-text.ts'
import type { Place, Reading } from './reading.ts'
import type { Clip, SceneNode, ShapeInk } from './scene.ts'
import { shapes } from './shapes.ts'
import { fontSize, styleInPlace, styleOf } from './style.ts'
import { type Area, uniteAreas } from './unite-areas.ts'

/** The areas that an element is clipped to, all at once: that of its clip path, and those that clip the clip path. */
export function readClips(
  stated: string | undefined,
  nodes: readonly SceneNode[],
  place: Place,
  reading: Reading,
): readonly Clip[] {
  const [, reference] = /^url\(\s*["']?(#[^"')\s]+)["']?\s*\)/.exec(stated ?? '') ?? []
  const element = targetOf(reference, reading.document)
  if (element?.name !== 'clipPath' || place.trail.includes(element)) {
    if (stated !== undefined && stated !== 'none' && reference === undefined)
      reading.miss('clip-path by a basic shape')
    return []
  }
  const style = styleInPlace(element, reading.document)
  const ground = clipGround(element, nodes, place, reading)
  const inner: Place = { ...place, style, matrix: ground, trail: [...place.trail, element] }
  const matrix = multiply(ground, transformOf(style, place.viewport))
  const areas = elementsOf(element).flatMap((child) => readArea(child, { ...inner, matrix }, reading))
  return [...uniteAreas(areas), ...readClips(style.get('clip-path'), nodes, inner, reading)]
}

/** Coordinates of a clip path: those of the clipped element, or shares of its box. */
function clipGround(
  element: SvgElement,
  nodes: readonly SceneNode[],
  { matrix }: Place,
  reading: Reading,
): Matrix {
  if (element.attributes.get('clipPathUnits') !== 'objectBoundingBox') return matrix
  if (nodes.some(holdsText)) reading.miss('a <clipPath> in shares of the box of text')
  const back = inverse(matrix)
  const box = back === undefined ? undefined : tightBounds(nodes.flatMap((node) => outline(node, back)))
  if (box === undefined) return matrix
  return multiply(matrix, [box.right - box.left, 0, 0, box.bottom - box.top, box.left, box.top])
}

function holdsText(node: SceneNode): boolean {
  return node.type === 'text' || (node.type === 'group' && node.children.some(holdsText))
}

function outline(node: SceneNode, back: Matrix): readonly PathCommand[] {
  switch (node.type) {
    case 'shape':
      return movePath(multiply(back, node.matrix), node.path)
    case 'group':
      return node.children.flatMap((child) => outline(child, back))
    case 'text':
      return []
  }
}

/** What one child of a clip path adds to it, within the clips of its own. */
function readArea(element: SvgElement, around: Place, reading: Reading): readonly Area[] {
  const style = styleOf(element, around.style, reading.document)
  if (style.get('display') === 'none') return []
  const matrix = multiply(around.matrix, transformOf(style, around.viewport))
  const place: Place = { ...around, style, matrix }
  const within = (areas: readonly Area[]): readonly Area[] => {
    const nodes = areas.map(({ node }) => node)
    const clips = areas.length === 0 ? [] : readClips(style.get('clip-path'), nodes, place, reading)
    return areas.map((area) => ({ ...area, clips: [...area.clips, ...clips] }))
  }
  if (element.name === 'use') {
    const used = resolveUse(element, place, reading)
    return used === undefined ? [] : within(readArea(used.target, used.place, reading))
  }
  const isVisible = (style.get('visibility') ?? 'visible') === 'visible'
  return isVisible ? within(readCover(element, place, reading)) : []
}

/** The part of the plane that is clipped to is white on nothing; how the author inked it does not matter. */
const white: ShapeInk = { fill: { type: 'solid', colour: '#ffffff', opacity: 1 }, strokeFirst: false }

function readCover(element: SvgElement, place: Place, reading: Reading): readonly Area[] {
  const { matrix, style, viewport } = place
  if (element.name === 'text')
    return readText(element, place, reading).flatMap((node): readonly Area[] =>
      node.type === 'text' ? [{ node: inWhite(node), clips: [], isConvex: false }] : [],
    )
  const path = shapes[element.name]?.(element, { fontSize: fontSize(style), viewport }) ?? []
  if (path.length === 0) return []
  const rule = style.get('clip-rule') === 'evenodd' ? 'evenodd' : 'nonzero'
  const node = { type: 'shape', matrix, path, rule, ink: white } as const
  return [{ node, clips: [], isConvex: convex.has(element.name) }]
}

const convex: ReadonlySet<string> = new Set(['rect', 'circle', 'ellipse'])

function inWhite(text: Extract<SceneNode, { type: 'text' }>): Area['node'] {
  const chunks = text.chunks.map((chunk) => ({
    ...chunk,
    spans: chunk.spans.map((span) => ({ ...span, ink: white })),
  }))
  return { ...text, chunks }
}
