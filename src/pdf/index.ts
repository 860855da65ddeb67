/**
 * Publication + pages → PDF bytes, tagged and archivable, as far as the text bears that out: PDF/UA-1 and PDF/A-2a in one
 * file, or PDF/UA-2 and PDF/A-4; with the source of the publication in it, PDF/A-3a or PDF/A-4f.
 *
 * In: the publication (for what is read) and its pages (for where it stands). Out: bytes, or the structure as text, or where its
 * elements were written.
 * Invariants: every piece of ink is in the structure or a typed artifact, for pages can be painted no other way; the
 * same input gives the same bytes; no clock, no file but the faces' own bytes.
 * Start at profile.ts, what a file promises, and render.ts: structure.ts builds the tags from the publication, marks.ts says which ink is whose, painter.ts
 * writes operators, structure-tree.ts and catalog.ts the rest. engine.ts alone knows pdfkit. Drawings have two steps of
 * their own: svg/read-scene.ts resolves an SVG to plain data, svg/paint-scene.ts paints that as a form.
 * Deliberately absent: breaking lines and pages (layout/), shaping (type/).
 */
export { type ElementPosition, elementPositions } from './element-positions.ts'
export { printTags } from './print-tags.ts'
export type { PdfWishes } from './profile.ts'
export { renderPdf } from './render.ts'
export { unsupportedInSvg } from './svg/unsupported.ts'
