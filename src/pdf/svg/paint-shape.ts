import { type Bounds, constructPath } from '../path.ts'
import { writeNumber } from '../syntax.ts'
import { tightBounds } from './bounds.ts'
import type { Content } from './content.ts'
import type { Forms } from './forms.ts'
import { growth, keepsShape, type Matrix, movePath, multiply, scaling } from './matrix.ts'
import { isOpaque, setStroke, withInks } from './paint-ink.ts'
import type { FillRule, SceneShape, Stroke } from './scene.ts'

/** Fills and strokes a shape: at once where that is the same as one after the other. */
export function paintShape(shape: SceneShape, content: Content, forms: Forms): void {
  const { ink, matrix, path } = shape
  const box = tightBounds(path)
  if (box === undefined) return
  const fill = hasArea(box) ? ink.fill : undefined
  const { stroke } = ink
  const area = { box, matrix }
  if (fill === undefined || stroke === undefined) {
    withInks({ fill, stroke: stroke?.paint }, area, content, forms, (shown) => draw(shape, shown, content))
    return
  }
  if (isOpaque(fill) && isOpaque(stroke.paint) && !ink.strokeFirst) {
    withInks({ fill, stroke: stroke.paint }, area, content, forms, (shown) => draw(shape, shown, content))
    return
  }
  const steps = [{ fill }, { stroke: stroke.paint }]
  for (const inks of ink.strokeFirst ? steps.reverse() : steps)
    withInks(inks, area, content, forms, (shown) => draw(shape, shown, content))
}

/** A PDF viewer fills what has no area with a line of one pixel; SVG does not. */
function hasArea({ left, top, right, bottom }: Bounds): boolean {
  return right - left > 0 && bottom - top > 0
}

function draw(
  { ink, matrix, path, rule }: SceneShape,
  shown: { readonly fill: boolean; readonly stroke: boolean },
  content: Content,
): void {
  if (ink.stroke === undefined || !shown.stroke) {
    content.write(`${constructPath(movePath(matrix, path))} ${operators.fill[rule]}`)
    return
  }
  const operator = shown.fill ? operators.both[rule] : 'S'
  const { outer, inner, factor } = strokeGround(ink.stroke, matrix)
  setStroke(ink.stroke, factor, content)
  const outline = constructPath(movePath(inner, path))
  content.write(
    outer === undefined ? `${outline} ${operator}` : `q ${concatenate(outer)}\n${outline} ${operator} Q`,
  )
}

const operators: Record<'fill' | 'both', Record<FillRule, string>> = {
  fill: { nonzero: 'f', evenodd: 'f*' },
  both: { nonzero: 'B', evenodd: 'B*' },
}

/** Where a stroke is drawn: in the scene where that keeps its pen round, else in a ground of its own. */
function strokeGround(
  { isFixed }: Stroke,
  matrix: Matrix,
): { readonly outer?: Matrix; readonly inner: Matrix; readonly factor: number } {
  if (isFixed) return { inner: matrix, factor: 1 }
  const factor = growth(matrix)
  if (keepsShape(matrix) || factor === 0) return { inner: matrix, factor }
  return { outer: multiply(matrix, scaling(1 / factor)), inner: scaling(factor), factor }
}

export function concatenate(matrix: Matrix): string {
  return `${matrix.map(writeNumber).join(' ')} cm`
}
