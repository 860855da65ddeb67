import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const folder = fileURLToPath(new URL('.', import.meta.url))

/** Path in a validator's package. */
export const inPackage = (...names: readonly string[]): string => path.join(folder, 'node_modules', ...names)

/** Version of a validator's package. */
export function versionOf(name: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8'))
  return manifest.version
}

/** Small deep documents overflow Java's usual stack; the quick compiler suits programs that end at once. */
export const java = ['-Xss4m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true']

/** Debian's Chromium, with everything off that looks for a network or a graphics card. */
export const chromium = '/usr/bin/chromium'
export const chromiumArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync'],
  ...[
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-quic',
  ],
]

export interface Output {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** One program judges many files. */
const patience = 900_000

/** Runs a program to its end. Its exit code is data: validators use it to say what they think. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  cwd = process.cwd(),
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    // A timer of Node's own would go on where there is no such program, and keep us waiting at the end.
    const end = setTimeout(() => child.kill(), patience)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', (error) => {
      clearTimeout(end)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(end)
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') })
    })
  })
}

/** The answer of a program that prints JSON; what it printed instead is the message of the error. */
export function readJson<Answer>({ out, err, code }: Output): Answer {
  try {
    return JSON.parse(out)
  } catch {
    throw new Error(`no answer (exit ${code}): ${(err || out).trim().slice(0, 300)}`)
  }
}

/** Runs tasks in their order, at most so many at a time. */
export async function inTurns<Result>(
  limit: number,
  tasks: readonly (() => Promise<Result>)[],
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const waiting = tasks.entries()
  const work = async (): Promise<void> => {
    // All workers take from the same row.
    for (const [index, task] of waiting) results.set(index, await task())
  }
  await Promise.all(Array.from({ length: limit }, work))
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
