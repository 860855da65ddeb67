import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Judgement, judged, type Validator } from './judgement.ts'
import { chromium, chromiumArguments, inPackage, versionOf } from './tool.ts'

interface View {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** 320 px is a wide window enlarged four times (WCAG 2.2, 1.4.10). */
const views: Readonly<Record<string, View>> = {
  'WCAG 2.2 AA, light': { width: 1280, scheme: 'light' },
  'WCAG 2.2 AA, dark': { width: 1280, scheme: 'dark' },
  'WCAG 2.2 AA, 320 px': { width: 320, scheme: 'light' },
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe-core in a real browser: accessibility, no sideways scrolling, no request to anywhere, no error on the console. */
export const axe: Validator = {
  name: 'axe',
  format: 'html',
  profiles: Object.keys(views),
  judge: async (files, folder) => {
    const library: Library = await import(pathToFileURL(puppeteerEntry()).href)
    const browser = await library.default.launch({
      executablePath: chromium,
      headless: true,
      args: chromiumArguments,
      userDataDir: path.join(folder, 'axe-browser'),
    })
    try {
      const judgements: Judgement[] = []
      for (const file of files)
        for (const [profile, view] of Object.entries(views))
          judgements.push(judged(file, profile, versionOf('axe-core'), await look(browser, file, view)))
      return judgements
    } finally {
      await browser.close()
    }
  },
}

function puppeteerEntry(): string {
  const manifest: { exports: { '.': { import: string } } } = JSON.parse(
    readFileSync(inPackage('puppeteer-core', 'package.json'), 'utf8'),
  )
  return inPackage('puppeteer-core', manifest.exports['.'].import)
}

async function look(browser: Browser, file: string, { width, scheme }: View): Promise<readonly string[]> {
  const page = await browser.newPage()
  const complaints: string[] = []
  try {
    const address = pathToFileURL(path.resolve(file)).href
    page.on('request', (request) => {
      const asked = request.url()
      if (asked !== address && !/^(data|blob|about):/.test(asked)) complaints.push(`asks for ${asked}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
    })
    await page.setViewport({ width, height: 900 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.goto(address, { waitUntil: 'load' })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > width) complaints.push(`${wide} px wide in a window of ${width} px`)
    await page.evaluate(readFileSync(inPackage('axe-core', 'axe.min.js'), 'utf8'))
    const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] })
    const { violations } = await page.evaluate<Results>(`axe.run(document, ${options})`)
    for (const { id, help, nodes } of violations)
      complaints.push(`${id}: ${help} (${nodes.length}×, first: ${nodes[0]?.html.slice(0, 120)})`)
    return complaints
  } finally {
    await page.close()
  }
}

interface Results {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** As much of puppeteer as is used here; its own types are installed only for a conformance run. */
interface Library {
  readonly default: {
    readonly launch: (options: {
      readonly executablePath: string
      readonly headless: boolean
      readonly args: readonly string[]
      readonly userDataDir: string
    }) => Promise<Browser>
  }
}

interface Browser {
  readonly newPage: () => Promise<Page>
  readonly close: () => Promise<void>
}

interface Page {
  on(event: 'request', listener: (request: { readonly url: () => string }) => void): void
  on(event: 'console', listener: (message: { type: () => string; text: () => string }) => void): void
  readonly setViewport: (size: { readonly width: number; readonly height: number }) => Promise<void>
  readonly emulateMediaFeatures: (features: readonly { name: string; value: string }[]) => Promise<void>
  readonly goto: (url: string, options: { readonly waitUntil: 'load' }) => Promise<unknown>
  readonly evaluate: <Result>(script: string) => Promise<Result>
  readonly close: () => Promise<void>
}
