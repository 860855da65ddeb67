import { preparePost, type Workshop } from './build.ts'
import type { VerifyCommand } from './command/index.ts'
import { createReporter, type Finding } from './diagnostics/index.ts'

export interface Verified {
  /** The files that could be compared. */
  readonly files: readonly VerifiedFile[]
  readonly findings: readonly Finding[]
}

export interface VerifiedFile {
  readonly file: string
  readonly facts: number
  readonly missed: number
}

/** Compares editions that were made earlier, or edited by hand, with their post as it is now. */
export async function verifyEditions(
  { post, editions }: Pick<VerifyCommand, 'post' | 'editions'>,
  workshop: Workshop,
): Promise<Verified> {
  const { copy, findings } = await preparePost(post, workshop)
  if (copy === undefined) return { files: [], findings }
  const { createVerifier, strangersLimits } = await import('./verify/index.ts')
  const verify = createVerifier(copy.publication, post, strangersLimits)
  const files: VerifiedFile[] = []
  const all = [...findings]
  for (const { file, format } of editions) {
    workshop.onStep({ post: file, doing: 'verifying' })
    const bytes = workshop.files.read(file)
    if (bytes === undefined) {
      all.push(...unreadable(file))
      continue
    }
    const { facts, missed, findings: misses } = await verify(format, bytes)
    files.push({ file, facts, missed })
    all.push(...misses)
  }
  return { files, findings: all }
}

function unreadable(file: string): readonly Finding[] {
  const { report, findings } = createReporter(file)
  report('build/unreadable', undefined, {
    path: file,
    reason: 'there is no such file, or it may not be read',
  })
  return findings
}
