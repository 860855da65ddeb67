import type { Marker } from '../reading.ts'
import type { Piece } from './pieces.ts'
import type { Role } from './roles.ts'

/** What stands in a story, one after another: Word knows paragraphs and tables, and says by styles what belongs together. */
export type Flat = FlatParagraph | FlatTable

export interface FlatParagraph {
  readonly type: 'paragraph'
  readonly role: Role
  readonly pieces: readonly Piece[]
  /** Where it is the first of an item. */
  readonly item?: { readonly marker: Marker; readonly level: number; readonly list: string }
  /** The area that it shares with its neighbours in one box. */
  readonly ground?: string
  /** What a caption counts: `figure` or `table`. */
  readonly sequence?: string
}

export interface FlatTable {
  readonly type: 'table'
  readonly rows: readonly FlatRow[]
  /** Whether it is set in, as tables in boxes and items are. */
  readonly isSetIn: boolean
}

export interface FlatRow {
  readonly cells: readonly FlatCell[]
}

export interface FlatCell {
  readonly scope?: 'column' | 'row'
  readonly columnSpan: number
  rowSpan: number
  readonly content: readonly Flat[]
}
