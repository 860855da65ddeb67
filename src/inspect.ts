import { preparePost, type Workshop } from './build.ts'
import type { Stage } from './command/index.ts'
import type { Finding } from './diagnostics/index.ts'
import { type Copy, createPress } from './editions.ts'

/** Prints one stage of a post for people and goldens; empty when the post has errors that leave nothing to print. */
export async function inspectPost(
  post: string,
  stage: Stage,
  workshop: Workshop,
): Promise<{ readonly text: string; readonly findings: readonly Finding[] }> {
  const { copy, findings } = await preparePost(post, workshop)
  return { text: copy === undefined ? '' : await printers[stage](copy), findings }
}

const printers: Record<Stage, (copy: Copy) => Promise<string>> = {
  brief: async ({ publication }) => (await import('./brief/index.ts')).printBrief(publication.brief),
  pages: async (copy) => {
    const [{ printPages }, { pages }] = await Promise.all([
      import('./layout/index.ts'),
      createPress(copy).proof(),
    ])
    return printPages(pages)
  },
  tags: async (copy) => {
    const [{ printTags }, { pages }] = await Promise.all([
      import('./pdf/index.ts'),
      createPress(copy).proof(),
    ])
    return printTags(copy.publication, pages, copy.pdf?.profile)
  },
}
