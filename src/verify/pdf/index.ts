/**
 * In: the bytes of a finished, tagged PDF, as this program writes it or as another program has saved it again. Out: what
 * it says, in the words of ../reading.ts. Always holds: any bytes give a reading or an `UnreadableEdition`, after work in
 * proportion to the file; nothing is repaired or guessed; what is no part of the structure, or not seen on a page, is not read. Start with
 * read-pdf.ts: file.ts opens objects, content.ts finds the text of marked content, structure.ts the elements, and the
 * read-….ts files make a reading of them. Absent on purpose: encryption, pictures, fonts but for the characters and
 * widths of their codes, and marks that are looks alone, such as bold type.
 */
export { readPdf } from './read-pdf.ts'
