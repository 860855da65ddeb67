/** A line of a printed brief, and the lines under it. */
export interface Entry {
  /** What is absent is not printed. */
  readonly words: readonly (string | undefined)[]
  readonly below?: readonly Entry[]
}
