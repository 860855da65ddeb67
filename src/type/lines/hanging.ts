/**
 * How much of a mark stands outside the measure, as a share of its own width, so that the edge of the column looks
 * straight: thin marks hang further than wide ones. After the practice of Hàn Thế Thành, "Margin kerning and font
 * expansion with pdfTeX", TUGboat 22 (2001).
 */
export function hangAtStart(character: string): number {
  return startShares.get(character) ?? 0
}

/** The same for the end of a line. */
export function hangAtEnd(character: string): number {
  return endShares.get(character) ?? 0
}

const startShares: ReadonlyMap<string, number> = new Map([
  ['“', 0.5],
  ['”', 0.5],
  ['„', 0.4],
  ['‘', 0.6],
  ['’', 0.6],
  ['‚', 0.5],
  ['"', 0.5],
  ["'", 0.6],
  ['«', 0.3],
  ['‹', 0.4],
  ['»', 0.3],
  ['›', 0.4],
  ['(', 0.1],
  ['[', 0.1],
])

const endShares: ReadonlyMap<string, number> = new Map([
  ['،', 0.5],
  ['؛', 0.4],
  ['؟', 0.1],
  ['-', 0.5],
  ['\u2010', 0.5],
  ['\u2011', 0.5],
  ['–', 0.25],
  ['—', 0.15],
  ['.', 0.6],
  [',', 0.6],
  [':', 0.4],
  [';', 0.4],
  ['…', 0.2],
  ['!', 0.15],
  ['?', 0.1],
  ['“', 0.5],
  ['”', 0.5],
  ['‘', 0.6],
  ['’', 0.6],
  ['"', 0.5],
  ["'", 0.6],
  ['»', 0.3],
  ['›', 0.4],
  ['«', 0.3],
  ['‹', 0.4],
  [')', 0.1],
  [']', 0.1],
])
