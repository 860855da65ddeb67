import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Complaint } from './judgement.ts'
import { chromium, chromiumArguments, inPackage } from './tool.ts'

/** How a page is looked at. */
export interface View {
  readonly width: number
  readonly media?: 'print'
  /** Media features, such as `prefers-color-scheme`, and their values. */
  readonly features?: Readonly<Record<string, string>>
}

/** A page in a browser, and what went wrong with it so far. */
export interface OpenPage {
  readonly page: Page
  readonly look: (view: View) => Promise<void>
  /** Requests to anywhere but the folder of the page, and errors on the console. */
  readonly faults: readonly Complaint[]
}

/** Opens each file in one browser that knows nothing of the user, closes it, and returns what was made of the files. */
export async function inBrowser<Result>(
  files: readonly string[],
  profileFolder: string,
  make: (open: OpenPage, file: string, version: string) => Promise<Result>,
): Promise<readonly Result[]> {
  const library: Library = await import(pathToFileURL(puppeteerEntry()).href)
  const browser = await library.default.launch({
    executablePath: chromium,
    headless: true,
    // The parts of a book are files beside one another.
    args: [...chromiumArguments, '--allow-file-access-from-files'],
    userDataDir: profileFolder,
  })
  try {
    const version = (await browser.version()).replace(/^.*\//, '')
    const results: Result[] = []
    for (const file of files) {
      const open = await openPage(browser, file)
      results.push(await make(open, file, version))
      await open.page.close()
    }
    return results
  } finally {
    await browser.close()
  }
}

function puppeteerEntry(): string {
  const manifest: { exports: { '.': { import: string } } } = JSON.parse(
    readFileSync(inPackage('puppeteer-core', 'package.json'), 'utf8'),
  )
  return inPackage('puppeteer-core', manifest.exports['.'].import)
}

async function openPage(browser: Browser, file: string): Promise<OpenPage> {
  const page = await browser.newPage()
  const faults: Complaint[] = []
  const beside = pathToFileURL(path.dirname(path.resolve(file))).href
  const isAlone = file.endsWith('.html')
  const address = pathToFileURL(path.resolve(file)).href
  page.on('request', (request) => {
    const asked = request.url()
    const isOwn = asked.split('#')[0] === address || (!isAlone && asked.startsWith(`${beside}/`))
    if (!isOwn && !/^(data|blob|about):/.test(asked)) faults.push({ message: `asks for ${asked}` })
  })
  page.on('requestfailed', (request) =>
    faults.push({ message: `does not get ${request.url().slice(0, 120)}` }),
  )
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push({ message: `console: ${message.text()}` })
  })
  await page.setViewport({ width: 1280, height: 900 })
  await page.goto(address, { waitUntil: 'load' })
  const session = await page.createCDPSession()
  const look = async ({ width, media, features = {} }: View): Promise<void> => {
    await page.setViewport({ width, height: 900 })
    const pairs = Object.entries(features).map(([name, value]) => ({ name, value }))
    await session.send('Emulation.setEmulatedMedia', { media: media ?? '', features: pairs })
  }
  return { page, look, faults }
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
  readonly version: () => Promise<string>
  readonly close: () => Promise<void>
}

export interface Page {
  on(event: 'request' | 'requestfailed', listener: (request: { readonly url: () => string }) => void): void
  on(event: 'console', listener: (message: { type: () => string; text: () => string }) => void): void
  readonly setViewport: (size: { readonly width: number; readonly height: number }) => Promise<void>
  readonly createCDPSession: () => Promise<{ send: (method: string, options: object) => Promise<unknown> }>
  readonly goto: (url: string, options: { readonly waitUntil: 'load' }) => Promise<unknown>
  readonly evaluate: <Result>(script: string) => Promise<Result>
  readonly keyboard: { readonly press: (key: 'Tab' | 'Enter') => Promise<void> }
  readonly close: () => Promise<void>
}
