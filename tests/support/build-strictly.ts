import path from 'node:path'
import { type Built, buildPost, type Workshop } from '../../src/build.ts'
import { disk } from '../../src/files.ts'
import { root } from './judged-posts.ts'

/** Builds a post that is to have no warning, and reads its editions back. */
export function buildStrictly(post: string, wishes: Partial<Workshop> = {}): Promise<Built> {
  return buildPost(post, {
    files: disk,
    templates: path.join(root, 'templates'),
    strict: true,
    verifies: true,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
    ...wishes,
  })
}
