import { homeOf, readAtHome } from './confined.ts'
import { createReporter, type Finding } from './diagnostics/index.ts'
import type { Files } from './files.ts'
import { loadReaders, lowerPost } from './markdown/index.ts'
import { type Review, reviewFile } from './review/index.ts'
import { UnreadableEdition } from './verify/index.ts'

export { openRemarks, printReview } from './review/index.ts'

/** What partners said in a returned Word file of a post; without a review when one of the two cannot be read. */
export interface Reviewed {
  readonly review?: Review
  /** The text of the post. */
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Reads a returned file beside the post that it was made from. Nothing is written. */
export async function reviewPost(returned: string, post: string, files: Files): Promise<Reviewed> {
  const { report, findings } = createReporter(returned)
  const read = (path: string): Uint8Array | undefined => {
    const bytes = files.read(path)
    if (bytes === undefined)
      report('build/unreadable', undefined, { path, reason: 'there is no such file, or it may not be read' })
    return bytes
  }
  const atHome = readAtHome(post, files)
  if (atHome === 'outside') report('build/outside', undefined, { path: post, folder: homeOf(post) })
  const [word, source] = [read(returned), atHome === 'outside' ? undefined : read(post)]
  const text = new TextDecoder().decode(source)
  if (word === undefined || source === undefined) return { text, findings }
  // What is wrong with the post is for `check`: whatever it is, the brief has the words that are looked for.
  const { brief } = lowerPost({
    file: post,
    bytes: source,
    slug: 'post',
    ...(await loadReaders(source)),
  })
  try {
    return { review: reviewFile(word, { text, brief }), text, findings }
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error
    report('review/unreadable', undefined, { path: returned, reason: error.reason })
    return { text, findings }
  }
}
