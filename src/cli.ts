import { availableParallelism } from 'node:os'
import path from 'node:path'
import { preparePost, type Step } from './build.ts'
import { buildPosts, type Outcome } from './build-posts.ts'
import {
  type BuildCommand,
  type CheckCommand,
  type Command,
  countLine,
  fileLine,
  helpText,
  type InspectCommand,
  landingLine,
  parityLine,
  parseCommand,
  type ReviewCommand,
  readEpoch,
  type UsageError,
  type VerifyCommand,
} from './command/index.ts'
import { sourceTexts } from './confined.ts'
import type { WrittenFile } from './deliver.ts'
import { areFatal, explainCode, type Finding, printFinding, sarifLog } from './diagnostics/index.ts'
import { optimiseLater, optimiseWebAssembly } from './engine.ts'
import { reasonOf } from './fault.ts'
import { disk } from './files.ts'
import { findAllPosts, findPosts } from './find-posts.ts'
import { inspectPost } from './inspect.ts'
import { listBriefs, type Shelf } from './list-briefs.ts'
import { openWorkshop } from './open-workshop.ts'
import { settleOrphans, type Told } from './orphans.ts'
import { version } from './program.ts'
import { loadSettings, type Settings } from './settings/index.ts'
import { type VerifiedFile, verifyEditions } from './verify-editions.ts'

/** SOURCE_DATE_EPOCH in seconds, or a sentence that says what is wrong with it. */
const stated = readEpoch(process.env.SOURCE_DATE_EPOCH)
const epoch = typeof stated === 'string' ? undefined : stated

/** What the frames of code show. */
const sourceText = sourceTexts(disk)

optimiseLater(process.versions.v8)
for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
// The one file that knows the process. Exit codes: 0 fine, 1 something to mend or to look at, 2 usage or environment.
process.exitCode = await run(parseCommand(process.argv.slice(2)))

function run(command: Command | UsageError): number | Promise<number> {
  switch (command.name) {
    case 'help':
      process.stdout.write(helpText(command.topic))
      return 0
    case 'version':
      process.stdout.write(`${version()}\n`)
      return 0
    case 'usage-error':
      return misused(`${command.message}\n\n${helpText(command.topic)}`)
    case 'explain':
      return explain(command.code)
    case 'build':
      return withSettings((settings) => build(command, settings))
    case 'check':
      return withSettings((settings) => check(command, settings))
    case 'verify':
      return withSettings((settings) => verify(command, settings))
    case 'inspect':
      return withSettings((settings) => inspect(command, settings))
    case 'review':
      return withSettings((settings) => review(command, settings))
  }
}

/** Nothing is done by settings that cannot be followed. */
function withSettings(work: (settings: Settings) => number | Promise<number>): number | Promise<number> {
  if (typeof stated === 'string') return misused(stated)
  const { settings, findings } = loadSettings(disk)
  if (findings.length === 0) return work(settings)
  printFindings(findings)
  return 1
}

function explain(code: string): number {
  const text = explainCode(code)
  if (text === undefined) return misused(`there is no finding "${code}"\n`)
  process.stdout.write(text)
  return 0
}

async function build(command: BuildCommand, settings: Settings): Promise<number> {
  const found = (command.prunes ? findAllPosts : findPosts)(command.posts, disk)
  if (typeof found === 'string') return misused(found)
  const barrier = disk.barrier(command.out)
  if (barrier !== undefined) return misused(`${barrier}\n`)
  const shop = workshop(command, settings)
  const run = {
    command,
    settings,
    workshop: shop,
    epoch,
    onStep: showProgress,
    version: process.version,
    processors: availableParallelism(),
  }
  const findings: Finding[] = [...found.findings]
  const files: WrittenFile[] = []
  let failures = 0
  if (command.output === 'text') printFindings(found.findings)
  for await (const outcome of buildPosts(found.posts, run)) {
    clearProgress()
    if (outcome.type === 'failed') {
      complain(outcome.post, 'built', outcome.fault)
      failures += 1
      continue
    }
    if (command.output === 'text') announce(outcome)
    findings.push(...outcome.findings)
    files.push(...outcome.files)
  }
  findings.push(...announceOrphans(settleOrphans(command, settings, found.slugs, disk), command))
  if (
    !(await attempt(path.join(command.out, 'index.html'), 'written', () =>
      writeLanding(command, settings, shop),
    ))
  )
    failures += 1
  if (command.output !== 'text') printForPrograms(command.output, findings, files)
  return failures > 0 ? 2 : Number(areFatal(findings, command.strict))
}

function announceOrphans({ removed, findings }: Told, { output }: BuildCommand): readonly Finding[] {
  if (output !== 'text') return findings
  for (const folder of removed) process.stdout.write(`${folder}  removed\n`)
  printFindings(findings)
  return findings
}

/** Does the work on one post. What goes wrong is said, and the other posts are none the worse for it. */
async function attempt(post: string, done: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (fault) {
    clearProgress()
    complain(post, done, fault)
    return false
  }
}

function complain(file: string, done: string, fault: unknown): void {
  process.stderr.write(`briefwright: ${file} could not be ${done}: ${reasonOf(fault)}\n`)
}

async function check(command: CheckCommand, settings: Settings): Promise<number> {
  const found = findPosts(command.posts, disk)
  if (typeof found === 'string') return misused(found)
  const shop = workshop(command, settings)
  const findings: Finding[] = [...found.findings]
  let failures = 0
  for (const post of found.posts) {
    const isDone = await attempt(post, 'checked', async () => {
      const prepared = await preparePost(post, shop)
      findings.push(...prepared.findings)
    })
    if (!isDone) failures += 1
  }
  clearProgress()
  if (command.output === 'text') printFindings(findings)
  else printForPrograms(command.output, findings, [])
  return failures > 0 ? 2 : Number(areFatal(findings, command.strict))
}

async function verify(command: VerifyCommand, settings: Settings): Promise<number> {
  const { files, findings } = await verifyEditions(command, workshop({ ...command, strict: false }, settings))
  clearProgress()
  if (command.output === 'text') {
    printFindings(findings)
    for (const parity of files) process.stdout.write(parityLine(parity.file, parity))
  } else printForPrograms(command.output, findings, files)
  return Number(areFatal(findings, false))
}

async function inspect(command: InspectCommand, settings: Settings): Promise<number> {
  const { post, stage } = command
  let code = 2
  await attempt(post, 'inspected', async () => {
    const { text, findings } = await inspectPost(
      post,
      stage,
      workshop({ ...command, strict: false }, settings),
    )
    clearProgress()
    process.stdout.write(text)
    printFindings(findings)
    code = Number(areFatal(findings, false))
  })
  return code
}

async function review({ returned, post, output }: ReviewCommand, settings: Settings): Promise<number> {
  const { openRemarks, printReview, reviewPost } = await import('./review-post.ts')
  const {
    review: found,
    text,
    findings,
  } = await reviewPost(returned, post, workshop({ brand: undefined, strict: false }, settings))
  clearProgress()
  if (output === 'json')
    process.stdout.write(
      `${JSON.stringify({ findings, returned, post, remarks: found?.remarks ?? [] }, null, 2)}\n`,
    )
  else printFindings(findings)
  if (found === undefined) return findings.some(({ code }) => code === 'build/unreadable') ? 2 : 1
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
  if (output === 'text') process.stdout.write(printReview(found, { returned, post, text }, { colour }))
  return Number(openRemarks(found).length > 0 || areFatal(findings, false))
}

function workshop(wishes: Parameters<typeof openWorkshop>[0], settings: Settings) {
  return openWorkshop(wishes, settings, {
    epoch,
    now: () => performance.now() / 1000,
    onStep: turnTo,
  })
}

/** The page of all briefs, after each build; a folder without any has none. It lists what no other run is changing. */
async function writeLanding(
  command: BuildCommand,
  settings: Settings,
  shelf: Pick<Shelf, 'brands'>,
): Promise<void> {
  if (disk.list(command.out).length === 0) return
  const leave = disk.takeTurn(command.out)
  try {
    const brand = command.brand ?? settings.defaults.brand
    await listInTurn(command, { ...shelf, ...(brand === undefined ? {} : { brand }) })
  } finally {
    leave()
  }
}

async function listInTurn(
  { out, output }: BuildCommand,
  shelf: Pick<Shelf, 'brands' | 'brand'>,
): Promise<void> {
  const listing = await listBriefs({ files: disk, out, ...shelf })
  if (listing.type === 'none') {
    if (listing.reason !== undefined) process.stderr.write(`briefwright: ${listing.reason}\n`)
    return
  }
  const { file, bytes, briefs } = listing
  disk.write(file, bytes)
  if (output === 'text') process.stdout.write(landingLine(file, briefs, bytes.length))
}

function announce({ findings, files, isUnchanged }: Extract<Outcome, { type: 'done' }>): void {
  printFindings(findings)
  for (const { file, size, pages } of files)
    process.stdout.write(fileLine(file, size, pages, isUnchanged ? 'unchanged' : ''))
}

function printFindings(findings: readonly Finding[]): void {
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR
  for (const finding of findings)
    process.stderr.write(`${printFinding(finding, sourceText(finding.file), { colour })}\n`)
  process.stderr.write(countLine(findings))
}

function printForPrograms(
  output: 'json' | 'sarif',
  findings: readonly Finding[],
  files: readonly (WrittenFile | VerifiedFile)[],
): void {
  const tool = { name: 'Briefwright', version: version() }
  const log = output === 'json' ? { findings, files } : sarifLog(findings, tool)
  process.stdout.write(`${JSON.stringify(log, null, 2)}\n`)
}

/** Whoever reads may stop when they have seen enough, as `head` does; the editions are written all the same. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function misused(message: string): number {
  process.stderr.write(`briefwright: ${message}`)
  return 2
}

function turnTo(step: Step): void {
  optimiseWebAssembly(step.doing === 'pictures')
  showProgress(step)
}

function showProgress({ post, doing }: Step): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${post}: ${doing}…`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}
