import { type Block, plainText, spreadOverColumns, sum, type Table, wordEnds } from '../brief/index.ts'

/** Letters that fit side by side in the text column of a printed page, at the size of tables. */
const lettersOfPaper = 74

/** Letters that a cell's own space is wide. */
const paddingLetters = 3

/** Whether the longest words of a table's columns do not fit beside each other on paper, where nothing scrolls. */
export function isWiderThanPaper({ children, columns }: Table): boolean {
  const demands = children
    .flatMap((row) => row.children)
    .map(({ column, columnSpan, children: blocks }) => {
      const letters = Math.max(0, ...blocks.map(longestWord)) + paddingLetters
      return { column, columnSpan, least: letters, most: letters }
    })
  return sum(spreadOverColumns(columns.length, demands, ({ least }) => least)) > lettersOfPaper
}

function longestWord(block: Block): number {
  if (block.type !== 'paragraph' && block.type !== 'heading') return 0
  const words = plainText(block.children).split(wordEnds)
  return words.reduce((most, word) => Math.max(most, word.length), 0)
}
