import { entry } from './entry.ts'

/** Markup that is printed as it was typed. */
export const leftovers = {
  'markdown/spaced-directive': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `“::: ${name}” is printed as it stands`,
    help: ({ name }) => `write :::${name}, without a space`,
    explanation:
      'A directive such as `:::box` has its name right behind the colons. With a space between, the line is text and is printed, and so is the line that was to end the directive.',
  }),
  'markdown/template-leftover': entry<{ leftover: string; fate: 'printed as it stands' | 'left out' }>({
    severity: 'warning',
    message: ({ leftover, fate }) => `${leftover} belongs to a website’s templates and is ${fate}`,
    help: ({ fate }) => (fate === 'left out' ? 'delete it' : 'replace it by what it would have become'),
    explanation:
      'Marks such as `{{ … }}`, `{% … %}` and `{{< … >}}` are filled in by the programs that make websites. Nobody fills them in here. `<!--more-->` and `{: … }` behind a link or a heading are left out, for they say nothing to readers.',
  }),
  'markdown/titled-directive': entry<{ name: string; title: string }>({
    severity: 'warning',
    message: ({ name, title }) => `“:::${name} ${title}” is printed as it stands`,
    help: ({ name, title }) => `write :::${name}[${title}], or use a directive that is known here`,
    explanation:
      'The title of a directive stands in brackets right behind its name: `:::note[Title]`. Words behind a space make the line text, as Docusaurus alone reads them, and the line that was to end the directive is text, too.',
  }),
  'markdown/citation-leftover': entry<{ leftover: string }>({
    severity: 'warning',
    message: ({ leftover }) => `${leftover} is a citation or a reference by key, and is printed as it stands`,
    help: () =>
      'cite in a note, words^[Author, Title, year], and refer to figures by a link, [Figure 2](#id)',
    explanation:
      'Pandoc and Quarto fill in keys such as `[@smith2024]` and `@fig-map` from a bibliography and from the captions. Nobody fills them in here. An address or a name that is meant to be read has a backslash before its sign: `\\@name`.',
  }),
  'markdown/tex-leftover': entry<{ leftover: string }>({
    severity: 'warning',
    message: ({ leftover }) => `${leftover} is TeX, and is printed as it stands`,
    help: () => 'write it in words or as H~2~O and x^2^, or show it as a picture that is described',
    explanation:
      'Formulas and commands of TeX are not set. Signs of money are no formula: `$5 and $6` is text. Where the signs are meant to be read, a backslash stands before them: `\\$x\\$`.',
  }),
  'markdown/foreign-mark': entry<{ leftover: string; origin: string; advice: string }>({
    severity: 'warning',
    message: ({ leftover, origin }) => `${leftover} is ${origin}, and is printed as it stands`,
    help: ({ advice }) => advice,
    explanation:
      'Programs for Markdown have marks of their own, which others print as they were typed. Where they are meant to be read, write them as code, between backticks, or with a backslash before their first sign.',
  }),
  'markdown/undefined-reference': entry<{ leftover: string; name: string }>({
    severity: 'warning',
    message: ({ leftover }) => `${leftover} is printed as it stands: nothing is defined by this name`,
    help: ({ name }) => `add a line such as [${name}]: https://example.org/, or write [words](address)`,
    explanation:
      'A link by name needs a line that defines the name. Brackets that are meant to be read have a backslash before them.',
  }),
  'markdown/literal-marks': entry<{ leftover: string }>({
    severity: 'warning',
    message: ({ leftover }) => `the marks of ${leftover} are printed as they stand`,
    help: () =>
      'move punctuation and spaces out of the marks, or put a space between them and the letters beside them',
    explanation:
      'By the rules of CommonMark (6.2) a mark behind punctuation closes nothing where a letter follows, one before punctuation opens nothing where a letter precedes, and none opens before a space or closes behind one: `**Note:**text` keeps its asterisks, `**Note**: text` is bold. Marks that are meant to be read have a backslash before them.',
  }),
  'markdown/unspaced-heading': entry<{ leftover: string }>({
    severity: 'warning',
    message: ({ leftover }) => `“${leftover}” is a paragraph, for no space stands behind #`,
    help: () => 'put a space behind the signs; if they are meant to be read, a backslash before them',
    explanation: 'A heading is one or more `#`, a space, and its words. Without the space the line is text.',
  }),
  'markdown/contents-mark': entry<{ mark: string }>({
    severity: 'note',
    message: ({ mark }) => `${mark} is read as ::contents`,
    explanation:
      'Other programs have marks of their own for a table of contents: `[TOC]`, `[[_TOC_]]`, `{:toc}`. Alone in a paragraph they are read as the directive `::contents`.',
  }),
  'markdown/unused-abbreviation': entry<{ words: string }>({
    severity: 'warning',
    message: ({ words }) =>
      `the abbreviation "${words}" stands nowhere in the text: what it stands for is not printed`,
    help: () => 'delete the line, or look whether the word is written otherwise',
    explanation:
      'A line such as `*[HVI]: Heat Vulnerability Index` says what each HVI of the text stands for. It is no text itself.',
  }),
} as const
