import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { judged, type Validator } from './judgement.ts'
import { inPackage, versionOf } from './tool.ts'

const profile = 'standard, a11y, document'

/** html-validate, a checker with other eyes than Nu's. Warnings count. */
export const htmlValidate: Validator = {
  name: 'html-validate',
  format: 'html',
  profiles: [profile],
  judge: async (files) => {
    const library: Library = await import(
      pathToFileURL(inPackage('html-validate', 'dist', 'esm', 'index.js')).href
    )
    const presets = profile.split(', ').map((name) => `html-validate:${name}`)
    const checker = new library.HtmlValidate(new library.StaticConfigLoader({ extends: presets }))
    return Promise.all(
      files.map(async (file) => {
        const report = await checker.validateString(readFileSync(file, 'utf8'), file)
        const messages = report.results.flatMap((result) => result.messages)
        const complaints = messages.map(({ ruleId, message, line, column }) => ({
          message: `${ruleId}: ${message} (${line}:${column})`,
          trace: { type: 'text', line, column } as const,
        }))
        return judged(file, profile, versionOf('html-validate'), complaints)
      }),
    )
  },
}

/** As much of the library as is used here; its own types are installed only for a conformance run. */
interface Library {
  readonly StaticConfigLoader: new (config: { readonly extends: readonly string[] }) => object
  readonly HtmlValidate: new (
    loader: object,
  ) => { readonly validateString: (text: string, file: string) => Promise<Report> }
}

interface Report {
  readonly results: readonly {
    readonly messages: readonly {
      readonly ruleId: string
      readonly message: string
      readonly line: number
      readonly column: number
    }[]
  }[]
}
