import path from 'node:path'
import { type Prepared, preparePost } from '../../src/build.ts'
import { disk } from '../../src/files.ts'
import { root } from '../support/judged-posts.ts'
import type { Edition } from './judgement.ts'

/** A post as it is before editions are made of it; nothing where it has errors. */
export async function preparedCopy(
  post: string,
  { brand, templates = path.join(root, 'templates'), pdf }: Pick<Edition, 'brand' | 'templates' | 'pdf'> = {},
): Promise<Prepared['copy']> {
  const { copy } = await preparePost(post, {
    files: disk,
    templates,
    ...(brand === undefined ? {} : { brand }),
    ...(pdf === undefined ? {} : { pdf }),
    strict: false,
    verifies: false,
    severities: new Map(),
    generator: 'Briefwright',
    onStep: () => {},
  })
  return copy
}
