import { isBarRule, readBarTable } from './bar-table.ts'
import { isDashGroups, isDashLine, readDashTable } from './dash-table.ts'
import type { DrawnTable, SourceLine } from './drawn-table.ts'
import { gridBorder, readGridTable } from './grid-table.ts'

/** A way to draw a table: how its lines are found, and what they mean. */
export interface Kind {
  /** Judges the lines of one drawing, one after another. */
  readonly judge: () => (line: string) => Verdict
  /** Nothing where the lines are no table after all. */
  readonly read: (lines: readonly SourceLine[]) => DrawnTable | undefined
}

/** What a line is to a drawing whose lines before it are known. */
export type Verdict =
  /** No drawing at all. */
  | 'none'
  /** A line of it; whether it is a drawing is still open. */
  | 'perhaps'
  /** A line of it, which is a drawing or nothing that anybody would write. */
  | 'part'
  | 'last'
  /** The line after the last. */
  | 'over'

export const grid: Kind = {
  read: readGridTable,
  judge: () => {
    let isFirst = true
    return (text) => {
      const line = text.trim()
      if (!isFirst) return /^[|+]/.test(line) ? 'part' : 'over'
      isFirst = false
      return gridBorder.test(line) ? 'perhaps' : 'none'
    }
  },
}

export const bars: Kind = {
  read: readBarTable,
  judge: () => {
    const before: string[] = []
    return (text) => {
      const count = before.push(text)
      const [first = ''] = before
      const hasBar = text.includes('|')
      if (count === 1) return hasBar || isBarRule(text) ? 'perhaps' : 'none'
      if (count === 2 && !isBarRule(first)) return isBarRule(text) && text.includes('+') ? 'part' : 'none'
      if (hasBar || isBarRule(text)) return 'part'
      return count === 2 ? 'none' : 'over'
    }
  },
}

/** Lines of a head; longer ones are text below a line across the page. */
const longestHead = 12

export const dashes: Kind = {
  read: readDashTable,
  judge: () => {
    let stage: 'start' | 'head' | 'ruled head' | 'rows' | 'paragraphs' | 'no head' = 'start'
    let count = 0
    const enter = (next: typeof stage, verdict: Verdict): Verdict => {
      stage = next
      return verdict
    }
    return (line) => {
      const isGroups = isDashGroups(line)
      const isRule = isGroups || isDashLine(line)
      const isBlank = line.trim() === ''
      count += 1
      switch (stage) {
        case 'start':
          if (isRule) return enter(isGroups ? 'no head' : 'ruled head', 'perhaps')
          return /^ +\S|\S {2,}\S/.test(line) ? enter('head', 'perhaps') : 'none'
        case 'head':
          return isGroups ? enter('rows', 'part') : 'none'
        case 'ruled head':
          if (isGroups) return enter('paragraphs', 'part')
          return isBlank || isRule || count > longestHead ? 'none' : 'perhaps'
        case 'rows':
          return isBlank ? 'over' : isRule ? 'last' : 'part'
        case 'paragraphs':
          return isRule ? 'last' : 'part'
        case 'no head':
          return isRule ? 'last' : 'perhaps'
      }
    }
  },
}
