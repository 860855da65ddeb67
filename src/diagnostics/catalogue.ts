import { brand } from './catalogue/brand.ts'
import { build } from './catalogue/build.ts'
import type { Entry } from './catalogue/entry.ts'
import { frontMatter } from './catalogue/front-matter.ts'
import { image } from './catalogue/image.ts'
import { layout } from './catalogue/layout.ts'
import { markdown } from './catalogue/markdown.ts'
import { project } from './catalogue/project.ts'
import { text } from './catalogue/text.ts'

/** Every finding there is. A code, once published, keeps its meaning for good. */
export const catalogue = {
  ...frontMatter,
  ...markdown,
  ...image,
  ...brand,
  ...project,
  ...text,
  ...layout,
  ...build,
} as const

export type FindingCode = keyof typeof catalogue

/** What a finding of this code has to be told. */
export type DetailsOf<Code extends FindingCode> =
  (typeof catalogue)[Code] extends Entry<infer Details> ? Details : never
