/**
 * HTML and XHTML → nodes of a reading: what a web page and the text of an e-book have in common.
 *
 * In: a body as a tree of elements. Out: its blocks in reading order, and its notes. Invariants: what is hidden from a screen
 * reader, navigation and ways back from notes are not read; an unknown element is read as what it holds.
 * Start at read-body.ts. Deliberately absent: how bytes become elements.
 */
export { type Body, readBodies } from './read-body.ts'
