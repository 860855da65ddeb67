import { createReporter } from '../../../src/diagnostics/index.ts'
import { compareFacts } from '../../../src/verify/compare.ts'
import { reportMisses } from '../../../src/verify/report-misses.ts'
import { type Complaint, type Edition, judged, type Validator } from '../judgement.ts'
import { preparedCopy } from '../prepared.ts'
import { inTurns, readJson, run } from '../tool.ts'
import type { PandocDocument } from './document.ts'
import { readPandoc } from './read-pandoc.ts'
import { asPandocSays, factsForPandoc } from './what-pandoc-reads.ts'

const profile = 'reads back what the post says'

/** Pandoc, a reader of Word files that knows nothing of ours: what it has read is compared with the post. */
export const pandoc: Validator = {
  name: 'pandoc',
  format: 'docx',
  profiles: [profile],
  canJudge: ({ post }) => post !== undefined,
  judge: async (files, _folder, _profilesOf, editionOf) => {
    const version = /[\d.]+/.exec((await run('pandoc', ['--version'])).out)?.[0] ?? '?'
    const ask = (file: string) => async () =>
      judged(file, profile, version, await missesIn(file, editionOf(file)))
    return inTurns(2, files.map(ask))
  },
}

async function missesIn(file: string, edition: Edition | undefined): Promise<readonly Complaint[]> {
  const { post = '' } = edition ?? {}
  const copy = await preparedCopy(post, edition)
  if (copy === undefined) throw new Error(`${post} has errors, and says nothing to compare with`)
  const read = readPandoc(readJson<PandocDocument>(await run('pandoc', ['-f', 'docx', '-t', 'json', file])))
  const { report, findings } = createReporter(post)
  reportMisses('docx', compareFacts(factsForPandoc(copy.publication), asPandocSays(read)).misses, report)
  return findings.map(({ message, position }) => ({
    message,
    ...(position === undefined || position.file !== undefined
      ? {}
      : { trace: { type: 'line', line: position.start.line } as const }),
  }))
}
