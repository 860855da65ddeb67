import type { SvgDocument, SvgElement } from './document.ts'
import type { Matrix } from './matrix.ts'
import type { Style } from './style.ts'
import type { Size } from './viewport.ts'

/** What holds while a drawing is read. */
export interface Reading {
  readonly document: SvgDocument
  /** How many units of the scene a pixel of the whole drawing has. */
  readonly unit: number
  /** Notes something that cannot be drawn, by the name its author knows it by. */
  readonly miss: (name: string) => void
}

/** Where in the scene an element comes to stand. */
export interface Place {
  /** From the element's coordinates to those of the scene. */
  readonly matrix: Matrix
  /** Of the element itself, once it is known; of what is around it before. */
  readonly style: Style
  /** What percentages are of. */
  readonly viewport: Size
  /** Elements that are being unfolded by a reference: none may unfold itself. */
  readonly trail: readonly SvgElement[]
}
