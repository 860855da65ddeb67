import path from 'node:path'
import { type BrandShelf, createBrandShelf } from './brand-shelf.ts'
import { type Built, buildPost, type Step, type Workshop } from './build.ts'
import type { BuildCommand } from './command/index.ts'
import { disk } from './files.ts'
import { type Answer, traceFiles } from './memory/index.ts'
import { shippedTemplates, version } from './program.ts'
import type { Settings } from './settings/index.ts'

/** What a command asks of a workshop. */
export interface Wishes {
  readonly brand: string | undefined
  readonly strict: boolean
  readonly formats?: BuildCommand['formats']
  readonly verifies?: boolean
  readonly pdfProfile?: BuildCommand['pdfProfile']
  readonly attachesSource?: boolean
  readonly patience?: number
}

/** What the process or the thread gives it. */
interface Host {
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: number | undefined
  /** Seconds that only grow. */
  readonly now: () => number
  readonly onStep: (step: Step) => void
}

/** A post that was built, and what that has asked of the disk. */
export interface Work {
  readonly built: Built
  readonly answers: readonly Answer[]
}

export interface OpenWorkshop extends Workshop {
  readonly brands: BrandShelf
  readonly build: (post: string) => Promise<Work>
}

/** The workshop of one run, on the real disk. */
export function openWorkshop(wishes: Wishes, settings: Settings, host: Host): OpenWorkshop {
  const templates = templatesFolders()
  // Brands are asked for once in a run: every post depends on all that any has asked of them.
  const ofBrands = traceFiles(disk)
  const brands = createBrandShelf(ofBrands.files, templates)
  const workshop = { ...workshopOf(wishes, settings, host), templates, brands }
  return {
    ...workshop,
    build: async (post) => {
      const { files, answers } = traceFiles(disk)
      const built = await buildPost(post, { ...workshop, files })
      return { built, answers: [...answers(), ...ofBrands.answers()] }
    },
  }
}

function workshopOf(
  wishes: Wishes,
  { severities, site, defaults }: Settings,
  { epoch, now, onStep }: Host,
): Omit<Workshop, 'templates'> {
  const { brand, strict, formats, verifies = true, patience } = wishes
  return {
    files: disk,
    ...(brand === undefined ? {} : { brand }),
    ...(formats === undefined ? {} : { formats }),
    strict,
    verifies,
    pdf: { profile: wishes.pdfProfile ?? 'ua-1', attachesSource: wishes.attachesSource ?? false },
    ...(site === undefined ? {} : { site }),
    severities,
    defaults,
    ...(patience === undefined ? {} : { patience: { limit: patience, now } }),
    ...(epoch === undefined ? {} : { epoch }),
    generator: `Briefwright ${version()}`,
    onStep,
  }
}

/**
 * The user's own brands and projects, then those that come with the program. In the program's own folder these are the same.
 */
function templatesFolders(): readonly string[] {
  const shipped = shippedTemplates()
  const nearby = path.relative('.', shipped)
  const named = nearby.startsWith('..') || path.isAbsolute(nearby) ? shipped : nearby
  return [...new Set(['templates', named.split(path.sep).join('/')])]
}
