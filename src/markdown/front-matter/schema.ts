import * as v from 'valibot'

/** Text; YAML reads a bare `2018` or `true` as something else, which is what the author typed all the same. */
const text = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'text'),
  v.transform(String),
  v.transform((value) => value.trim()),
)
const words = v.pipe(text, v.minLength(1, 'text that is not empty'))
const list = v.union([words, v.array(words)], 'a list of words')
const toggle = v.pipe(
  v.union([v.boolean(), v.picklist(['on', 'off', 'auto', 'automatic'])], 'on, off or automatic'),
  v.transform((value) => switches[String(value)] ?? 'automatic'),
)

const switches: Readonly<Record<string, 'on' | 'off' | 'automatic'>> = {
  true: 'on',
  on: 'on',
  false: 'off',
  off: 'off',
}

const affiliation = v.union(
  [
    words,
    v.object({
      id: v.optional(words),
      name: words,
      place: v.optional(words),
      url: v.optional(words),
    }),
  ],
  'a name, or a map with "name"',
)

const author = v.union(
  [
    words,
    v.object({
      name: v.optional(words),
      given: v.optional(words),
      family: v.optional(words),
      affiliation: v.optional(v.union([v.array(affiliation), affiliation])),
      affiliations: v.optional(v.union([v.array(affiliation), affiliation])),
      orcid: v.optional(words),
      email: v.optional(words),
      role: v.optional(words),
      bio: v.optional(words),
    }),
  ],
  'a name, or a map with "name"',
)

/** Front matter with its keys as documented: synonyms resolved, other keys taken out, empty values absent. */
export const frontMatter = v.object({
  title: v.optional(words),
  subtitle: v.optional(words),
  type: v.optional(words),
  series: v.optional(words),
  number: v.optional(words),
  date: v.optional(
    v.union(
      [
        words,
        v.object({ created: v.optional(words), published: v.optional(words), modified: v.optional(words) }),
      ],
      'a date such as 2018, 2018-07 or 2018-07-27',
    ),
  ),
  lang: v.optional(
    v.pipe(
      words,
      v.transform((tag) => tag.replaceAll('_', '-')),
      v.regex(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i, 'a language such as en, en-GB or kk'),
    ),
  ),
  authors: v.optional(v.union([v.array(author), author], 'a name, a list of names, or maps with "name"')),
  affiliations: v.optional(
    v.union([v.array(affiliation), v.record(v.string(), affiliation)], 'a map from ids to names'),
  ),
  abstract: v.optional(words),
  description: v.optional(words),
  keywords: v.optional(list),
  geography: v.optional(list),
  doi: v.optional(words),
  isbn: v.optional(words),
  issn: v.optional(words),
  url: v.optional(words),
  canonical: v.optional(words),
  license: v.optional(
    v.union(
      [words, v.object({ name: v.optional(words), id: v.optional(words), url: v.optional(words) })],
      'the name of a licence, or a map with "name" and "url"',
    ),
  ),
  project: v.optional(words),
  brand: v.optional(words),
  editions: v.optional(v.union([words, v.array(words)], 'a list of pdf, docx, epub and html')),
  cover: v.optional(
    v.object({ image: words, alt: words, credit: v.optional(words) }, 'a map with "image" and "alt"'),
  ),
  contents: v.optional(toggle),
  numbering: v.optional(toggle),
  smart: v.optional(v.boolean('true or false')),
})

export type FrontMatter = v.InferOutput<typeof frontMatter>
export type FrontMatterKey = keyof FrontMatter

export const knownKeys = Object.keys(frontMatter.entries)

/** What other programs call these keys. */
export const synonyms: Readonly<Record<string, FrontMatterKey>> = {
  author: 'authors',
  tags: 'keywords',
  summary: 'abstract',
  excerpt: 'description',
  teaser: 'description',
  licence: 'license',
  language: 'lang',
  locale: 'lang',
  toc: 'contents',
}

/** Synonyms that are as good as the word itself. */
export const silentSynonyms: ReadonlySet<string> = new Set(['author', 'licence'])
