import { describe, expect, it } from 'vitest'
import type { PathCommand } from '../../../../src/pdf/path.ts'
import type { Clip, FillRule, SceneNode } from '../../../../src/pdf/svg/scene.ts'
import { type Area, uniteAreas } from '../../../../src/pdf/svg/unite-areas.ts'
import fc from '../../../support/property.ts'

type Point = readonly [x: number, y: number]

/** Whole numbers; the points asked about lie between them. */
const coordinate = fc.integer({ min: 0, max: 8 })
const corners = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 5 })
const rule = fc.constantFrom<FillRule>('nonzero', 'evenodd')

const rectangle = fc
  .tuple(coordinate, coordinate, coordinate, coordinate, fc.boolean())
  .map(([left, top, right, bottom, isBackwards]): readonly Point[] => {
    const points: readonly Point[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]
    return isBackwards ? points.toReversed() : points
  })

const area: fc.Arbitrary<Area> = fc
  .oneof(
    rectangle.map((points) => ({ outlines: [points], isConvex: true })),
    fc
      .array(corners, { minLength: 1, maxLength: 2 })
      .map((outlines: readonly (readonly Point[])[]) => ({ outlines, isConvex: false })),
  )
  .chain(({ outlines, isConvex }) =>
    rule.map(
      (stated): Area => ({
        node: {
          type: 'shape',
          matrix: [1, 0, 0, 1, 0, 0],
          path: outlines.flatMap(pathOf),
          rule: stated,
          ink: { strokeFirst: false },
        },
        clips: [],
        isConvex,
      }),
    ),
  )

function pathOf(points: readonly Point[]): readonly PathCommand[] {
  return [
    ...points.map((numbers, index): PathCommand => ({ letter: index === 0 ? 'M' : 'L', numbers })),
    { letter: 'Z', numbers: [] },
  ]
}

/** How often a path runs around a point: a ray to the right counts its crossings. */
function windings(path: readonly PathCommand[], [x, y]: Point): { turns: number; crossings: number } {
  let [turns, crossings] = [0, 0]
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
  const go = (to: Point): void => {
    const [low, high] = at[1] < to[1] ? [at, to] : [to, at]
    if (low[1] < y && high[1] > y && low[0] + ((y - low[1]) * (high[0] - low[0])) / (high[1] - low[1]) > x) {
      crossings++
      turns += at[1] < to[1] ? 1 : -1
    }
    at = to
  }
  for (const { letter, numbers } of path) {
    const [a = start[0], b = start[1]] = numbers
    if (letter === 'M') {
      go(start)
      at = start = [a, b]
    } else go([a, b])
  }
  go(start)
  return { turns, crossings }
}

function covers(path: readonly PathCommand[], stated: FillRule, point: Point): boolean {
  const { turns, crossings } = windings(path, point)
  return stated === 'evenodd' ? crossings % 2 === 1 : turns !== 0
}

function shows(clip: Clip, point: Point): boolean {
  return clip.type === 'outline'
    ? covers(clip.path, clip.rule, point)
    : clip.nodes.some((node) => isIn(node, point))
}

function isIn(node: SceneNode, point: Point): boolean {
  if (node.type === 'group')
    return node.clips.every((clip) => shows(clip, point)) && node.children.some((child) => isIn(child, point))
  return node.type === 'shape' && covers(node.path, node.rule, point)
}

describe('a clip path', () => {
  it('lets through what one of its areas covers, and nothing else', () => {
    const clips = fc.oneof(
      fc.constant([]),
      area.map(({ node }) => uniteAreas([{ node, clips: [], isConvex: false }])),
    )
    const clippedArea = fc.tuple(area, clips).map(([one, own]): Area => ({ ...one, clips: own }))
    const point = fc.tuple(coordinate, coordinate).map(([x, y]): Point => [x + 0.437, y + 0.291])
    fc.assert(
      fc.property(fc.array(clippedArea, { maxLength: 4 }), point, (areas, at) => {
        const wanted = areas.some((one) => isIn(one.node, at) && one.clips.every((clip) => shows(clip, at)))
        expect(uniteAreas(areas).every((clip) => shows(clip, at))).toBe(wanted)
      }),
      { numRuns: 3000 },
    )
  })

  it('stays an outline where none of its areas takes away from another', () => {
    const box = (left: number, isConvex: boolean): Area => ({
      node: {
        type: 'shape',
        matrix: [1, 0, 0, 1, left, 0],
        path: pathOf([
          [0, 0],
          [2, 0],
          [2, 2],
        ]),
        rule: 'nonzero',
        ink: { strokeFirst: false },
      },
      clips: [],
      isConvex,
    })
    const kinds = (...areas: readonly Area[]) => uniteAreas(areas).map(({ type }) => type)
    expect(kinds(box(0, false), box(2, false))).toEqual(['outline'])
    expect(kinds(box(0, true), box(1, true))).toEqual(['outline'])
    expect(kinds(box(0, false), box(1, false))).toEqual(['cover'])
  })
})
