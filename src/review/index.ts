/**
 * A Word file that came back → what partners said in it, traced to the lines of the post.
 *
 * In: the bytes of a .docx, and the post that it was made from with its Word edition, both as they are now. Out: comments with
 * their answers, tracked changes, and what the text says otherwise without any, in the order of the text, each with its place
 * in the Markdown and how that place is known.
 * Invariants: nothing but `UnreadableEdition` is thrown, whatever the bytes; a place that is only guessed says so; work is in
 * proportion to what is unpacked, which is bounded.
 * Start at review-file.ts: read-story.ts and threads.ts read, changes.ts makes sense of revisions, untracked.ts compares the text, trace.ts finds places by
 * search.ts. print.ts is for people.
 * Deliberately absent: changing the post. A person decides.
 */
export { printReview, type ReviewedFiles } from './print.ts'
export { openRemarks, type Remark, type Review } from './remark.ts'
export { type ReviewedPost, reviewFile } from './review-file.ts'
