/** Where in an edition a complaint is about, as the validator says it. */
export type Trace =
  /** A line of the post: the validator has worked it out itself. */
  | { readonly type: 'line'; readonly line: number }
  /** An element of a part of a Word file, by its path from the root. */
  | { readonly type: 'xpath'; readonly part: string; readonly path: string }
  /** A place in a text: the page itself, or an entry of the book. Lines and columns count from 1. */
  | { readonly type: 'text'; readonly entry?: string; readonly line: number; readonly column: number }
  /** Elements from the one at fault outwards, as a browser sees them. */
  | { readonly type: 'elements'; readonly elements: readonly Candidate[] }
  /** An element of the structure of a PDF, by veraPDF's path. */
  | { readonly type: 'structure'; readonly path: string }

/** What an element can be known again by in the post. */
export interface Candidate {
  readonly id?: string
  readonly words: string
}
