import type { Position } from '../brief/index.ts'

/** What partners said in a returned file, in the order of its text. */
export interface Review {
  readonly remarks: readonly Remark[]
}

export type Remark = Comment | Change

interface RemarkBase {
  /** As Word knows the reader; absent where the file does not say. */
  readonly author?: string
  /** As the file has it: `2026-03-02T10:15:00Z`. */
  readonly date?: string
  /** The words that it is about, as they stand in the returned file; empty where it is about a place. */
  readonly words: string
  /** Absent where no place of the post could be found. */
  readonly place?: Place
  /** The part of the file: the text, its notes, or the lines at the head and foot of pages. */
  readonly story: Story
}

export type Story = 'text' | 'notes' | 'furniture'

export interface Comment extends RemarkBase {
  readonly type: 'comment'
  readonly text: string
  readonly replies: readonly Reply[]
  /** Whether the thread has been closed. */
  readonly isResolved: boolean
}

export interface Reply {
  readonly author?: string
  readonly date?: string
  readonly text: string
}

export type Change = Inserted | Deleted | Replaced | Moved | Formatted | Untracked

/** `after` is what stands before the new words, where that is in the same paragraph. */
export interface Inserted extends RemarkBase {
  readonly type: 'inserted'
  readonly after: string
}

export interface Deleted extends RemarkBase {
  readonly type: 'deleted'
}

/** `words` give way to `by`. */
export interface Replaced extends RemarkBase {
  readonly type: 'replaced'
  readonly by: string
}

/** `to` is where the words stand now, as far as it is known. */
export interface Moved extends RemarkBase {
  readonly type: 'moved'
  readonly to?: Place
}

/** `looks` name what has changed: `bold`, `style`, `alignment`. */
export interface Formatted extends RemarkBase {
  readonly type: 'formatting'
  readonly looks: readonly string[]
}

/** Word was not told to track it: `words` of the post are `by` in the file. Either may be empty. */
export interface Untracked extends RemarkBase {
  readonly type: 'untracked'
  readonly by: string
}

/** A place in the post, and how it is known. */
export interface Place {
  readonly position: Position
  readonly by: Evidence
}

/**
 * `id`: Word keeps with each paragraph the line that it was written on, and its words are there. `line`: the same, but other
 * words are there now. `words`: the file has lost its ids, but a passage of the post has the paragraph's words.
 * `alike`: a paragraph without the id of the passage has most of its words, or stands in its place. `neighbour`: only the
 * paragraph before it could be found.
 */
export type Evidence = 'id' | 'line' | 'words' | 'alike' | 'neighbour'

/** What somebody still has to look at: everything but threads that are closed. */
export function openRemarks({ remarks }: Review): readonly Remark[] {
  return remarks.filter((remark) => remark.type !== 'comment' || !remark.isResolved)
}
