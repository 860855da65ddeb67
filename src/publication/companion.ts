import type { EditionFormat } from '../brief/index.ts'

/** Another edition of the same publication, made in the same run and laid beside this one. */
export interface Companion {
  readonly format: EditionFormat
  /** Its bare name. */
  readonly file: string
  readonly bytes: number
}
