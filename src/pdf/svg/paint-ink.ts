import { fillColour, strokeColour } from '../colour.ts'
import { type Bounds, coordinate } from '../path.ts'
import type { Reference } from '../syntax.ts'
import type { Content } from './content.ts'
import type { Forms } from './forms.ts'
import { type Matrix, multiply } from './matrix.ts'
import type { Gradient, Paint, Stroke } from './scene.ts'
import { colourShading, evenOpacity, opacityShading } from './shading.ts'

/** What is inked: its box in its own coordinates, and where these lie in the scene. */
export interface InkedArea {
  readonly box: Bounds
  readonly matrix: Matrix
}

/** Paints to be set together. */
export interface Inks {
  readonly fill?: Paint | undefined
  readonly stroke?: Paint | undefined
}

/** Sets colours and opacities, and draws; a paint that shows nothing is left out of what `draw` is told. */
export function withInks(
  inks: Inks,
  area: InkedArea,
  content: Content,
  forms: Forms,
  draw: (shown: { readonly fill: boolean; readonly stroke: boolean }) => void,
): void {
  const fill = inks.fill !== undefined && isShown(inks.fill, area) ? inks.fill : undefined
  const stroke = inks.stroke !== undefined && isShown(inks.stroke, area) ? inks.stroke : undefined
  if (fill === undefined && stroke === undefined) return
  const veil = veilOf(fill, area, forms) ?? veilOf(stroke, area, forms)
  const paint = (): void => {
    if (fill !== undefined) content.set('fill', colourOperator(fill, 'fill', area, content, forms))
    if (stroke !== undefined) content.set('stroke', colourOperator(stroke, 'stroke', area, content, forms))
    setOpacity(content, forms, opacityOf(fill), opacityOf(stroke))
    draw({ fill: fill !== undefined, stroke: stroke !== undefined })
  }
  if (veil === undefined) paint()
  else
    content.within(() => {
      content.write(`/${content.name('ExtGState', veil)} gs`)
      paint()
    })
}

/** Whether two paints can be set at once: neither shows what is below it. */
export function isOpaque(paint: Paint): boolean {
  return opacityOf(paint) === 1 && (paint.type === 'solid' || evenOpacity(paint.gradient) !== undefined)
}

/** Opacities of areas and of lines; a drawing begins opaque. */
export function setOpacity(content: Content, forms: Forms, fill: number, stroke: number): void {
  if (fill === 1 && stroke === 1 && !content.isSet('opacity')) return
  const reference = forms.shared({ Type: 'ExtGState', ca: fill, CA: stroke })
  content.set('opacity', `/${content.name('ExtGState', reference)} gs`)
}

function opacityOf(paint: Paint | undefined): number {
  if (paint === undefined) return 1
  return paint.opacity * (paint.type === 'solid' ? 1 : (evenOpacity(paint.gradient) ?? 1))
}

/** A gradient over the box of something without width or height paints nothing (SVG 2, 14.2.1). */
function isShown(paint: Paint, { box }: InkedArea): boolean {
  if (paint.type === 'solid' || paint.gradient.units === 'user') return true
  return box.right > box.left && box.bottom > box.top
}

function colourOperator(
  paint: Paint,
  kind: 'fill' | 'stroke',
  area: InkedArea,
  content: Content,
  forms: Forms,
): string {
  if (paint.type === 'solid') return kind === 'fill' ? fillColour(paint.colour) : strokeColour(paint.colour)
  const pattern = patternOf(paint.gradient, colourShading(paint.gradient), area, forms)
  const name = content.name('Pattern', pattern)
  return kind === 'fill' ? `/Pattern cs /${name} scn` : `/Pattern CS /${name} SCN`
}

/** A pattern lies in the coordinates of its form, whatever else is transformed (ISO 32000-1, 8.7.2). */
function patternOf(
  gradient: Gradient,
  shading: ReturnType<typeof colourShading>,
  { box, matrix }: InkedArea,
  forms: Forms,
): Reference {
  const { left, top, right, bottom } = box
  const toUser: Matrix =
    gradient.units === 'user' ? [1, 0, 0, 1, 0, 0] : [right - left, 0, 0, bottom - top, left, top]
  return forms.shared({
    Type: 'Pattern',
    PatternType: 2,
    Shading: forms.shared(shading),
    Matrix: multiply(matrix, toUser, gradient.matrix),
  })
}

/** A graphics state that lets shine through what the stops of a gradient do: its opacities, painted as a mask. */
function veilOf(paint: Paint | undefined, area: InkedArea, forms: Forms): Reference | undefined {
  if (paint?.type !== 'gradient' || evenOpacity(paint.gradient) !== undefined) return undefined
  const { gradient } = paint
  const mask = forms.group((content) => {
    const pattern = patternOf(gradient, opacityShading(gradient), area, forms)
    content.write(`/Pattern cs /${content.name('Pattern', pattern)} scn`)
    content.write(forms.ground)
  }, 'DeviceGray')
  return forms.shared({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: mask } })
}

/** Sets how lines are drawn, their lengths `factor` times as long as stated. */
export function setStroke(stroke: Stroke, factor: number, content: Content): void {
  const caps: Record<Stroke['cap'], number> = { butt: 0, round: 1, square: 2 }
  const joins: Record<Stroke['join'], number> = { miter: 0, round: 1, bevel: 2 }
  content.set('width', `${coordinate(stroke.width * factor)} w`)
  content.set('cap', `${caps[stroke.cap]} J`)
  content.set('join', `${joins[stroke.join]} j`)
  if (stroke.join === 'miter') content.set('miter', `${coordinate(stroke.miterLimit)} M`)
  const dashes = stroke.dashes.map((dash) => coordinate(dash * factor)).join(' ')
  content.set('dash', `[${dashes}] ${coordinate(dashes === '' ? 0 : stroke.dashOffset * factor)} d`)
}
