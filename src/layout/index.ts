/**
 * Publication → Page[]: pure geometry, no PDF.
 *
 * In: a publication, a typesetter that breaks paragraphs into lines, and where to report. Out: pages as plain data,
 * every piece of ink at its place and owned by a node of the publication or by nothing that is read.
 * Invariants: nothing is lost, nothing is set twice, the order is kept except for figures that float, wide tables on turned
 * pages, and notes at the foot; what is taller than a page is divided between its lines (divide-frame.ts);
 * no page is fuller than it is high except where that is reported; time is linear in the length of the text.
 * The way: blocks are flattened to atoms (atoms.ts, flow*.ts), the atoms broken into pages over their heights alone
 * (break-pages.ts), and the pages filled again, containers re-nested (pour.ts). What stands on pages turned to landscape is
 * told apart before (stretches.ts), and broken by itself (runs.ts); so is, where the body has two columns, what stands across
 * them (zones.ts). Columns are broken as pages are. Start at lay-out.ts, then assemble.ts.
 * Deliberately absent: fonts, hyphenation, line breaking (type/), PDF, and any table of what a brand may look like.
 */
export { isSeen } from './items.ts'
export { type Layout, layOut } from './lay-out.ts'
export type * from './page.ts'
export { pageStarts } from './page-starts.ts'
export { printPages } from './print.ts'
export type { Typesetter } from './typesetter.ts'
