import { entry } from './entry.ts'

/** Blocks of a post that are almost what they look like: tables, lists, captions. */
export const markdownBlocks = {
  'markdown/list-numbers': entry<{ written: number; printed: number }>({
    severity: 'warning',
    message: ({ written, printed }) => `this item is written as ${written} and printed as ${printed}`,
    help: ({ written }) =>
      `number the list without gaps, or write it as HTML: <ol> with <li value="${written}"> keeps the number`,
    explanation:
      'By the rules of Markdown the first item of a numbered list has the number that is written, and each of the others the next one, whatever stands before it. A list of the articles of a law, or of points that the text refers to, would be numbered wrongly. A list whose items all have the same number is meant to be counted, and is not reported.',
  }),
  'markdown/text-in-table': entry({
    severity: 'warning',
    message: () => 'this line has become a row of the table above it',
    help: () => 'put an empty line before it if it is a sentence, or bars around its cells if it is a row',
    explanation:
      'A table ends at the first empty line. A line right below it is its next row, even if it has no bar.',
  }),
  'markdown/surplus-cells': entry<{ columns: number; words: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ columns, words }) =>
      `“${words}” stands beyond the last of the ${columns} column${columns === 1 ? '' : 's'} of this table`,
    help: () => 'give the table another column in its first two lines, or write a bar within a cell as \\|',
    explanation:
      'The head of a table says how many columns it has. By the rules of GitHub’s tables, cells beyond them are dropped. Where a project lets this pass, the table gets a column without a head, so that nothing is lost.',
  }),
} as const
