import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the project publishes; every brand that ships is tried on it. */
export const publishedPosts: readonly string[] = markdownIn('source')

/** The post that uses every construct. */
export const referencePost = inRepository('tests/fixtures/everything/everything.md')

/** The language of each sample, and its post: the constructs of a usual policy brief, in words of its own. */
export const samplePosts: readonly (readonly [language: string, post: string])[] = namesIn(
  'tests/fixtures/languages',
).flatMap((language) =>
  markdownIn(`tests/fixtures/languages/${language}`).map((post) => [language, post] as const),
)

/** Brands of `templates/`: a new one is found by its file. */
export const shippedBrands: readonly string[] = namesIn('templates').filter((name) =>
  existsSync(inRepository(`templates/${name}/brand.yaml`)),
)

const corpus = '../shared/corpus/posts'

/** Posts of strangers, chosen for what they hold, where they lie beside the repository. */
export const strangersPosts: readonly string[] = [
  '18F__18f.gsa.gov/content/posts/2024-11-05-three-ways-to-write-fearless-spreadsheet-formulas.md',
  'MinBZK__Algoritmekader/docs/ai-verordening/ai-verordening-in-het-kort.md',
  'andrewheiss__mountainous-mackerel/manuscript/appendix.qmd',
  'canada-ca__digital-playbook-guide-numerique/fr/5-gerer-risques-matiere-securite-protection-renseignements-personnels.md',
  'infoculture__opengovfinancesbook/faq.md',
  'mozilla__legal-docs/kk/common_voice_terms.md',
  'okfde__codefor.de/content/blog/2022-12-21-open-soure-in-der-berliner-verwaltung.md',
  'privacyguides__i18n/i18n/fa/basics/common-threats.md',
  'privacyguides__i18n/i18n/uk/basics/threat-modeling.md',
  'project-open-data__project-open-data.github.io/v1.1/schema.md',
]
  .map((post) => inRepository(path.join(corpus, post)))
  .filter((post) => existsSync(post))

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
