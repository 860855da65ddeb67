import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import type { Input } from './inputs.ts'

export type Outcome = 'clean' | 'notes' | 'warnings' | 'errors' | 'fault' | 'timeout'

export interface Trial {
  readonly input: Input
  readonly outcome: Outcome
  readonly seconds: number
  /** How often each code was found, errors first. */
  readonly found: readonly { readonly code: string; readonly severity: string; readonly count: number }[]
  /** Of a fault: what was said, or which files lay where none should. */
  readonly fault?: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = path.join(root, 'lib', 'cli.js')

/** Seconds of processor time that an input may take: hostile ones ten, books more. */
const patience = { hostile: 10, post: 120, book: 600 }

/** A program without a network, where the system lets one be started so. */
const offline: readonly string[] =
  spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : []

export const isOffline = offline.length > 0

/** Builds all editions of an input into a folder of its own, and says how it went and what lies there afterwards. */
export async function tryOut(input: Input): Promise<Trial> {
  const workshop = mkdtempSync(path.join(tmpdir(), 'corpus-'))
  try {
    const post = postFor(input, workshop)
    const out = path.join(workshop, 'dist')
    const start = performance.now()
    const ended = await run(
      [process.execPath, program, 'build', post, '--fresh', '--out', out, '--json'],
      input,
    )
    const seconds = (performance.now() - start) / 1000
    return { input, seconds, ...judge(ended, filesBelow(out)) }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** Pictures are tried in a post that shows them, and data as if they were a post. */
function postFor({ file }: Input, workshop: string): string {
  if (/\.[qr]?md$/i.test(file)) return file
  mkdirSync(path.join(workshop, 'post'))
  if (file.endsWith('.json')) {
    copyFileSync(file, path.join(workshop, 'post', 'post.md'))
    return path.join(workshop, 'post', 'post.md')
  }
  const name = `picture${path.extname(file)}`
  copyFileSync(file, path.join(workshop, 'post', name))
  const post = path.join(workshop, 'post', 'post.md')
  writeFileSync(post, `---\ntitle: A picture\n---\n\n![What it shows.](${name})\n`)
  return post
}

interface Ended {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

function run(words: readonly string[], { kind }: Input): Promise<Ended> {
  // The shell's limit counts processor time, which does not grow with whatever else the machine does.
  const limited = ['sh', '-c', `ulimit -t ${patience[kind]}; exec "$@"`, 'sh', ...words]
  const [first = '', ...rest] = [...offline, ...limited]
  return new Promise((resolve, reject) => {
    const child = spawn(first, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    // A program that waits for ever takes no processor time.
    const timer = setTimeout(() => child.kill('SIGKILL'), patience[kind] * 20_000)
    const heard = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      heard.out += chunk.toString('utf8')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      heard.err += chunk.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, said: heard.out, complained: heard.err })
    })
  })
}

function judge(
  { code, said, complained }: Ended,
  files: readonly string[],
): Pick<Trial, 'outcome' | 'found' | 'fault'> {
  if (code === null) return { outcome: 'timeout', found: [] }
  if (code > 1 || complained !== '')
    return { outcome: 'fault', found: [], fault: complained.trim().slice(0, 300) }
  const found = countCodes(JSON.parse(said))
  const has = (severity: string): boolean => found.some((finding) => finding.severity === severity)
  const isWhole = ['pdf', 'docx', 'epub', 'html'].every((format) =>
    files.some((file) => file.endsWith(`.${format}`)),
  )
  if (code === 1 && files.length > 0) return { outcome: 'fault', found, fault: `left behind: ${files}` }
  if (code === 0 && !isWhole) return { outcome: 'fault', found, fault: `incomplete: ${files}` }
  if (code === 1) return { outcome: 'errors', found }
  return { outcome: has('warning') ? 'warnings' : has('note') ? 'notes' : 'clean', found }
}

const severities = ['error', 'warning', 'note']

function countCodes(said: unknown): Trial['found'] {
  if (typeof said !== 'object' || said === null || !('findings' in said) || !Array.isArray(said.findings))
    throw new Error('the program said something else than findings')
  const counts = new Map<string, { code: string; severity: string; count: number }>()
  for (const { code, severity } of said.findings as readonly { code: string; severity: string }[]) {
    const known = counts.get(`${severity} ${code}`) ?? { code, severity, count: 0 }
    counts.set(`${severity} ${code}`, { ...known, count: known.count + 1 })
  }
  return [...counts.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    return []
  }
}
