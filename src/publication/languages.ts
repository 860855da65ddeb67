import type { Publication } from './publication.ts'

/**
 * BCP 47 tags of all words that a publication prints, its own language first: for hyphenation, and for whatever else has
 * to be fetched by language before work begins.
 */
export function languagesOf({ brief, masthead, endMatter }: Publication): readonly string[] {
  const tags = new Set([brief.meta.lang])
  const { logo: _logo, ...words } = masthead
  for (const part of [words, brief.children, brief.notes, ...endMatter.map((section) => section.children)])
    addTags(part, tags)
  return [...tags]
}

/**
 * Whether the author or the project says which language the text is in. Where nobody does, English is printed and read aloud, and no
 * edition may claim that this is right.
 */
export function isLanguageStated({ brief }: Publication): boolean {
  const { positions, isProjectLang } = brief.meta
  return positions.lang !== undefined || isProjectLang === true
}

/** Looks at values, whatever they are, so that a block that comes to be some day is looked at too. */
function addTags(value: unknown, tags: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if ('lang' in value && typeof value.lang === 'string') tags.add(value.lang)
  if (isLanguageMark(value)) tags.add(value.tag)
  for (const [key, child] of Object.entries(value)) if (key !== 'position') addTags(child, tags)
}

function isLanguageMark(value: object): value is { readonly tag: string } {
  return 'type' in value && value.type === 'language' && 'tag' in value && typeof value.tag === 'string'
}
