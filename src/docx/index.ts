/**
 * Publication → DOCX: the edition that partners edit. The only folder that knows docx.
 *
 * In: a publication. Out: the bytes of a Word file. Invariants: every role of the brand is a style under Word's own name
 * where Word has one, and formatting is direct only where no style can say it; lists, notes, captions, contents and links
 * are Word's own; no field asks to be updated; nothing floats; the same publication gives the same bytes.
 * Start at render.ts, then styles/style-sheet.ts for the looks and blocks/blocks.ts for the text.
 * Deliberately absent: page numbers worked out here, and text boxes.
 */
export { deepLists, mostLevels } from './deep-lists.ts'
export { type Expansion, unsaidExpansions } from './expansions.ts'
export { lineOfParagraph } from './paragraph-ids.ts'
export { type DocxOptions, type PageOf, renderDocx } from './render.ts'
