import type { PathCommand } from '../path.ts'
import { tightBounds } from './bounds.ts'
import { elementsOf, type SvgElement, targetOf } from './document.ts'
import { inverse, type Matrix, movePath, multiply } from './matrix.ts'
import { resolveUse, transformOf } from './placing.ts'
import type { Place, Reading } from './reading.ts'
import type { Clip, FillRule, SceneNode } from './scene.ts'
import { shapes } from './shapes.ts'
import { fontSize, styleInPlace, styleOf } from './style.ts'

/** The areas that an element is clipped to: that of its clip path, and that which clips the clip path. */
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
  const ground = clipGround(element, nodes, place)
  const inner: Place = { ...place, style, matrix: ground, trail: [...place.trail, element] }
  const matrix = multiply(ground, transformOf(style, place.viewport))
  const areas = elementsOf(element).flatMap((child) => readArea(child, { ...inner, matrix }, reading))
  return [uniteAreas(areas), ...readClips(style.get('clip-path'), nodes, inner, reading)]
}

interface Area {
  readonly path: readonly PathCommand[]
  readonly rule: FillRule
}

/** Coordinates of a clip path: those of the clipped element, or shares of its box. */
function clipGround(element: SvgElement, nodes: readonly SceneNode[], { matrix }: Place): Matrix {
  if (element.attributes.get('clipPathUnits') !== 'objectBoundingBox') return matrix
  const back = inverse(matrix)
  const box = back === undefined ? undefined : tightBounds(nodes.flatMap((node) => outline(node, back)))
  if (box === undefined) return matrix
  return multiply(matrix, [box.right - box.left, 0, 0, box.bottom - box.top, box.left, box.top])
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

function readArea(element: SvgElement, around: Place, reading: Reading): readonly Area[] {
  const style = styleOf(element, around.style, reading.document)
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden') return []
  const matrix = multiply(around.matrix, transformOf(style, around.viewport))
  const place: Place = { ...around, style, matrix }
  if (element.name === 'use') {
    const used = resolveUse(element, place, reading)
    return used === undefined ? [] : readArea(used.target, used.place, reading)
  }
  const shape = shapes[element.name]
  if (shape === undefined) {
    if (element.name === 'text') reading.miss('text in a <clipPath>')
    return []
  }
  const path = shape(element, { fontSize: fontSize(style), viewport: around.viewport })
  return [
    {
      path: movePath(matrix, path),
      rule: style.get('clip-rule') === 'evenodd' ? 'evenodd' : 'nonzero',
    },
  ]
}

/** One area of several that may overlap: all of them turn the same way, so that none takes away from another. */
function uniteAreas(areas: readonly Area[]): Clip {
  const [only] = areas
  if (areas.length === 1 && only !== undefined) return only
  return { path: areas.flatMap(({ path }) => (turn(path) < 0 ? reversed(path) : path)), rule: 'nonzero' }
}

/** Twice the area around which a path runs; negative when it runs the other way. */
function turn(path: readonly PathCommand[]): number {
  let area = 0
  let at: readonly [number, number] = [0, 0]
  let start = at
  const go = (to: readonly [number, number]): void => {
    area += at[0] * to[1] - to[0] * at[1]
    at = to
  }
  for (const { letter, numbers } of path) {
    const [x = start[0], y = start[1]] = numbers.slice(-2)
    if (letter === 'M') {
      go(start)
      start = at = [x, y]
    } else go([x, y])
  }
  go(start)
  return area
}

/** The same outline run backwards, each of its subpaths closed, as areas are anyway. */
function reversed(path: readonly PathCommand[]): readonly PathCommand[] {
  const result: PathCommand[] = []
  let backwards: PathCommand[] = []
  let at: readonly number[] = []
  const end = (): void => {
    if (backwards.length > 0)
      result.push({ letter: 'M', numbers: at }, ...backwards, { letter: 'Z', numbers: [] })
    backwards = []
  }
  for (const { letter, numbers } of path) {
    if (letter === 'Z') continue
    if (letter === 'M') end()
    else if (letter === 'L') backwards.unshift({ letter, numbers: at })
    else backwards.unshift({ letter, numbers: [...numbers.slice(2, 4), ...numbers.slice(0, 2), ...at] })
    at = numbers.slice(-2)
  }
  end()
  return result
}
