import type { ParagraphSpec, SetLine } from '../type/index.ts'

/** Breaks a paragraph into lines; real fonts in a build, a ruler in tests. */
export type Typesetter = (spec: ParagraphSpec) => readonly SetLine[]
