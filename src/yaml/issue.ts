import type { Position } from '../brief/index.ts'
import type { YamlPath } from './parse.ts'

/** What is wrong with a piece of YAML, and where. `key` is dotted from the top: `page.margin.left`. */
export type YamlIssue =
  | { readonly type: 'syntax'; readonly reason: string; readonly position: Position }
  | {
      readonly type: 'unknown-key'
      readonly key: string
      readonly path: YamlPath
      readonly known: readonly string[]
      /** The known key that it looks like a misspelling of. */
      readonly nearest?: string
      readonly position: Position
    }
  | {
      readonly type: 'missing-key'
      readonly key: string
      /** The words that may be its value, where there are only some. */
      readonly possible: readonly string[]
      readonly position: Position
    }
  | {
      readonly type: 'wrong-value'
      readonly key: string
      /** As a phrase that follows "must be". */
      readonly expected: string
      readonly received: string
      /** The allowed word that it looks like a misspelling of. */
      readonly nearest?: string
      readonly position: Position
    }
