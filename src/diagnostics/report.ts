import type { Position } from '../brief/index.ts'
import type { Entry } from './catalogue/entry.ts'
import { catalogue, type DetailsOf, type FindingCode } from './catalogue.ts'
import type { Finding } from './finding.ts'

/** Takes note of a finding and goes on: an author's fault is never thrown. */
export type Report = <Code extends FindingCode>(
  code: Code,
  position: Position | undefined,
  details: DetailsOf<Code>,
) => void

/** A list that grows while one stage reads one file, and the function that adds to it. */
export interface Reporter {
  readonly findings: readonly Finding[]
  readonly report: Report
}

export function createReporter(file: string): Reporter {
  const findings: Finding[] = []
  const report: Report = (code, position, details) => {
    findings.push(describe(code, details, position?.file ?? file, position))
  }
  return { findings, report }
}

function describe<Code extends FindingCode>(
  code: Code,
  details: DetailsOf<Code>,
  file: string,
  position: Position | undefined,
): Finding {
  // The index type loses the link between a code and its details; `DetailsOf` has just checked it.
  const entry = catalogue[code] as unknown as Entry<DetailsOf<Code>>
  const help = entry.help?.(details)
  return {
    code,
    severity: entry.severity,
    message: entry.message(details),
    ...(help === undefined ? {} : { help }),
    file,
    ...(position === undefined ? {} : { position }),
  }
}
