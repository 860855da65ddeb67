import type { TextItem } from '../layout/index.ts'

/** A line of text in one face and size; its colour has been set. */
export type TextLine = Pick<TextItem, 'words'> & Manner

/** How text is shown: in points, tracking in thousandths of an em, and how paths of its colour are painted. */
export interface Manner extends Pick<TextItem, 'size' | 'tracking' | 'scale' | 'y'> {
  readonly paint: 'f' | 'S' | 'B'
}
