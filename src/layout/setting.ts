import type { TextStyle } from '../brand/index.ts'
import type { Direction, Heading, Position } from '../brief/index.ts'
import type { DetailsOf, FindingCode } from '../diagnostics/index.ts'
import type { Publication } from '../publication/index.ts'
import type { Container } from './atoms.ts'
import type { Column, Sheet } from './sheet.ts'
import type { Superiors } from './superiors.ts'
import type { FitTable } from './table-fit.ts'
import type { Typesetter } from './typesetter.ts'

/** What all parts of one layout share. */
export interface Setting {
  readonly publication: Publication
  readonly set: Typesetter
  /** Of the pages in hand; `turned` is that of pages turned to landscape. */
  readonly sheet: Sheet
  readonly turned: Sheet
  readonly superiors: Superiors
  readonly fit: FitTable
  /** Page labels of headings as far as they are known; grows true while the layout settles. */
  readonly labels: ReadonlyMap<Heading, string>
  readonly complain: Complain
}

/** Takes note of what could not be set as it should; reported once the layout has settled. */
export type Complain = <Code extends FindingCode>(
  code: Code,
  position: Position | undefined,
  details: DetailsOf<Code>,
) => void

/** Where and how a run of blocks is set. */
export interface Flow {
  readonly setting: Setting
  readonly column: Column
  /** Of paragraphs. */
  readonly style: TextStyle
  readonly containers: readonly Container[]
  /** How many lists of its kind a list stands in. */
  readonly depth: { readonly ordered: number; readonly bullets: number }
  readonly lang: string
  readonly direction: Direction
  /** Whether this is the column of running text: its lines stand on the grid, its figures may float. */
  readonly isBody: boolean
  /** Whether the words are decoration, because they also stand elsewhere. */
  readonly silent: boolean
}
