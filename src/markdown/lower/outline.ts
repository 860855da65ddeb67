import type { HeadingLevel } from '../../brief/index.ts'

/** Turns levels as written into levels of the brief, in the order of the text. */
export interface Outline {
  /** `expected` is the level, as written, that would not have skipped one; absent when none was skipped. */
  readonly place: (written: number) => { readonly level: HeadingLevel; readonly expected?: number }
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6]

/**
 * Nests each heading in the nearest one above it that was written at a higher level. Whatever level a post begins with is
 * its first, and a level left out on the way down is closed up.
 */
export function createOutline(): Outline {
  const open: number[] = []
  return {
    place: (written) => {
      while ((open.at(-1) ?? 0) >= written) open.pop()
      const above = open.at(-1)
      open.push(written)
      const level = levels[open.length - 1] ?? 6
      return above !== undefined && written > above + 1 ? { level, expected: above + 1 } : { level }
    },
  }
}
