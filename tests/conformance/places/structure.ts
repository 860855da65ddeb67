import path from 'node:path'
import { preparePost } from '../../../src/build.ts'
import { createPress } from '../../../src/editions.ts'
import { disk } from '../../../src/files.ts'
import { type ElementPosition, elementPositions } from '../../../src/pdf/index.ts'
import { root } from '../../support/judged-posts.ts'
import type { Edition } from '../judgement.ts'

/** The structure of the PDF of a post, as the program makes it. */
export async function structureOf(
  post: string,
  { brand, pdf }: Pick<Edition, 'brand' | 'pdf'> = {},
): Promise<ElementPosition | undefined> {
  const { copy } = await preparePost(post, {
    files: disk,
    templates: path.join(root, 'templates'),
    ...(brand === undefined ? {} : { brand }),
    ...(pdf === undefined ? {} : { pdf }),
    strict: false,
    verifies: false,
    severities: new Map(),
    generator: 'Briefwright',
    onStep: () => {},
  })
  return (
    copy && elementPositions(copy.publication, (await createPress(copy).proof()).pages, copy.pdf?.profile)
  )
}

/**
 * The line that a path of veraPDF leads to, such as `…/StructTreeRoot[0](…)/K[0](5 0 obj SEDocument Document)/K[2](…)`.
 * It counts elements alone, and names each of them: where that is another one, the file is not what was built, and
 * there is no line to tell.
 */
export function lineInStructure(document: ElementPosition, path: string): number | undefined {
  const [, ...steps] = [...path.matchAll(/\/K\[(\d+)\]\(\d+ \d+ obj \S+ (\w+)\)/g)]
  let element: ElementPosition | undefined = document
  for (const [, index, type] of steps) {
    element = element?.children[Number(index)]
    if (element?.type !== type) return undefined
  }
  const position = element?.position
  return steps.length === 0 || position?.file !== undefined ? undefined : position?.start.line
}
