/**
 * Marks in the order in which fonts expect them to be stacked on their letter, as HarfBuzz gives them: Hebrew points after
 * J. Hudson, SBL Hebrew Font User Manual (2008); the Arabic shadda before the vowel on it.
 */
export function orderMarks(text: string): string {
  return text.replace(stacked, (marks) =>
    [...marks].sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0)).join(''),
  )
}

const order =
  '\u05c1\u05c2\u05bc\u05bf\u05b9\u05ba\u05b2\u05b3\u05b1\u05b5\u05b6\u05b7\u05b8\u05b0\u05b4\u05bb\u05bd' +
  '\u0651\u064b\u064c\u064d\u064e\u064f\u0650\u0652\u0670'

const ranks: ReadonlyMap<string, number> = new Map([...order].map((mark, rank) => [mark, rank]))

/** Only neighbours among these change places. */
const stacked = new RegExp(`[${order}]{2,}`, 'g')
