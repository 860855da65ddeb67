import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Judgement, judged, type Validator } from './judgement.ts'
import { elementOf } from './places/markup.ts'
import { chromium, chromiumArguments, inPackage, inTurns, run, versionOf } from './tool.ts'

const profile = 'EPUB Accessibility'

/** Ace by DAISY. Every finding counts. Each book takes a start of a browser, so two are judged at a time. */
export const ace: Validator = {
  name: 'Ace',
  format: 'epub',
  profiles: [profile],
  judge: (files, folder) => {
    const browser = path.join(folder, 'chromium')
    writeFileSync(browser, `#!/bin/sh\nexec ${chromium} ${chromiumArguments.join(' ')} "$@"\n`, {
      mode: 0o755,
    })
    return inTurns(
      2,
      files.map(
        (file, index) => () => judge(file, path.join(folder, `ace-${index}-${path.basename(file)}`), browser),
      ),
    )
  },
}

interface Report {
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string }
    readonly assertions: readonly {
      readonly 'earl:result': {
        readonly 'earl:outcome': string
        readonly 'dct:description'?: string
        readonly html?: string
      }
      readonly 'earl:test': { readonly 'dct:title': string; readonly 'dct:description'?: string }
    }[]
  }[]
}

async function judge(file: string, out: string, browser: string): Promise<Judgement> {
  // Ace keeps settings and logs in the user's home: it gets one of its own.
  const env = { ...process.env, HOME: out, XDG_CONFIG_HOME: out, PUPPETEER_EXECUTABLE_PATH: browser }
  const words = [inPackage('@daisy', 'ace-cli', 'bin', 'ace.js'), '--force', '--silent', '-o', out, file]
  const output = await run(process.execPath, words, env)
  const report = readReport(out, output.err || output.out)
  const complaints = report.assertions.flatMap(({ assertions, 'earl:testSubject': { url } }) =>
    assertions
      .filter((assertion) => assertion['earl:result']['earl:outcome'] === 'fail')
      .map(({ 'earl:test': test, 'earl:result': { 'dct:description': result, html } }) => ({
        message: [test['dct:title'], test['dct:description'], result, url].join(': '),
        ...(html === undefined ? {} : { trace: { type: 'elements', elements: elementOf(html) } as const }),
      })),
  )
  return judged(file, profile, versionOf('@daisy/ace-cli'), complaints)
}

function readReport(folder: string, said: string): Report {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))
  } catch {
    throw new Error(`no report: ${said.trim().slice(0, 300)}`)
  }
}
