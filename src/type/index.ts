/** Fonts and text measurement: faces, shaping, hyphenation, and breaking a paragraph into lines. */
export type * from './paragraph.ts'
export type * from './shaped.ts'
