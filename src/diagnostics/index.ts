/**
 * Findings: what a person should know, where it is, and what to do about it.
 *
 * In: a code of the catalogue, a place, and the details its sentence quotes. Out: findings as values, and their
 * printed forms. Invariants: codes are permanent; sentences live in the catalogue and nowhere else; nothing here
 * prints or exits.
 * What was read from a file reaches a terminal only by `visible`.
 * Start at catalogue.ts, then report.ts; print.ts for what people see.
 */
export { catalogue, type DetailsOf, type FindingCode, isCode } from './catalogue.ts'
export { cellsOf } from './columns.ts'
export { cutShort, startOf } from './cut-short.ts'
export { explainCode } from './explain.ts'
export type { Finding, Severity } from './finding.ts'
export { type Frame, printFrame } from './frame.ts'
export { type PrintOptions, printFinding } from './print.ts'
export { createReporter, type Report, type Reporter } from './report.ts'
export { type SarifTool, sarifLog } from './sarif.ts'
export { areFatal, mayBeLowered, type Severities, weigh } from './severities.ts'
export { visible } from './visible.ts'
