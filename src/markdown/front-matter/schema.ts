import * as v from 'valibot'
import { about, languageTag } from '../../yaml/index.ts'
import { trimmedText } from '../white-space.ts'

/** Text; YAML reads a bare `2018` or `true` as something else, which is what the author typed all the same. */
const text = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'text'),
  v.transform(String),
  v.transform((value) => (value.trim() === '' ? '' : trimmedText(value))),
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

/** One of the words that mean something, or another, which is looked at later: what is wrong with it has a better message there. */
const oneOf = <const Words extends readonly string[]>(known: Words) =>
  v.union([v.picklist(known), words], `one of ${known.join(', ')}`)

export const briefTypes = ['policy-brief', 'policy-paper', 'commentary', 'blog-post', 'report'] as const
export const editionFormats = ['pdf', 'docx', 'epub', 'html'] as const

const affiliation = v.union(
  [
    words,
    v.object({
      id: v.optional(about(words, 'What authors call it by, where it is defined for all of them.')),
      ref: v.optional(about(words, 'The id of one that is defined elsewhere.')),
      name: v.optional(words),
      department: v.optional(words),
      place: v.optional(about(words, 'A city or country; or "city", "region" and "country".')),
      city: v.optional(words),
      region: v.optional(words),
      country: v.optional(words),
      url: v.optional(words),
    }),
  ],
  'a name, or a map with "name"',
)
const affiliations = v.union([v.array(affiliation), affiliation])

const nameParts = v.object({
  literal: v.optional(about(words, 'The whole name.')),
  given: v.optional(words),
  'dropping-particle': v.optional(words),
  'non-dropping-particle': v.optional(words),
  family: v.optional(words),
})

const author = v.union(
  [
    words,
    v.object({
      name: v.optional(
        about(
          v.union([words, nameParts], 'a name, or a map with "given" and "family"'),
          'The whole name; or "given" and "family".',
        ),
      ),
      given: v.optional(words),
      family: v.optional(words),
      affiliation: v.optional(affiliations),
      affiliations: v.optional(affiliations),
      orcid: v.optional(about(words, 'Such as 0000-0002-1825-0097.')),
      email: v.optional(words),
      role: v.optional(about(words, 'Such as Research Fellow.')),
      bio: v.optional(about(words, 'A sentence or two, in Markdown.')),
    }),
  ],
  'a name, or a map with "name"',
)

/** Front matter with its keys as documented: synonyms resolved, other keys taken out, empty values absent. */
export const frontMatter = v.object({
  title: v.optional(about(words, 'In Markdown; a heading of the first level may say it instead.')),
  subtitle: v.optional(about(words, 'In Markdown.')),
  type: v.optional(
    about(oneOf(briefTypes), 'The brand prints its word for it, in the language of the post.'),
  ),
  series: v.optional(words),
  number: v.optional(about(words, 'The number within the series, such as 2022/A 12.')),
  date: v.optional(
    about(
      v.union(
        [words, v.object({ created: v.optional(words), published: v.optional(words) })],
        'a date such as 2018, 2018-07 or 2018-07-27',
      ),
      'A year, month or day: it is printed as exactly as it is stated.',
    ),
  ),
  lang: v.optional(
    about(
      v.pipe(words, languageTag),
      'The language of the text, such as en-GB: it decides hyphens, quotation marks and dates.',
    ),
  ),
  authors: v.optional(v.union([v.array(author), author], 'a name, a list of names, or maps with "name"')),
  affiliations: v.optional(
    about(
      v.union([v.array(affiliation), v.record(v.string(), affiliation)], 'a map from ids to names'),
      'Those that several authors share, by an id of your choice.',
    ),
  ),
  abstract: v.optional(about(words, 'In Markdown; printed before the text.')),
  description: v.optional(about(words, 'One sentence for search engines; not printed.')),
  keywords: v.optional(list),
  geography: v.optional(about(list, 'The countries and regions it is about.')),
  doi: v.optional(about(words, 'Such as 10.5281/zenodo.1234567.')),
  isbn: v.optional(words),
  issn: v.optional(words),
  url: v.optional(about(words, 'Where it was first published.')),
  canonical: v.optional(about(words, 'The address that search engines are to prefer.')),
  license: v.optional(
    about(
      v.union(
        [words, v.object({ name: v.optional(words), id: v.optional(words), url: v.optional(words) })],
        'the name of a licence, or a map with "name" and "url"',
      ),
      'Such as CC BY 4.0.',
    ),
  ),
  project: v.optional(about(words, 'The funded project, by the name of its file in templates/projects.')),
  brand: v.optional(about(words, 'A folder in templates.')),
  editions: v.optional(
    about(
      v.union([words, v.array(oneOf(editionFormats))], 'a list of pdf, docx, epub and html'),
      'Those to be made; all of them unless stated.',
    ),
  ),
  cover: v.optional(
    v.union(
      [
        v.pipe(v.string(), v.transform(trimmedText), v.minLength(1, 'text that is not empty')),
        v.object({
          image: words,
          alt: v.optional(about(words, 'What the picture shows.')),
          credit: v.optional(words),
          page: v.optional(
            about(
              v.boolean('true or false'),
              'Whether the PDF opens with a page of its own that has the title and this picture.',
            ),
          ),
        }),
      ],
      'a map with "image" and "alt"',
    ),
  ),
  contents: v.optional(
    about(toggle, 'Whether a table of contents is printed; automatic: when there are enough headings.'),
  ),
  numbering: v.optional(
    about(
      toggle,
      'Whether headings are numbered, 1, 1.1 and so on, and captions, Figure 1, Table 1; automatic: they are not.',
    ),
  ),
  smart: v.optional(
    about(
      v.boolean('true or false'),
      'Whether straight quotation marks and hyphens become those of the language; one behind a backslash never does.',
    ),
  ),
})

export type FrontMatter = v.InferOutput<typeof frontMatter>
export type FrontMatterKey = keyof FrontMatter

export const knownKeys = Object.keys(frontMatter.entries)

/** What other programs call these keys. */
export const synonyms: Readonly<Record<string, FrontMatterKey>> = {
  author: 'authors',
  tags: 'keywords',
  tag: 'keywords',
  keyword: 'keywords',
  pubdate: 'date',
  publishdate: 'date',
  publish_date: 'date',
  date_published: 'date',
  published_date: 'date',
  sub_title: 'subtitle',
  summary: 'abstract',
  excerpt: 'description',
  teaser: 'description',
  meta_description: 'description',
  licence: 'license',
  language: 'lang',
  locale: 'lang',
  toc: 'contents',
  table_of_contents: 'contents',
  'number-sections': 'numbering',
  numbersections: 'numbering',
}

/** What editors read, and nothing for the post: which definition its front matter is to be held against. */
export const editorKey = '$schema'

/** Synonyms that are as good as the word itself. */
export const silentSynonyms: ReadonlySet<string> = new Set(['author', 'licence'])
