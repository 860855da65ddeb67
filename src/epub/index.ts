/**
 * Publication → EPUB 3.3, through epub-gen-memory's packaging with documents of our own.
 *
 * In: a Publication. Out: the bytes of a book: navigation, one text document with its notes, a colophon, fonts and
 * pictures. Invariants: nothing is fetched, read or timed; the same publication gives the same bytes; every document is
 * well-formed XML. Start at render.ts, then package-document.ts and xhtml.ts.
 * Deliberately absent: how blocks become elements (see html/).
 */
export { renderEpub } from './render.ts'
export { toXml } from './xhtml.ts'
