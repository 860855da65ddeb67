/**
 * Drawings → pixels: for the cover of an e-book, the card of a web page, and readers of Word files that show no SVG.
 *
 * In: an SVG, and the brand that its words are set in. Out: a PNG, the same bytes each time and on every machine: the brand's
 * fonts are used and no others. Invariant: a drawing that others have made can at worst fail; it is drawn apart from the
 * program, so that nothing else is lost with it. Start at rasterise.ts.
 * Deliberately absent: vectors in a PDF (see pdf/svg/), and what may be in a drawing at all (see image/svg-clean.ts).
 */
export { type Drawing, pixelsOf, rasterise, Undrawable } from './rasterise.ts'
