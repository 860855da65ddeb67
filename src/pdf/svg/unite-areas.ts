import type { PathCommand } from '../path.ts'
import { tightBounds } from './bounds.ts'
import { movePath } from './matrix.ts'
import type { Clip, FillRule, SceneShape, SceneText } from './scene.ts'

/** One of the things that together make up a clip path. */
export interface Area {
  readonly node: SceneShape | SceneText
  /** What it is cut down to itself. */
  readonly clips: readonly Clip[]
  /** Whether it is an area without holes that runs round once. */
  readonly isConvex: boolean
}

/**
 * Clips that let through, all at once, what at least one of the areas covers. Areas come together in one outline where
 * none can take away from another: they lie apart, or they are turned the same way. Others are a cover.
 */
export function uniteAreas(areas: readonly Area[]): readonly Clip[] {
  const [only] = areas
  if (areas.length === 1 && only?.node.type === 'shape') return [outlineOf(only.node), ...only.clips]
  const shapes = areas.flatMap(({ node, clips }) =>
    node.type === 'shape' && clips.length === 0 ? [node] : [],
  )
  if (shapes.length < areas.length) return [{ type: 'cover', nodes: areas.map(clipped) }]
  const paths = shapes.map(({ matrix, path }) => movePath(matrix, path))
  const [first = 'nonzero', ...others] = shapes.map(({ rule }) => rule)
  if (others.every((rule) => rule === first) && areApart(paths)) return [joined(paths, first)]
  return areas.every(({ isConvex }) => isConvex)
    ? [
        joined(
          paths.map((path) => (turn(path) < 0 ? reversed(path) : path)),
          'nonzero',
        ),
      ]
    : [{ type: 'cover', nodes: shapes }]
}

function outlineOf({ matrix, path, rule }: SceneShape): Clip {
  return { type: 'outline', path: movePath(matrix, path), rule }
}

function clipped({ node, clips }: Area) {
  return clips.length === 0 ? node : ({ type: 'group', opacity: 1, clips, children: [node] } as const)
}

function joined(paths: readonly (readonly PathCommand[])[], rule: FillRule): Clip {
  return { type: 'outline', path: paths.flat(), rule }
}

/** Whether no two boxes overlap. */
function areApart(paths: readonly (readonly PathCommand[])[]): boolean {
  const boxes = paths.flatMap((path) => tightBounds(path) ?? [])
  return boxes.every((one, index) =>
    boxes
      .slice(index + 1)
      .every(
        (other) =>
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top,
      ),
  )
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
