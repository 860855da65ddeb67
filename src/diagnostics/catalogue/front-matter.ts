import { entry } from './entry.ts'

/** Front matter: what stands between the two lines of hyphens at the top of a post. */
export const frontMatter = {
  'front-matter/missing-title': entry({
    severity: 'error',
    message: () => 'the post has no title',
    help: () => 'add "title: …" between two lines of three hyphens at the top',
    explanation: 'The title is the one thing that every edition needs; all other keys may be left out.',
  }),
  'front-matter/missing-lang': entry({
    severity: 'note',
    message: () => 'the post does not say which language it is in: English is taken',
    help: () => 'add "lang: en", or whichever it is, to the front matter',
    explanation:
      'Screen readers choose a voice by the language, hyphens and quotation marks follow it. Where it is not stated it may be wrong, and the editions do not claim to be accessible: no PDF/UA-1, no EPUB Accessibility, PDF/A-2b instead of PDF/A-2a.',
  }),
  'front-matter/syntax': entry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `this is not YAML: ${reason}`,
    help: ({ reason }) =>
      /tab/i.test(reason)
        ? 'replace the tab by spaces'
        : 'a value with a colon, a hash or a quotation mark in it goes between quotes',
    explanation:
      'Front matter is YAML 1.2: keys and values with a colon and a space between them, indented with spaces.',
  }),
  'front-matter/unclosed': entry<{ fence: string }>({
    severity: 'error',
    message: () => 'the front matter is never closed',
    help: ({ fence }) => `add a line of "${fence}" below its last key`,
    explanation:
      'Front matter stands between two lines of exactly three hyphens (YAML) or three plus signs (TOML), the first at the very top.',
  }),
  'front-matter/toml': entry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `this is not TOML: ${reason}`,
    help: () =>
      'write each value as key = "text", key = 12, key = true, key = 2026-05-01 or key = ["a", "b"]',
    explanation:
      'Front matter between lines of three plus signs is TOML 1.0: keys and values with an equals sign between them, text in quotes. The keys are the same as in YAML.',
  }),
  'front-matter/unknown-key': entry<{ key: string; nearest: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ key }) => `unknown key "${key}"`,
    help: ({ nearest }) => `did you mean "${nearest}"?`,
    explanation:
      'The key is one slip away from one that has a meaning and is not stated: passed over, what it states would be missing from every edition. Keys of website makers, and those that are further away, do not stop a post.',
  }),
  'front-matter/similar-key': entry<{ key: string; nearest: string }>({
    severity: 'warning',
    message: ({ key }) => `"${key}" means nothing here and is passed over`,
    help: ({ nearest }) => `if "${nearest}" is meant, write that`,
    explanation:
      'The key is near to one that has a meaning, but it may be a word of its own, or the other one is stated as well.',
  }),
  'front-matter/unused-key': entry<{ key: string }>({
    severity: 'note',
    message: ({ key }) => `"${key}" means nothing here and is passed over`,
    explanation:
      'Websites put keys of their own into front matter; those that have no meaning here are passed over.',
  }),
  'front-matter/held-back': entry<{ stated: string }>({
    severity: 'warning',
    message: ({ stated }) =>
      `“${stated}” holds nothing back: the editions are made, and listed with the others`,
    help: () => 'keep the file out of the folder until it is to be read, or delete the line',
    explanation:
      'Websites leave out posts that say `draft: true`, `published: false`, `status: draft` or name an embargo. Here every post that is built is complete: its editions do not say that it is a draft, and the list of briefs leads to them.',
  }),
  'front-matter/wrong-value': entry<{ key: string; expected: string; received: string; nearest?: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ key, expected, received }) => `"${key}" must be ${expected}, not ${received}`,
    help: ({ nearest }) => (nearest === undefined ? undefined : `did you mean "${nearest}"?`),
    explanation: 'The value of this key is of the wrong kind.',
  }),
  'front-matter/synonym': entry<{ key: string; meaning: string }>({
    severity: 'note',
    message: ({ key, meaning }) => `"${key}" is read as "${meaning}"`,
    explanation: 'Some keys of website makers say what a key here says; they are accepted.',
  }),
  'front-matter/stated-twice': entry<{ key: string; meaning: string }>({
    severity: 'warning',
    message: ({ key, meaning }) => `"${key}" is passed over, for "${meaning}" says the same`,
    explanation: 'Two keys with one meaning stand here; the proper one counts.',
  }),
  'front-matter/date-form': entry<{ value: string; iso: string }>({
    severity: 'note',
    message: ({ value, iso }) => `${value} is read as ${iso}`,
    help: ({ iso }) => `write date: "${iso}"`,
    explanation: 'A date is a year, a year and a month, or a day: `2018`, `2018-07`, `2018-07-27`.',
  }),
  'front-matter/date': entry<{ value: string; reason: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ value, reason }) => `${value} is not a date: ${reason}`,
    help: () => 'write a year, a month or a day, such as 2018, "2018-07" or 2018-07-27',
    explanation:
      'Dates are printed and exported at the precision they are stated with, so a form that can be read in two ways, such as 03/04/2018, is refused.',
  }),
  'front-matter/joined-authors': entry<{ names: readonly string[] }>({
    severity: 'note',
    message: ({ names }) => `read as ${names.length} authors: ${names.join('; ')}`,
    help: () => 'write the authors as a list',
    explanation: 'Authors in one text are told apart at semicolons, commas and the word “and”.',
  }),
  'front-matter/one-author': entry<{ name: string }>({
    severity: 'note',
    message: ({ name }) => `read as one author: ${name}`,
    help: () => 'if these are several, write them as a list',
    explanation:
      'A comma or the word “and” parts authors only where both sides are certainly whole names of people; an organisation may have them in its name.',
  }),
  'front-matter/unnamed-authors': entry({
    severity: 'warning',
    message: () => 'authors who are not named ("et al.") are in no edition',
    help: () => 'write all authors as a list',
    explanation:
      'Words such as “et al.” stand for people; they are no name, and catalogues would take them for one.',
  }),
  'front-matter/missing-affiliation': entry<{ id: string; known: readonly string[] }>({
    severity: 'error',
    isLenient: true,
    message: ({ id }) => `there is no affiliation with the id "${id}"`,
    help: ({ known }) =>
      known.length === 0 ? 'define it under "affiliations", with this id' : `the ids are ${known.join(', ')}`,
    explanation:
      'An author refers to an affiliation by `ref`, which is defined under `affiliations`, or with another author, by the same `id`.',
  }),
  'front-matter/unknown-affiliation': entry<{ id: string; known: readonly string[] }>({
    severity: 'note',
    message: ({ id }) => `"${id}" is printed as the name of an affiliation`,
    help: ({ known }) => `the ids under "affiliations" are ${known.join(', ')}`,
    explanation: 'An author’s affiliation is a name, or one of the ids listed under `affiliations`.',
  }),
  'front-matter/orcid': entry<{ value: string; reason: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ value, reason }) => `${value} is not an ORCID iD: ${reason}`,
    help: () => 'copy it from orcid.org: four groups of four digits',
    explanation:
      'An ORCID iD has sixteen digits, the last of which checks the others (ISO 7064, MOD 11-2), so a typing mistake shows.',
  }),
  'front-matter/identifier': entry<{ key: string; value: string; expected: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ key, value, expected }) =>
      `${value} is not ${key === 'doi' ? 'a' : 'an'} ${key.toUpperCase()}: ${expected}`,
    explanation: 'Libraries and shops look a publication up by this number; a wrong one leads elsewhere.',
  }),
} as const
