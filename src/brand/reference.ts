import type { Position } from '../brief/index.ts'

/** Where a brand or a project is asked for, for the finding when there is none. */
export interface Reference {
  readonly file: string
  readonly position?: Position
}
