import type { Position } from '../brief/index.ts'
import type { FindingCode } from './catalogue.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Something a person should know about a post, a brand or a project file. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string
  /** What to do about it. */
  readonly help?: string
  /** Path of the file as the user wrote it. */
  readonly file: string
  readonly position?: Position
}
