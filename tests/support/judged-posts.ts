import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the project publishes; every brand that ships is tried on it. */
export const publishedPosts: readonly string[] = markdownIn('source')

/** The post that uses every construct. */
export const referencePost = inRepository('tests/fixtures/everything/everything.md')

/** Tables and what else stands on pages turned to landscape. */
export const tablesPost = inRepository('tests/fixtures/tables/tables.md')

/** Long words everywhere: nothing of a page may be wider than the window. */
export const longWordsPost = inRepository('tests/fixtures/long-words/long-words.md')

/** The language of each sample, and its post: the constructs of a usual policy brief, in words of its own. */
export const samplePosts: readonly PostInLanguage[] = namesIn('tests/fixtures/languages').flatMap(
  (language) => markdownIn(`tests/fixtures/languages/${language}`).map((post) => [language, post] as const),
)

/** Brands of `templates/`: a new one is found by its file. */
export const shippedBrands: readonly string[] = namesIn('templates').filter((name) =>
  existsSync(inRepository(`templates/${name}/brand.yaml`)),
)

const corpus = '../shared/corpus/posts'

type PostInLanguage = readonly [language: string, post: string]

/** Posts of strangers chosen for what they hold, at least one in each of eight languages, by their names in the corpus. */
export const listedStrangers: readonly PostInLanguage[] = [
  ['en', '18F__18f.gsa.gov/content/posts/2024-11-05-three-ways-to-write-fearless-spreadsheet-formulas.md'],
  ['en', 'UKHomeOffice__engineering-guidance-and-standards/docs/patterns/write-effective-documentation.md'],
  ['en', 'WhiteHouse__source-code-policy/pages/introduction.md'],
  ['en', 'andrewheiss__mountainous-mackerel/manuscript/appendix.qmd'],
  ['en', 'canada-ca__digital-playbook-guide-numerique/en/5-address-security-privacy-risks.md'],
  ['en', 'nhsengland__datascience/docs/articles/posts/20241203_RISE_article.md'],
  ['en', 'project-open-data__project-open-data.github.io/policy-memo.md'],
  ['en', 'project-open-data__project-open-data.github.io/v1.1/schema.md'],
  ['en', 'publiccodenet__blog/_posts/2022-01-27-goals-for-the-first-quarter-2022.md'],
  ['de', 'okfde__codefor.de/content/blog/2022-12-21-open-soure-in-der-berliner-verwaltung.md'],
  ['fr', 'etalab__guides.etalab.gouv.fr/pseudonymisation/3-la-pseudonymisation-en-pratique.md'],
  ['nl', 'MinBZK__Algoritmekader/docs/ai-verordening/ai-verordening-in-het-kort.md'],
  ['ru', 'infoculture__opengovfinancesbook/power/fed/bodies/cbr.md'],
  ['uk', 'privacyguides__i18n/i18n/uk/basics/threat-modeling.md'],
  ['kk', 'mozilla__legal-docs/kk/common_voice_terms.md'],
  ['fa', 'privacyguides__i18n/i18n/fa/basics/common-threats.md'],
]

/** Those of them that lie beside the repository. */
export const strangersPosts: readonly PostInLanguage[] = listedStrangers
  .map(([language, post]) => [language, inRepository(path.join(corpus, post))] as const)
  .filter(([, post]) => existsSync(post))

function inRepository(name: string): string {
  return path.join(root, name)
}

function namesIn(folder: string): readonly string[] {
  return existsSync(inRepository(folder)) ? readdirSync(inRepository(folder)).sort() : []
}

function markdownIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => inRepository(path.join(folder, name)))
}
