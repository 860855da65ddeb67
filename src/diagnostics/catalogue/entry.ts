import type { Severity } from '../finding.ts'

/** One kind of finding. The details are the names, numbers and words that its sentences quote. */
export interface Entry<Details> {
  readonly severity: Severity
  /** Of an error: whether a project may take it less seriously, because editions can be made all the same. */
  readonly isLenient?: true
  /** What is wrong, in one sentence without a full stop. */
  readonly message: (details: Details) => string
  /** What to do about it, where that depends on the case or fits a line. */
  readonly help?: (details: Details) => string | undefined
  /** The long answer of `briefwright explain CODE`: what it means, why it matters, how to mend it. Markdown. */
  readonly explanation: string
}

/** Gives an entry its type without repeating it. */
export function entry<Details = Record<never, never>>(definition: Entry<Details>): Entry<Details> {
  return definition
}
