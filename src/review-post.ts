import { preparePost, type Workshop } from './build.ts'
import { homeOf, readAtHome } from './confined.ts'
import { createReporter, type Finding } from './diagnostics/index.ts'
import { createPress, refusalFor } from './editions.ts'
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
export async function reviewPost(returned: string, post: string, workshop: Workshop): Promise<Reviewed> {
  const { files } = workshop
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
    const edition = await wordEdition(post, workshop)
    if (edition === undefined) report('review/not-compared', undefined, { path: returned, post })
    return { review: reviewFile(word, { text, brief, ...(edition && { edition }) }), text, findings }
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error
    report('review/unreadable', undefined, { path: returned, reason: error.reason })
    return { text, findings }
  }
}

/** The Word edition of the post as it is now, where one can be made: changes that nobody tracked show beside it. */
async function wordEdition(post: string, workshop: Workshop): Promise<Uint8Array | undefined> {
  const { copy } = await preparePost(post, workshop)
  if (copy === undefined) return undefined
  const made = await createPress(copy)
    .make('docx')
    .catch((fault: unknown) => refusalFor(fault, copy))
  return 'edition' in made ? made.edition.bytes : undefined
}
