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
  'markdown/rule-in-table': entry({
    severity: 'warning',
    message: () => 'this line of dashes is printed as a row of the table',
    help: () => 'delete it, or make a table of its own of the rows below it',
    explanation:
      'In GitHub’s tables only the second line is a line. Another one between rows is a row whose cells hold dashes.',
  }),
  'markdown/surplus-cells': entry<{ columns: number; words: string }>({
    severity: 'warning',
    message: ({ columns, words }) =>
      `“${words}” stands beyond the last of the ${columns} column${columns === 1 ? '' : 's'} of this table`,
    help: () => 'give the table another column in its first two lines, or write a bar within a cell as \\|',
    explanation:
      'The head of a table says how many columns it has. By the rules of GitHub’s tables, cells beyond them are dropped. Here the table gets a column without a head for them, so that nothing is lost.',
  }),
  'markdown/column-width': entry<{ width: string }>({
    severity: 'warning',
    message: ({ width }) => `the width ${width} of a column is not kept`,
    help: () => 'state it in percent, or give every column of the table a width in the same unit',
    explanation:
      'The editions have pages of different widths, so that the width of a column is a part of the width of its table. Widths in percent are such parts, and so are lengths where every column has one. Columns without a width are as wide as their words ask.',
  }),
  'markdown/near-table': entry<{ fault: NearTable }>({
    severity: 'warning',
    message: ({ fault }) => `this looks like a table and is ${nearTables[fault].message}`,
    help: ({ fault }) => nearTables[fault].help,
    explanation:
      'What is drawn as a table is one only if its lines say without doubt where cells begin and end. A table of bars has a line of dashes below its head, with as many cells (`| A | B |`, `|---|---|`). In a grid table all lines are of one length, and its corners meet. In a simple table no word crosses the space between two groups of dashes, and an empty line stands before and behind it.',
  }),
  'markdown/near-list': entry<{ sign: string }>({
    severity: 'warning',
    message: ({ sign }) => `“${sign}” begins no item of a list: its lines run into one another`,
    help: () => 'begin each item with "- " or with a number ("1. "), and put an empty line before the first',
    explanation:
      'The items of a list begin with a hyphen and a space, or with a number, a full stop and a space. Bullets of word processors, letters (`a.`), numbers in parentheses and automatic numbers (`#.`, `(@)`) are text. Right below a paragraph, a numbered list has to begin with 1. For letters and numerals, write the list as HTML: `<ol type="a">`.',
  }),
  'markdown/caption-without-table': entry({
    severity: 'warning',
    message: () => 'this begins as the caption of a table and stands beside none',
    help: () => 'put it right before or behind its table, or begin the paragraph with other words',
    explanation:
      'A paragraph that begins with `Table:` or with a colon is the caption of the table before or behind it. One beside no table is printed as it stands, with its first word.',
  }),
  'markdown/code-markup': entry<{ lost: string }>({
    severity: 'warning',
    message: ({ lost }) => `a block of code is plain text: ${lost} is left out`,
    help: () => 'say it beside the code, or write the lines as a paragraph with <br> at their ends',
    explanation:
      'Preformatted text is set as it stands, letter by letter. It can be copied and run because there is nothing else in it: no links, pictures or marks. Its words are kept.',
  }),
  'markdown/late-head': entry({
    severity: 'warning',
    message: () => 'this head of a column stands below the head of its table: it is a cell like others',
    help: () => 'begin a table of its own with it, or put its row into the head of the table',
    explanation:
      'Programs that read tables aloud say the head of a column with each cell below it. A Word file can say so of the first rows alone, so heads further down are plain cells in all editions.',
  }),
} as const

type NearTable = 'cells' | 'no rule' | 'grid' | 'dashes' | 'indented'

const nearTables: Readonly<Record<NearTable, { readonly message: string; readonly help: string }>> = {
  cells: {
    message: 'printed as it was typed: this line divides other cells than the line above it',
    help: 'give the line of dashes as many cells as the head has; a bar within a cell is written as \\|',
  },
  'no rule': {
    message: 'printed as it was typed: it has no line of dashes below its first row',
    help: 'write a line such as |---|---| below the first row, with as many cells',
  },
  grid: {
    message: 'printed as it was typed: its lines do not meet in corners',
    help: 'make all lines of one length, with + wherever two of them cross, and an empty line before the table',
  },
  dashes: {
    message: 'printed as a line across the page',
    help: 'let no word cross the space between two columns, and end a table that has no head with a line of dashes',
  },
  indented: {
    message: 'printed as code, for it is indented by four spaces',
    help: 'remove the spaces; put code into a fence (```)',
  },
}
