import type { Direction, EditionFormat, PartialDate } from '../brief/index.ts'

/** A brief as the page lists it; what its editions do not tell is absent. */
export interface LandingEntry {
  /** Name of its folder, and of the files in it. */
  readonly slug: string
  readonly title: string
  readonly lang?: string
  readonly direction?: Direction
  readonly date?: PartialDate
  readonly authors: readonly string[]
  readonly description?: string
  /** Name of the brand it was made in. */
  readonly brand?: string
  /** At least one. */
  readonly editions: readonly LandingEdition[]
}

export interface LandingEdition {
  readonly format: EditionFormat
  /** From the folder of all briefs. */
  readonly href: string
  readonly bytes: number
}
