import type { ReadMetadata } from './reading.ts'

type Single = Exclude<keyof ReadMetadata, 'authors' | 'keywords'>

/** Metadata of which a file states each by a name of its own; `all` finds what it states, in its order. */
export function statedMetadata(
  names: Readonly<Record<keyof ReadMetadata, string>>,
  all: (name: string) => readonly string[],
): ReadMetadata {
  const one = <Key extends Single>(key: Key): { readonly [each in Key]?: string } => {
    const [value] = all(names[key])
    const stated: { [each in Single]?: string } = value === undefined ? {} : { [key]: value }
    return stated
  }
  return {
    authors: all(names.authors),
    keywords: all(names.keywords),
    ...one('title'),
    ...one('date'),
    ...one('description'),
    ...one('publisher'),
    ...one('identifier'),
    ...one('license'),
  }
}
