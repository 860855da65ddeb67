/**
 * A finished Word file → what it says. It shares nothing with the writer: styles are known by their names, not by their ids;
 * numbers are counted as Word counts them; fields are their results.
 *
 * In: the bytes of a .docx, ours or one that Word or LibreOffice has saved again.
 * Out: a Reading; `UnreadableEdition` for whatever is no Word file.
 * Always: linear in what is unpacked, which is bounded; text of alternatives, deletions and contents is read once or not at all.
 * Start at read.ts: ../word-package.ts opens, blocks.ts and paragraph.ts read one block after another, group.ts finds what belongs together.
 * Absent on purpose: looks, pages, running lines, the table of contents, comments.
 */
export { readDocx } from './read.ts'
