/** A place in a text file. Lines and columns count from 1, offsets from 0 (UTF-16 units), as in unist. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Where a node was written. `file` is absent when that is the post itself. */
export interface Position {
  readonly start: Point
  readonly end: Point
  readonly file?: string
}
