import path from 'node:path'
import { type BrandShelf, createBrandShelf } from './brand-shelf.ts'
import type { Step, Workshop } from './build.ts'
import type { BuildCommand } from './command/index.ts'
import { disk } from './files.ts'
import { programFolder, version } from './program.ts'
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

/** What the process gives it. */
interface Process {
  /** As the environment has it. */
  readonly epoch: string | undefined
  /** Seconds that only grow. */
  readonly now: () => number
  readonly onStep: (step: Step) => void
}

/** The workshop of one run, on the real disk. */
export function openWorkshop(
  wishes: Wishes,
  { severities }: Settings,
  { epoch, now, onStep }: Process,
): Workshop & { readonly brands: BrandShelf } {
  const { brand, strict, formats, verifies = true, patience } = wishes
  const templates = templatesFolder()
  return {
    files: disk,
    templates,
    brands: createBrandShelf(disk, templates),
    ...(brand === undefined ? {} : { brand }),
    ...(formats === undefined ? {} : { formats }),
    strict,
    verifies,
    pdf: { profile: wishes.pdfProfile ?? 'ua-1', attachesSource: wishes.attachesSource ?? false },
    severities,
    ...(patience === undefined ? {} : { patience: { limit: patience, now } }),
    ...(epoch !== undefined && /^\d{1,12}$/.test(epoch) ? { epoch: Number(epoch) } : {}),
    generator: `Briefwright ${version()}`,
    onStep,
  }
}

/** The user's own brands where there are any, else those that come with the program. */
function templatesFolder(): string {
  return disk.list('templates').length > 0 ? 'templates' : path.join(programFolder(), 'templates')
}
