/**
 * Findings: what a person should know, where it is, and what to do about it.
 *
 * In: a code of the catalogue, a place, and the details its sentence quotes. Out: findings as values, and their
 * printed forms. Invariants: codes are permanent; sentences live in the catalogue and nowhere else; nothing here
 * prints or exits.
 * Start at catalogue.ts, then report.ts.
 */
export { catalogue, type DetailsOf, type FindingCode } from './catalogue.ts'
export type { Finding, Severity } from './finding.ts'
export { createReporter, type Report, type Reporter } from './report.ts'
