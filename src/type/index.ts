/**
 * Fonts and text measurement: faces, shaping, hyphenation, and breaking a paragraph into lines.
 *
 * In: pieces of text in one look each, and measures in points. Out: lines of shaped words at their places. Shaped words
 * count in thousandths of an em and know for each glyph the characters it stands for.
 * Invariants: words come out as they went in, in order; a hyphen that a break adds is a shaped word of its own that
 * extracts as U+00AD; no line is wider than its measure, by more than what hangs out, unless it says `overfull`;
 * the same input gives the same lines. A character that no face has is set as an empty glyph and told to `onMissing`.
 * Text from right to left: levels are resolved for a paragraph (bidi/), words shaped and lines broken in the order of
 * reading, and each line put in the order of seeing (lines/place-line.ts); glyphs and segments stay in that of reading.
 * Start at typesetter.ts, then lines/set-paragraph.ts; the breaker proper, lines/break-lines.ts, knows numbers only.
 * Hyphenation patterns are those of the package `hyphen`. The bundle has most of them flattened by
 * hyphenation/flatten-patterns.mjs, one file a language, so that they are read in a few milliseconds when one is met;
 * what their authors ask to be told goes into lib/NOTICES.txt (src/bundle/pattern-notices.txt).
 * Deliberately absent: colours, pages, PDF; vertical metrics of lines; scripts written downwards; words found by a dictionary
 * where a script has no spaces (Thai, Lao, Khmer, Burmese): their lines end at spaces, and within what is wider than a line.
 */
export { orderWords } from './bidi/order-words.ts'
export { gatherMissing, type MissingCharacters } from './missing-characters.ts'
export type * from './paragraph.ts'
export type * from './shaped.ts'
export type { Shaper } from './shaper.ts'
export { loadShaper, loadTypesetter, type Typesetter, type TypesetterOptions } from './typesetter.ts'
