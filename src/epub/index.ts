/**
 * Publication → EPUB 3.3, through epub-gen-memory's packaging with documents of our own.
 *
 * In: a Publication. Out: the bytes of a book: a cover, the text (title page, body with its notes, back matter) in one
 * document, or a long one in chapters (split-text.ts), navigation, fonts and pictures. Invariants: nothing is fetched or timed; the same publication gives the same bytes; every
 * document is well-formed XML; what is said of accessibility was found in the finished text. Contents are the book's
 * navigation and not repeated within it. Start at render.ts, then documents.ts, package-document.ts and accessibility.ts.
 * Deliberately absent: how blocks become elements (see html/).
 */
export { renderEpub } from './render.ts'
