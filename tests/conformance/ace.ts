import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Judgement, judged, type Validator } from './judgement.ts'
import { chromium, chromiumArguments, inPackage, run, versionOf } from './tool.ts'

const profile = 'EPUB Accessibility'

/** Ace by DAISY. Every finding counts. */
export const ace: Validator = {
  name: 'Ace',
  format: 'epub',
  profiles: [profile],
  judge: async (files, folder) => {
    const judgements: Judgement[] = []
    // One after another: each starts a browser of its own.
    for (const file of files) judgements.push(await judge(file, folder))
    return judgements
  },
}

interface Report {
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string }
    readonly assertions: readonly {
      readonly 'earl:result': { readonly 'earl:outcome': string; readonly 'dct:description'?: string }
      readonly 'earl:test': { readonly 'dct:title': string; readonly 'dct:description'?: string }
    }[]
  }[]
}

async function judge(file: string, folder: string): Promise<Judgement> {
  const out = path.join(folder, `ace-${path.basename(file)}`)
  const browser = path.join(folder, 'chromium')
  writeFileSync(browser, `#!/bin/sh\nexec ${chromium} ${chromiumArguments.join(' ')} "$@"\n`, { mode: 0o755 })
  // Ace keeps settings and logs in the user's home: it gets one of its own.
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, PUPPETEER_EXECUTABLE_PATH: browser }
  const words = [inPackage('@daisy', 'ace-cli', 'bin', 'ace.js'), '--force', '--silent', '-o', out, file]
  const output = await run(process.execPath, words, env)
  const report = readReport(out, output.err || output.out)
  const complaints = report.assertions.flatMap(({ assertions, 'earl:testSubject': { url } }) =>
    assertions
      .filter((assertion) => assertion['earl:result']['earl:outcome'] === 'fail')
      .map(({ 'earl:test': test, 'earl:result': result }) =>
        [test['dct:title'], test['dct:description'], result['dct:description'], url].join(': '),
      ),
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
