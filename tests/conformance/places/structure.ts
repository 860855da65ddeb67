import { createPress } from '../../../src/editions.ts'
import { type ElementPosition, elementPositions } from '../../../src/pdf/index.ts'
import type { Edition } from '../judgement.ts'
import { preparedCopy } from '../prepared.ts'

/** The structure of the PDF of a post, as the program makes it. */
export async function structureOf(
  post: string,
  edition: Pick<Edition, 'brand' | 'pdf'> = {},
): Promise<ElementPosition | undefined> {
  const copy = await preparedCopy(post, edition)
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
