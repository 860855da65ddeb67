import { type Judgement, judged, type Validator } from './judgement.ts'
import { inPackage, java, readJson, run, versionOf } from './tool.ts'

const profile = 'HTML'

/** The Nu checker, the W3C's validator for the HTML standard. Warnings count. */
export const nu: Validator = {
  name: 'Nu',
  format: 'html',
  profiles: [profile],
  judge: async (files) => Promise.all(files.map(judge)),
}

interface Report {
  readonly messages: readonly {
    readonly type: 'error' | 'info' | 'non-document-error'
    readonly subType?: string
    readonly message: string
    readonly lastLine?: number
    readonly lastColumn?: number
  }[]
}

async function judge(file: string): Promise<Judgement> {
  const jar = inPackage('vnu-jar', 'build', 'dist', 'vnu.jar')
  const { messages } = readJson<Report>(
    await run('java', [...java, '-jar', jar, '--format', 'json', '--stdout', file]),
  )
  const broken = messages.find(({ type }) => type === 'non-document-error')
  if (broken !== undefined) throw new Error(broken.message)
  const complaints = messages
    .filter(({ type, subType }) => type === 'error' || subType === 'warning')
    .map(({ message, lastLine, lastColumn }) => `${message} (${lastLine}:${lastColumn})`)
  return judged(file, profile, versionOf('vnu-jar'), complaints)
}
