import path from 'node:path'
import type { Step } from './build.ts'
import type { BuildCommand } from './command/index.ts'
import { type Crew, hireCrew, startAhead } from './crew/index.ts'
import { deliver, filesOf } from './deliver.ts'
import { isRefused } from './fault.ts'
import { disk } from './files.ts'
import { type Memory, openMemory, type Remembered } from './memory/index.ts'
import type { OpenWorkshop, Work } from './open-workshop.ts'
import { programState, version } from './program.ts'
import type { Settings } from './settings/index.ts'
import { slugOf } from './slug.ts'

/** What came of a post: its findings and the files that are there now, or why neither can be told. */
export type Outcome =
  | ({ readonly type: 'done'; readonly post: string; readonly isUnchanged: boolean } & Remembered)
  | { readonly type: 'failed'; readonly post: string; readonly fault: unknown }

export interface Run {
  readonly command: BuildCommand
  readonly settings: Settings
  readonly workshop: OpenWorkshop
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: number | undefined
  /** Of Node. */
  readonly version: string
  readonly processors: number
  /** Told of the steps that are taken in other threads. */
  readonly onStep: (step: Step) => void
}

/**
 * Builds posts and delivers their editions, in the order of the posts: several at a time, and those for which nothing has
 * changed not at all. What goes wrong with one is told, and the others are none the worse for it.
 */
export async function* buildPosts(posts: readonly string[], run: Run): AsyncGenerator<Outcome> {
  const { command, workshop } = run
  const memory = memoryOf(run)
  const known = new Map(posts.map((post) => [post, lookAt(post, command.out, memory)]))
  const crew = crewFor([...known.values()].filter(({ type }) => type === 'stale').length, run)
  const start = async (post: string): Promise<Work | Remembered> => {
    const seen = known.get(post)
    if (seen?.type === 'barred') throw seen.fault
    return seen?.type === 'fresh' ? seen : (crew ?? workshop).build(post)
  }
  for (const [post, work] of startAhead(posts, start, crew?.ahead ?? 1)) {
    try {
      const made = await work
      yield 'built' in made
        ? { type: 'done', post, isUnchanged: false, ...finish(post, made, command.out, memory) }
        : { ...made, type: 'done', post, isUnchanged: true }
    } catch (fault) {
      yield { type: 'failed', post, fault }
    }
  }
  await crew?.dismiss()
}

type Seen =
  | ({ readonly type: 'fresh' } & Remembered)
  | { readonly type: 'stale' }
  /** Something stands where its editions are to go. */
  | { readonly type: 'barred'; readonly fault: unknown }

/** Mends what a killed run has left of a post, also of one that has errors now, and sees whether it has to be built. */
function lookAt(post: string, out: string, memory: Memory | undefined): Seen {
  try {
    disk.mend(path.join(out, slugOf(post)))
    const remembered = memory?.recall(post)
    return remembered === undefined ? { type: 'stale' } : { type: 'fresh', ...remembered }
  } catch (fault) {
    return { type: 'barred', fault }
  }
}

/** A thread takes some hundred megabytes, and as long to begin as several posts that follow others. Who wants more says so. */
const mostThreads = 8
const postsForThread = 5

function crewFor(
  count: number,
  { command, settings, workshop, epoch, processors, onStep }: Run,
): (Crew & { readonly ahead: number }) | undefined {
  const usual = Math.min(processors, mostThreads, Math.floor(count / postsForThread))
  const size = Math.min(command.jobs ?? usual, count)
  if (size <= 1) return undefined
  const orders = { wishes: command, settings, epoch }
  return { ...hireCrew({ size, own: workshop.build, orders, onStep }), ahead: 3 * size }
}

/** Puts editions where users find them. Their bytes are not kept: a run may have any number of posts. */
function finish(post: string, { built, answers }: Work, out: string, memory: Memory | undefined): Remembered {
  deliver(built, { files: disk, out, program: { name: 'Briefwright', version: version() } })
  const told = { findings: built.findings, files: filesOf(built, out) }
  try {
    memory?.keep(post, told, answers)
  } catch (fault) {
    // A brief is whole without: where no record can be kept, the next run builds it anew.
    if (!isRefused(fault)) throw fault
  }
  return told
}

/** What earlier runs have built; nothing where the program runs from its sources, or all is to be built. */
function memoryOf({ command, settings, epoch, version: node }: Run): Memory | undefined {
  const program = programState()
  const folder = path.join('.cache', 'briefwright')
  if (command.fresh || program === undefined || !isOwn(folder)) return undefined
  const { brand, formats, out, strict, verifies, pdfProfile, attachesSource } = command
  const wishes = [brand, formats, strict, verifies, pdfProfile, attachesSource]
  const { site, severities, defaults } = settings
  const ignored = [...(defaults.ignoredKeys ?? [])]
  const stated = [site, [...severities], defaults.lang, defaults.brand, defaults.title, ignored]
  const making = JSON.stringify([program, node, wishes, stated, epoch ?? null])
  return openMemory({ files: disk, folder, out, making })
}

/** Records are written nowhere but into a folder here: not where a link leads. */
function isOwn(folder: string): boolean {
  const [parent, name] = [path.dirname(folder), path.basename(folder)]
  const isThere = disk.list(parent).includes(name)
  return disk.isInside('.', folder) && (!isThere || disk.folders(parent).includes(name))
}
