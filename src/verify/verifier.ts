import type { EditionFormat } from '../brief/index.ts'
import { createReporter, type Finding } from '../diagnostics/index.ts'
import type { CoverPage, Publication } from '../publication/index.ts'
import { type Limits, ownLimits } from './allowance.ts'
import { compareFacts } from './compare.ts'
import { expectedReading } from './expected.ts'
import { type Facts, factsOf } from './facts.ts'
import { offeredCharacters } from './fonts/index.ts'
import { withOneIdentifier } from './identifiers.ts'
import { sayable } from './limits.ts'
import type { Reading } from './reading.ts'
import { reportMisses } from './report-misses.ts'
import { reportUnset } from './report-unset.ts'
import { asPublished } from './resaved.ts'
import { UnreadableEdition } from './unreadable.ts'

/** What was found in one edition. */
export interface Verification {
  /** How many facts of the publication were looked for. */
  readonly facts: number
  /** How many differences there are. */
  readonly missed: number
  readonly findings: readonly Finding[]
}

/** Compares finished editions with the publication they were made from. */
export type Verifier = (format: EditionFormat, bytes: Uint8Array) => Promise<Verification>

/** A verifier for the editions of one publication; `file` is the post that findings are about. More than the limits is not read. */
export function createVerifier(publication: Publication, file: string, limits: Limits = ownLimits): Verifier {
  const { cover } = publication
  const known = new Map<CoverPage | undefined, Facts>()
  // Tables of the post itself may span too much: that is told of each edition, as of tables in files.
  const factsWith = (page: CoverPage | undefined): Facts => {
    const facts = known.get(page) ?? factsOf(expectedReading(publication, page))
    known.set(page, facts)
    return facts
  }
  return async (format, bytes) => {
    const { report, findings } = createReporter(file)
    let expected: Facts = new Map()
    try {
      expected = factsWith(format === 'pdf' ? cover : undefined)
      const readEdition = await readers[format]()
      const reading = withOneIdentifier(await readEdition(bytes, limits), publication.metadata)
      const wanted = sayable(expected, format, reading.marks)
      const read = sayable(factsOf(reading), format, reading.marks)
      const found = isResaved(reading, publication) ? asPublished(read, wanted) : read
      const { facts, misses } = compareFacts(wanted, found)
      reportMisses(format, misses, report)
      const unset = offeredCharacters(reading.unset ?? [], publication.brand)
      reportUnset(format, unset, wanted, report)
      return { facts, missed: misses.length + unset.length, findings }
    } catch (error) {
      if (!(error instanceof UnreadableEdition)) throw error
      report('verify/unreadable', undefined, { edition: format, reason: error.reason })
      const { facts } = compareFacts(sayable(expected, format), new Map())
      return { facts, missed: facts, findings }
    }
  }
}

/** Whether the file says that another program has saved it since it was made. */
function isResaved({ savedBy }: Reading, { metadata }: Publication): boolean {
  const nameOf = (program: string): string | undefined => program.split(' ')[0]
  return savedBy !== undefined && nameOf(savedBy) !== nameOf(metadata.generator)
}

type Reader = (bytes: Uint8Array, limits: Limits) => Reading | Promise<Reading>

/** Each reader is loaded when its edition is to be read, and not before. */
const readers: Record<EditionFormat, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  epub: async () => (await import('./epub/index.ts')).readEpub,
  html: async () => (await import('./html/index.ts')).readHtml,
}
