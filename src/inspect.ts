import { preparePost, type Workshop } from './build.ts'
import type { Stage } from './command/index.ts'
import type { Finding } from './diagnostics/index.ts'
import type { Publication } from './publication/index.ts'

/** Prints one stage of a post for people and goldens; empty when the post has errors that leave nothing to print. */
export async function inspectPost(
  post: string,
  stage: Stage,
  workshop: Workshop,
): Promise<{ readonly text: string; readonly findings: readonly Finding[] }> {
  const { publication, findings } = await preparePost(post, workshop)
  return { text: publication === undefined ? '' : await printers[stage](publication), findings }
}

const printers: Record<Stage, (publication: Publication) => Promise<string>> = {
  brief: async ({ brief }) => (await import('./brief/index.ts')).printBrief(brief),
  pages: async (publication) => {
    const { layOut, printPages } = await import('./layout/index.ts')
    return printPages((await layOut(publication)).pages)
  },
  tags: async (publication) => {
    const [{ layOut }, { printTags }] = await Promise.all([
      import('./layout/index.ts'),
      import('./pdf/index.ts'),
    ])
    return printTags(publication, (await layOut(publication)).pages)
  },
}
