import { entryOf, type FindingCode } from './catalogue.ts'
import type { Finding, Severity } from './finding.ts'

/** How serious a project takes some findings to be; `off` leaves them out. */
export type Severities = ReadonlyMap<FindingCode, Severity | 'off'>

/** Findings as a project takes them. */
export function weigh(findings: readonly Finding[], severities: Severities): readonly Finding[] {
  if (severities.size === 0) return findings
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.code) ?? finding.severity
    return severity === 'off' ? [] : [{ ...finding, severity }]
  })
}

/** Whether a code may be taken less seriously than the catalogue does: not an error that leaves nothing to print. */
export function mayBeLowered(code: FindingCode): boolean {
  const entry = entryOf(code)
  return entry?.severity !== 'error' || entry.isLenient === true
}

/** Whether findings keep editions from being made, and a command from ending well. */
export function areFatal(findings: readonly Finding[], strict: boolean): boolean {
  return findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
}
