import { type Brand, type ColourToken, mastheadGround } from '../brand/index.ts'
import { element, type HtmlElement, toXml } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'

/** What a picture is drawn on. All lengths are pixels. */
export interface Sheet {
  readonly brand: Brand
  readonly direction: 'ltr' | 'rtl'
  readonly width: number
  readonly height: number
  /** Left and right of what is written. */
  readonly margin: number
}

export function sheetFor(
  { brand, brief }: Publication,
  { width, height, margin }: Pick<Sheet, 'width' | 'height' | 'margin'>,
): Sheet {
  return { brand, direction: brief.meta.direction, width, height, margin }
}

/** The width that lines may have. */
export function measureOf({ width, margin }: Sheet): number {
  return width - 2 * margin
}

/** A box as far from the side where lines begin as `start` says. */
export function xOf(start: number, wide: number, { direction, width }: Sheet): number {
  return direction === 'ltr' ? start : width - start - wide
}

/** What titles stand on: the ground of the masthead where that is a band of colour. */
export function fieldColour(brand: Brand): ColourToken {
  const ground = mastheadGround(brand)
  return ground === 'paper' ? 'accent' : ground
}

/** The whole width, from the top down. */
export function field(colour: string, high: number, { width }: Sheet): HtmlElement {
  return element('rect', { width, height: high, fill: colour })
}

/** A drawing on its sheet, as SVG. */
export function printDrawing(
  content: readonly HtmlElement[],
  { width, height }: Pick<Sheet, 'width' | 'height'>,
): string {
  const names = { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink' }
  return toXml(element('svg', { ...names, viewBox: `0 0 ${width} ${height}`, width, height }, [...content]))
}
