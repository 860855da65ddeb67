/**
 * Finished editions in a folder → one page that lists them, so that readers pick the one they can use.
 *
 * In: the files of each brief, and a brand. Out: UTF-8 bytes of a page that asks nobody for anything, as the briefs' own
 * pages. Invariants: what the page says was read from the finished editions, so it is true whoever built them and when;
 * the same files give the same bytes. Start at render-landing.ts; read-entry.ts is the one place that reads editions.
 * Deliberately absent: the file system (see list-briefs.ts), and how a brand looks on a page (see html/).
 */
export type { LandingEdition, LandingEntry } from './landing-entry.ts'
export { type BriefFiles, readEntry } from './read-entry.ts'
export { isLanding, renderLanding } from './render-landing.ts'
