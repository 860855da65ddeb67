/**
 * Publication → pictures of it, made from the brand: the cover of the e-book, and the card that stands for the web page where
 * somebody shares its address.
 *
 * In: a Publication. Out: a drawing or its pixels, and what a reader is told who does not see them. Invariants: the fonts of
 * the brand and no others, so that the same publication gives the same bytes; every colour is one of the pairs whose
 * contrast is checked.
 * Start at draw-card.ts, then lines.ts and fit-title.ts.
 * Deliberately absent: how drawings become pixels (see raster/), what the pictures are used for (see epub/, html/), and
 * pictures that a post brings along.
 */
export { type CardDrawing, drawCard } from './draw-card.ts'
export { type Cover, renderCover } from './render-cover.ts'
export { type UnseenLogo, unseenLogos } from './unseen-logos.ts'
