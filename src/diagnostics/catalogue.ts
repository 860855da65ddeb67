import { brand } from './catalogue/brand.ts'
import { build } from './catalogue/build.ts'
import type { Entry } from './catalogue/entry.ts'
import { frontMatter } from './catalogue/front-matter.ts'
import { image } from './catalogue/image.ts'
import { layout } from './catalogue/layout.ts'
import { leftovers } from './catalogue/leftovers.ts'
import { markdown } from './catalogue/markdown.ts'
import { markdownBlocks } from './catalogue/markdown-blocks.ts'
import { markdownLinks } from './catalogue/markdown-links.ts'
import { project } from './catalogue/project.ts'
import { review } from './catalogue/review.ts'
import { settings } from './catalogue/settings.ts'
import { text } from './catalogue/text.ts'
import { verify } from './catalogue/verify.ts'

/** Every finding there is. A code, once published, keeps its meaning for good. */
export const catalogue = {
  ...frontMatter,
  ...markdown,
  ...leftovers,
  ...markdownBlocks,
  ...markdownLinks,
  ...image,
  ...brand,
  ...project,
  ...settings,
  ...text,
  ...layout,
  ...build,
  ...verify,
  ...review,
} as const

export type FindingCode = keyof typeof catalogue

/** What the catalogue says of a code, apart from what a sentence quotes; nothing for a code there is none of. */
export function entryOf(
  code: string,
): Pick<Entry<never>, 'severity' | 'explanation' | 'isLenient'> | undefined {
  return isCode(code) ? catalogue[code] : undefined
}

export function isCode(code: string): code is FindingCode {
  return Object.hasOwn(catalogue, code)
}

/** What a finding of this code has to be told. */
export type DetailsOf<Code extends FindingCode> =
  (typeof catalogue)[Code] extends Entry<infer Details> ? Details : never
