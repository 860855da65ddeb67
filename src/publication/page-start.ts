import type { Leaf } from '../brief/index.ts'

/** Where a page of the PDF begins in the text, for editions that have no pages of their own. */
export interface PageStart {
  /** As printed on the page. */
  readonly label: string
  /** The first of what is read on the page; absent where that is the masthead. */
  readonly leaf?: Leaf
  /** How much of the leaf's text stands on earlier pages, in UTF-16 units; a word divided by the page is left whole. */
  readonly offset: number
}
