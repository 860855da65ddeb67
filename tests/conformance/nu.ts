import { judged, unusable, type Validator } from './judgement.ts'
import { inPackage, java, readJson, run, versionOf } from './tool.ts'

const profile = 'HTML'

/** The Nu checker, the W3C's validator for the HTML standard. Warnings count. */
export const nu: Validator = {
  name: 'Nu',
  format: 'html',
  profiles: [profile],
  judge: async (files) => {
    const jar = inPackage('vnu-jar', 'build', 'dist', 'vnu.jar')
    const words = [...java, '-jar', jar, '--format', 'json', '--stdout', ...files]
    const { messages } = readJson<Report>(await run('java', words))
    // What is said of no file would otherwise be said of none, and pass.
    const broken = messages.find((one) => one.type === 'non-document-error' || !files.includes(fileOf(one)))
    const version = versionOf('vnu-jar')
    return files.map((file) => {
      if (broken !== undefined) return unusable(file, profile, version, broken.message)
      const mine = messages.filter((message) => fileOf(message) === file)
      const complaints = mine
        .filter(({ type, subType }) => type === 'error' || subType === 'warning')
        .map(({ message, lastLine: line = 1, lastColumn: column = 1 }) => ({
          message: `${message} (${line}:${column})`,
          trace: { type: 'text', line, column } as const,
        }))
      return judged(file, profile, version, complaints)
    })
  },
}

interface Report {
  readonly messages: readonly Message[]
}

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error'
  readonly subType?: string
  /** `file:/folder/page.html`, with some characters as they are and some as their codes. */
  readonly url?: string
  readonly message: string
  readonly lastLine?: number
  readonly lastColumn?: number
}

function fileOf({ url = '' }: Message): string {
  return decodeURIComponent(url.replace(/^file:/, ''))
}
