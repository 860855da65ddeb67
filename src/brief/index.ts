/**
 * The document model: what a brief is, once it has been understood.
 *
 * In: nothing; this folder imports nothing. Out: types, the few questions every reader of a tree asks, and
 * the tree as text.
 * Invariants: values are read-only; every node says where it was written; inline content is flat runs with
 * stacks of marks; notes are numbered once, for all editions.
 * Deliberately absent: looks (see brand/), HTML, and anything a single edition needs.
 * Start at brief.ts, then blocks.ts and inline.ts.
 */
export type * from './blocks.ts'
export type * from './brief.ts'
export { type CellDemand, sharedWidths, spreadOverColumns, sum, wordEnds } from './columns.ts'
export type * from './image.ts'
export type * from './inline.ts'
export { type Leaf, leavesOf } from './leaves.ts'
export { linesOf } from './lines.ts'
export type * from './marks.ts'
export { editionTypes } from './media-types.ts'
export type * from './meta.ts'
export { nestedTables } from './nested-tables.ts'
export { withNumerals } from './numerals.ts'
export { type PdfProfile, pdfProfiles } from './pdf-profile.ts'
export { type AskedSize, type Extent, pictureWidth, wantedWidth } from './picture-size.ts'
export type * from './position.ts'
export { type PostDefaults, type TitleSource, titleSources } from './post-defaults.ts'
export { printBrief } from './print.ts'
export { type RowGroup, rowGroups } from './row-groups.ts'
export { withSeparators } from './separators.ts'
export { divideByPages, joinShort, type Stretch } from './stretches.ts'
export { altWords, plainText } from './text.ts'
export { divideByWidth, isCrowded, isWideFigure, openingLength, type Zone } from './zones.ts'
