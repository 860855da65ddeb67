/** Thrown by every reader for a file that is none of its kind, or is broken: nothing can be said of what it holds. */
export class UnreadableEdition extends Error {
  /** What is wrong with the file, as the end of a sentence: "it is no zip archive". */
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.name = 'UnreadableEdition'
    this.reason = reason
  }
}
