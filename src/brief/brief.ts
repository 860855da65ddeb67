import type { BodyBlock, Note } from './blocks.ts'
import type { Meta } from './meta.ts'
import type { Position } from './position.ts'

/** A whole post: the one tree that all four renderers read. */
export interface Brief {
  readonly type: 'brief'
  /** Name of the output folder and files: letters, digits and hyphens. */
  readonly slug: string
  readonly meta: Meta
  readonly children: readonly BodyBlock[]
  /** In order of their numbers. */
  readonly notes: readonly Note[]
  readonly position: Position
}
